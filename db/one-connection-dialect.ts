import type SQLite from "better-sqlite3";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteDialect,
} from "kysely";
import { type CommitStatements, GroupCommit, type Place } from "./group-commit";
import { type RememberedStatements, rememberingStatements } from "./remembered-statements";

/** Kysely's SQLite over one connection that is open already; transactions are committed in groups. */
export class OneConnectionDialect extends SqliteDialect {
  readonly group: GroupCommit;
  private readonly statements: RememberedStatements;

  constructor(private readonly database: SQLite.Database) {
    super({ database });
    this.statements = rememberingStatements(database);
    this.group = new GroupCommit(commitStatements(database));
  }

  override createDriver(): Driver {
    const { database, group, statements } = this;
    return {
      async init() {},
      async acquireConnection() {
        return new Seat(group, (query) => run(statements, query));
      },
      async releaseConnection() {},
      beginTransaction: (seat) => (seat as Seat).begin(),
      commitTransaction: (seat) => (seat as Seat).commit(),
      rollbackTransaction: (seat) => (seat as Seat).rollback(),
      async destroy() {
        group.close();
        database.close();
      },
    };
  }
}

function commitStatements(database: SQLite.Database): CommitStatements {
  const of = (text: string) => {
    const statement = database.prepare(text);
    return () => void statement.run();
  };
  return {
    begin: of("BEGIN"),
    commit: of("COMMIT"),
    rollback: of("ROLLBACK"),
    savepoint: of(`SAVEPOINT "member"`),
    release: of(`RELEASE "member"`),
    rollbackToSavepoint: of(`ROLLBACK TO "member"`),
    isOpen: () => database.inTransaction,
  };
}

type Run = <Row>(query: CompiledQuery) => QueryResult<Row>;

/** What Kysely holds as a connection: outside a transaction it waits at each query, within one it goes on at once. */
class Seat implements DatabaseConnection {
  private place: Place | null = null;
  /** From the end of a transaction until it stands or is undone: nothing may slip in behind it. */
  private isEnding = false;

  constructor(
    private readonly group: GroupCommit,
    private readonly run: Run,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { place } = this;
    if (this.isEnding) throw new Error("the transaction has ended");
    if (!place) return this.group.ask(() => this.run<Row>(query));
    if (place.lostBy) throw place.lostBy.reason;
    try {
      return this.run<Row>(query);
    } catch (error) {
      this.group.notice(place, error);
      throw error;
    }
  }

  /** A cursor would hold the connection while someone takes his time; lists are read in pages instead. */
  streamQuery(): never {
    throw new Error("rows are not streamed");
  }

  async begin(): Promise<void> {
    this.place = await this.group.begin();
  }

  async commit(): Promise<void> {
    const { place } = this;
    if (!place) throw new Error("no transaction to commit");
    const standing = this.group.end(place);
    // A commit that fails took its whole group back: Kysely finds nothing left to roll back.
    await this.ending(standing);
  }

  async rollback(): Promise<void> {
    if (this.place) await this.ending(this.group.undo(this.place));
  }

  private async ending(settled: Promise<void>): Promise<void> {
    this.place = null;
    this.isEnding = true;
    try {
      await settled;
    } finally {
      this.isEnding = false;
    }
  }
}

function run<Row>(
  { prepare }: RememberedStatements,
  { sql, parameters }: CompiledQuery,
): QueryResult<Row> {
  const statement = prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) as Row[] };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] };
}
