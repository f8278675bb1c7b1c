import { type Compilable, type CompiledQuery, type Expression, sql } from "kysely";
import type { Db, Trx } from "./connection.server";

type Value = string | number | null;
type Values = Readonly<Record<string, Value>>;

/** In the place of each value, while the query is put together, an expression of its type. */
export type Places<V> = { readonly [Name in keyof V]: Expression<V[Name]> };

/** What stands among a compiled query's parameters until a value takes its place. */
class Place {
  constructor(readonly name: string) {}
}

interface KeptQuery<V, Row> {
  all(db: Db | Trx, values: V): Promise<Row[]>;
  first(db: Db | Trx, values: V): Promise<Row | undefined>;
}

/**
 * A query that is put together and compiled when it is asked first, and from then on only filled with values: for
 * those that come with every request or every mark, where putting together takes longer than SQLite does. It has one
 * shape, whatever the values; a query whose shape depends on them is written as usual.
 */
export function keptQuery<V extends Values, Row>(
  build: (db: Db | Trx, places: Places<V>) => Compilable<Row>,
): KeptQuery<V, Row> {
  let kept: CompiledQuery<Row> | null = null;
  const ask = async (db: Db | Trx, values: V) => {
    kept ??= build(db, namedPlaces()).compile();
    const parameters = kept.parameters.map((one) =>
      one instanceof Place ? values[one.name] : one,
    );
    return (await db.executeQuery<Row>({ ...kept, parameters })).rows;
  };
  return { all: ask, first: async (db, values) => (await ask(db, values))[0] };
}

/** Every name has its place. */
function namedPlaces<V>(): Places<V> {
  return new Proxy({} as Places<V>, { get: (_, name) => sql`${new Place(String(name))}` });
}
