import SQLite from "better-sqlite3";
import { Kysely } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OneConnectionDialect } from "~db/one-connection-dialect";
import type { Database } from "~db/schema";
import { migratedBytes } from "../../../tests/support/database";
import { readWorkerSearch } from "./domain/worker-search";
import * as DuplicateWorkers from "./duplicate-workers.queries.server";
import * as ListedPeople from "./listed-people.queries.server";
import * as ListedWorkers from "./listed-workers.queries.server";

let connection: SQLite.Database;
let db: Kysely<Database>;
let lastAsked: string;

beforeAll(async () => {
  connection = new SQLite(await migratedBytes(), {
    verbose: (text) => {
      lastAsked = String(text);
    },
  });
  db = new Kysely<Database>({ dialect: new OneConnectionDialect(connection) });
});
afterAll(() => db.destroy());

/** By which indexes SQLite would go through the register. */
async function waysThroughWorkers(ask: () => Promise<unknown>): Promise<string[]> {
  await ask();
  const steps = connection.prepare(`EXPLAIN QUERY PLAN ${lastAsked}`).all() as { detail: string }[];
  const ways = steps.flatMap(
    ({ detail }) => /\bUSING (?:COVERING )?INDEX (Worker_\w+)/.exec(detail)?.[1] ?? [],
  );
  const isScanned = steps.some(({ detail }) => /^SCAN (w|bare|other)$/.test(detail));
  return [...new Set([...ways, ...(isScanned ? ["the table"] : [])])].sort();
}

const places = [
  { within: null, below: null },
  { within: ["u"], below: null },
  { within: null, below: "u" },
  { within: ["u"], below: "u" },
];
const filterOf = (search: string, place = places[0]) => ({
  ...{ within: null, below: null, standing: null, ...place },
  search: readWorkerSearch(search),
});

it.each(places)("finds the end of a number by the numbers, within %o", async (place) => {
  const filter = filterOf("0006", place);
  const byNumbers = ["Worker_identityHash", "Worker_phoneHash"];
  expect(await waysThroughWorkers(() => ListedWorkers.count(db, filter))).toEqual(byNumbers);
  const page = () => ListedWorkers.findPage(db, filter, { limit: 50, offset: 0 });
  expect(await waysThroughWorkers(page)).toEqual(byNumbers);
});

it.each(["小满", "lhxm"])(
  "searches all workers for %s in the index of the list alone",
  async (search) => {
    const filter = filterOf(search);
    expect(await waysThroughWorkers(() => ListedWorkers.count(db, filter))).toEqual([
      "Worker_listed",
    ]);
    const page = () => ListedWorkers.findPage(db, filter, { limit: 50, offset: 0 });
    expect(await waysThroughWorkers(page)).toEqual(["Worker_listed"]);
  },
);

it("goes through the people of a union, where one is asked for", async () => {
  const filter = filterOf("小满", places[1]);
  const ways = await waysThroughWorkers(() => ListedWorkers.count(db, filter));
  expect(ways).toEqual(["Worker_unionId"]);
});

it("looks for duplicates of those without a number, by their names", async () => {
  const ways = await waysThroughWorkers(() => DuplicateWorkers.count(db, null));
  expect(ways).toEqual(["Worker_identityHash", "Worker_listed"]);
});

it("finds the people of a list by their numbers", async () => {
  const hashes = { identityHashes: ["a"], phoneHashes: ["b"] };
  const ways = await waysThroughWorkers(() => ListedPeople.findAllKnown(db, hashes));
  expect(ways).toEqual(["Worker_identityHash", "Worker_phoneHash"]);
});
