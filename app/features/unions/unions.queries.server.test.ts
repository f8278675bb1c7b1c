import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "~/shared/ids";
import type { Db, Trx } from "~db/connection.server";
import { makeEmployer, makeUnion } from "~db/factories/unions";
import { accountWithPassword } from "../../../tests/support/accounts";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_NOW } from "../../../tests/support/load-context";
import type { UnionKind } from "./domain/union-tree";
import * as Employers from "./employers.queries.server";
import * as ListedUnions from "./listed-unions.queries.server";
import * as Unions from "./unions.queries.server";

let db: Db;
let ids: Record<"federation" | "east" | "west" | "mill" | "mine", string>;

/** A federation with two towns, of which the eastern one holds two grassroots unions. */
beforeEach(async () => {
  db = await freshDatabase();
  ids = await db.transaction().execute(async (trx) => {
    const make = (name: string, kind: UnionKind, parentId: string | null) =>
      makeUnion(trx, { name, kind, parentId, at: TEST_NOW });
    const federation = await make("区总工会", "federation", null);
    const east = await make("东镇总工会", "town", federation);
    const west = await make("西镇总工会", "town", federation);
    const mill = await make("磨坊工会", "grassroots", east);
    const mine = await make("矿山工会", "grassroots", east);
    return { federation, east, west, mill, mine };
  });
});

const write = <Answer>(body: (trx: Trx) => Promise<Answer>) => db.transaction().execute(body);
const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id;

/** Every path of the tree as "mill < east 1". */
async function closure(): Promise<string[]> {
  const rows = await db.selectFrom("UnionAncestor").selectAll().execute();
  return rows
    .map((row) => `${nameOf(row.unionId)} < ${nameOf(row.ancestorId)} ${row.depth}`)
    .sort();
}

/** What the closure must be, worked out from the parents alone. */
async function closureByParents(): Promise<string[]> {
  const rows = await db.selectFrom("Union").select(["id", "parentId"]).execute();
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const paths: string[] = [];
  for (const { id } of rows) {
    let above: string | null | undefined = id;
    for (let depth = 0; above; depth += 1) {
      paths.push(`${nameOf(id)} < ${nameOf(above)} ${depth}`);
      above = parents.get(above);
    }
  }
  return paths.sort();
}

const EVERY: ListedUnions.UnionFilter = { within: null, search: "", kind: null, withClosed: false };

describe("the closure of the tree", () => {
  it("holds every union with itself and all above it, at their depths", async () => {
    expect(await closure()).toEqual([
      "east < east 0",
      "east < federation 1",
      "federation < federation 0",
      "mill < east 1",
      "mill < federation 2",
      "mill < mill 0",
      "mine < east 1",
      "mine < federation 2",
      "mine < mine 0",
      "west < federation 1",
      "west < west 0",
    ]);
  });

  it("moves a union from one parent to another", async () => {
    await write((trx) => Unions.updateParent(trx, ids.mill, ids.west));
    expect(await Unions.findLineage(db, ids.mill)).toEqual([ids.mill, ids.west, ids.federation]);
    expect(await closure()).toEqual(await closureByParents());
  });

  it("moves all that is below along, with the depths inside kept", async () => {
    await write((trx) => Unions.updateParent(trx, ids.east, ids.west));
    expect(await Unions.findLineage(db, ids.mine)).toEqual([
      ids.mine,
      ids.east,
      ids.west,
      ids.federation,
    ]);
    expect(await closure()).toEqual(await closureByParents());
    await write((trx) => Unions.updateParent(trx, ids.east, ids.federation));
    expect(await closure()).toEqual(await closureByParents());
  });

  it("keeps a closed union where it stood", async () => {
    const { accountId: by } = await accountWithPassword(db, { username: "fang" });
    await write((trx) => Unions.close(trx, ids.mill, { at: TEST_NOW, by }));
    expect(await closure()).toEqual(await closureByParents());
    expect(await Unions.countOpenBelow(db, ids.east)).toBe(1);
    expect(await Unions.countBelow(db, ids.east)).toBe(2);
  });
});

describe("a union", () => {
  it("comes with its own id and those above it, nearest first", async () => {
    const union = await Unions.find(db, ids.mill);
    expect(union?.lineage).toEqual([ids.mill, ids.east, ids.federation]);
  });

  it("is undefined where there is none", async () => {
    expect(await Unions.find(db, newId())).toBeUndefined();
  });

  it("changes with the version that it has, and refuses an older one", async () => {
    const facts = { id: ids.mill, name: "新磨坊工会", shortName: "磨坊", foundedOn: null };
    expect(await write((trx) => Unions.update(trx, { ...facts, version: 1 }))).toBe(true);
    expect(await write((trx) => Unions.update(trx, { ...facts, version: 1 }))).toBe(false);
    const union = await Unions.find(db, ids.mill);
    expect([union?.name, union?.version]).toEqual(["新磨坊工会", 2]);
  });

  it("has the unions above it for a breadcrumb, the federation first", async () => {
    const above = await Unions.findAllAbove(db, ids.mill);
    expect(above.map(({ id }) => nameOf(id))).toEqual(["federation", "east"]);
  });

  it("doesn't find its own name taken", async () => {
    expect(await write((trx) => Unions.existsName(trx, "磨坊工会", ids.mill))).toBe(false);
    expect(await write((trx) => Unions.existsName(trx, "磨坊工会", null))).toBe(true);
  });
});

describe("the list of unions", () => {
  it("counts each kind, and the page beside it holds the same unions", async () => {
    expect(await ListedUnions.countByKind(db, EVERY)).toEqual({
      federation: 1,
      town: 2,
      industry: 0,
      grassroots: 2,
    });
    const rows = await ListedUnions.findPage(db, EVERY, { limit: 50, offset: 0 });
    expect(rows.map(({ id }) => nameOf(id))).toEqual([
      "federation",
      "east",
      "west",
      "mine",
      "mill",
    ]);
  });

  it("says how many unions and employers are below each", async () => {
    await write((trx) => makeEmployer(trx, { unionId: ids.mill, name: "磨坊", at: TEST_NOW }));
    await write((trx) => makeEmployer(trx, { unionId: ids.east, name: "镇政府", at: TEST_NOW }));
    const rows = await ListedUnions.findPage(db, EVERY, { limit: 50, offset: 0 });
    const counts = rows.map(({ id, below, employers }) => [nameOf(id), below, employers]);
    expect(counts).toEqual([
      ["federation", 4, 2],
      ["east", 2, 2],
      ["west", 0, 0],
      ["mine", 0, 0],
      ["mill", 0, 1],
    ]);
  });

  it("keeps to a union and what is below it", async () => {
    const own = { ...EVERY, within: [ids.east] };
    const rows = await ListedUnions.findPage(db, own, { limit: 50, offset: 0 });
    expect(rows.map(({ id }) => nameOf(id))).toEqual(["east", "mine", "mill"]);
    expect(await ListedUnions.countByKind(db, own)).toEqual({
      federation: 0,
      town: 1,
      industry: 0,
      grassroots: 2,
    });
  });

  it("is empty for someone who works for no union", async () => {
    expect(
      await ListedUnions.findPage(db, { ...EVERY, within: [] }, { limit: 9, offset: 0 }),
    ).toEqual([]);
  });

  it("finds a part of a name, in which signs of a pattern mean themselves", async () => {
    const find = async (search: string) =>
      (await ListedUnions.findPage(db, { ...EVERY, search }, { limit: 9, offset: 0 })).length;
    expect([await find("镇"), await find("%"), await find("_")]).toEqual([2, 0, 0]);
  });

  it("is paged", async () => {
    const page = await ListedUnions.findPage(db, EVERY, { limit: 2, offset: 2 });
    expect(page.map(({ id }) => nameOf(id))).toEqual(["west", "mine"]);
  });
});

describe("an employer", () => {
  it("changes with the version that it has, and refuses an older one", async () => {
    const id = await write((trx) =>
      makeEmployer(trx, { unionId: ids.mill, name: "磨坊", at: TEST_NOW }),
    );
    const change = (version: number) =>
      write((trx) => Employers.update(trx, { id, version, name: "新磨坊", creditCode: null }));
    expect([await change(1), await change(1), await change(2)]).toEqual([true, false, true]);
  });
});
