import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { smallDistrict } from "../../../tests/support/small-district";
import { adoptScheme } from "./adopt-scheme.server";
import { changeScheme } from "./change-scheme.server";
import { blankScheme } from "./domain/draft/blank-scheme";
import { changeModule } from "./domain/draft/edit-draft";
import { contentOf, findSchemePage } from "./find-scheme-page.server";
import { openScheme } from "./open-scheme.server";
import { draftOf } from "./scheme-steps.server";
import * as SchemeVersions from "./scheme-versions.queries.server";
import * as Schemes from "./schemes.queries.server";

let db: Db;
let organiser: Actor;
let chief: Actor;
let schemeId: string;

beforeEach(async () => {
  db = await freshDatabase();
  const district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  organiser = district.actors.organiser as Actor;
  chief = district.actors["chief-judge"] as Actor;
  schemeId = district.ids.scheme;
});

const by = (actor: Actor, key: string | null = null) => {
  return { db, actor, now: TEST_NOW, key, auditKey: TEST_KEYS.auditKey };
};
const reasonOf = (result: { ok: boolean }) =>
  "reason" in result ? (result.reason as string) : null;
const short = () =>
  changeModule(blankScheme("s", "焊工决赛"), { stage: 0, module: 1 }, { weightBp: 6500 });

describe("a marking scheme", () => {
  it("begins blank and complete, or with another one's draft under a name of its own", async () => {
    const blank = await openScheme(by(organiser), { name: "电工决赛", fromId: null });
    const copy = await openScheme(by(organiser), { name: "电工复赛", fromId: schemeId });
    expect([reasonOf(blank), reasonOf(copy)]).toEqual([null, null]);
    const { rows } = await findSchemePage(db, { search: "电工", page: 1 });
    expect(rows.map(({ name, gaps, latest }) => [name, gaps, latest])).toEqual([
      ["电工复赛", 0, null],
      ["电工决赛", 0, null],
    ]);
    const copied = await Schemes.find(db, rows[0]?.id ?? "");
    expect(copied && draftOf(copied).stages[0]?.modules[1]?.judges).toBe(7);
    expect(reasonOf(await openScheme(by(organiser), { name: "x", fromId: "none" }))).toBe(
      "scheme-unknown",
    );
  });

  it("is written by organisers alone, over the version that they saw", async () => {
    const draft = JSON.stringify(short());
    const input = { schemeId, draft, version: 2 };
    expect(reasonOf(await changeScheme(by(chief), input))).toBe("not-allowed");
    expect(reasonOf(await changeScheme(by(organiser), { ...input, draft: "{" }))).toBe("not-json");
    expect(await changeScheme(by(organiser, "k1"), input)).toEqual({
      ok: true,
      value: { schemeId, version: 3, changedAt: TEST_NOW },
    });
    expect(await changeScheme(by(organiser, "k1"), input)).toMatchObject({ ok: true });
    expect(reasonOf(await changeScheme(by(organiser), input))).toBe("stale-version");
    expect(await Schemes.find(db, schemeId)).toMatchObject({ version: 3 });
  });

  it("is put in force when nothing is missing, as a version that nothing changes any more", async () => {
    expect(reasonOf(await adoptScheme(by(organiser), { schemeId, version: 1 }))).toBe(
      "stale-version",
    );
    expect(reasonOf(await adoptScheme(by(chief), { schemeId, version: 2 }))).toBe("not-allowed");
    expect(await adoptScheme(by(organiser), { schemeId, version: 2 })).toEqual({
      ok: true,
      value: { schemeId, number: 2 },
    });
    expect(reasonOf(await adoptScheme(by(organiser), { schemeId, version: 2 }))).toBe(
      "scheme-unchanged",
    );
    await changeScheme(by(organiser), { schemeId, draft: JSON.stringify(short()), version: 2 });
    expect(reasonOf(await adoptScheme(by(organiser), { schemeId, version: 3 }))).toBe(
      "scheme-incomplete",
    );
    const second = await SchemeVersions.find(db, schemeId, 2);
    const content = second && contentOf(second);
    expect([content?.id, content?.version, content?.stages[0]?.modules[1]?.judges]).toEqual([
      schemeId,
      2,
      7,
    ]);
    await expect(db.updateTable("SchemeVersion").set({ content: "{}" }).execute()).rejects.toThrow(
      "append-only",
    );
  });
});
