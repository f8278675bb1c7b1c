import { beforeEach, describe, expect, it } from "vitest";
import { SYSTEM } from "~/features/audit/carry-out.server";
import { findMessages } from "~/features/cases/find-messages.server";
import { findStaffOfUnions } from "~/features/identity/role-grants.queries.server";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { reasonOf } from "../../../tests/support/contest-scene";
import { type GrassrootsScene, grassrootsScene } from "../../../tests/support/grassroots-scene";
import type { Person } from "../../../tests/support/small-district";
import { TEST_KEYS } from "../../../tests/support/test-keys";
import { findReminders } from "./find-reminders.server";
import { remindDueReports } from "./remind-due-reports.server";
import { remindUnions } from "./remind-unions.server";
import { findUnreminded } from "./reminders.queries.server";

let scene: GrassrootsScene;

const TOWN = "staff of the union";
const BELOW = "staff of a union below";
/** The contest ends on Wednesday 28 October: five working days later is 4 November. */
const DUE_DAY = "2026-11-04T02:30:00.000Z" as Instant;
const DAY_AFTER = "2026-11-05T02:30:00.000Z" as Instant;

beforeEach(async () => {
  scene = await grassrootsScene();
  await scene.move(TOWN, "record");
});

const remind = (person: Person, now: Instant, more: { key?: string; ids?: string[] } = {}) => {
  const ids = more.ids ?? [scene.grassroots];
  const contests = Object.fromEntries(ids.map((id) => [id, "1" as const]));
  const command = commandOf(scene.db, scene.who(person), { now, ...more });
  return remindUnions(command, { contests, note: "请尽快" });
};
const byItself = (now: Instant) =>
  remindDueReports({ db: scene.db, actor: SYSTEM, now, key: null, auditKey: TEST_KEYS.auditKey });
const stored = () =>
  scene.db.selectFrom("GrassrootsReminder").selectAll().orderBy("remindedOn").execute();
const told = (person: Person) => {
  const page = { actor: scene.who(person), now: DAY_AFTER, limit: 9, offset: 0 };
  return findMessages(scene.db, scene.room.roads, page);
};

describe("reminding unions of closing reports (screens.md §3.1, 催办)", () => {
  it("tells the union's people inside and outside, keeps who did it when, and writes it into the log", async () => {
    expect(await remind(TOWN, DAY_AFTER)).toEqual({ ok: true, value: { sent: 1, passedOver: 0 } });
    expect(await stored()).toMatchObject([
      { remindedOn: "2026-11-05", note: "请尽快", recipientCount: 2 },
    ]);
    const [message] = await told(BELOW);
    expect(message).toMatchObject({
      kind: "case-reminded",
      subject: "钳工技能比武",
      dueOn: "2026-11-04",
    });
    const outgoing = await scene.db.selectFrom("OutboxMessage").select("messageId").execute();
    expect(outgoing.map(({ messageId }) => messageId)).toContain(message?.id);
    expect((await actionsIn(scene.db)).at(-1)).toBe("grassroots.reminded");
  });

  it("is done once a day, whoever does it, and again on the next", async () => {
    await remind(TOWN, DAY_AFTER);
    expect(reasonOf(await remind("organiser", DAY_AFTER))).toBe("nobody-to-remind");
    expect((await told(BELOW)).filter(({ kind }) => kind === "case-reminded")).toHaveLength(1);
    const next = "2026-11-06T02:30:00.000Z" as Instant;
    expect((await remind("organiser", next)).ok).toBe(true);
  });

  it("answers a repeated key as the first time", async () => {
    const key = "0199a000-0000-7000-8000-000000000042";
    const first = await remind(TOWN, DAY_AFTER, { key });
    expect(await remind(TOWN, DAY_AFTER, { key })).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  it("is for those who check the contest: not for the union itself, nor for another", async () => {
    expect(reasonOf(await remind(BELOW, DAY_AFTER))).toBe("not-allowed");
    expect(reasonOf(await remind("staff of another union", DAY_AFTER))).toBe("not-allowed");
    expect(reasonOf(await remind("leader", DAY_AFTER))).toBe("not-allowed");
    expect(reasonOf(await remind(TOWN, DAY_AFTER, { ids: [] }))).toBe("nothing-chosen");
    const seen = await Promise.all(
      (["organiser", TOWN, BELOW] as const).map((person) =>
        findReminders(scene.db, { actor: scene.who(person), now: DAY_AFTER }),
      ),
    );
    expect(seen.map(({ length }) => length)).toEqual([1, 1, 0]);
  });

  it("passes over what isn't due, and a union that nobody keeps", async () => {
    const before = "2026-10-28T02:30:00.000Z" as Instant;
    expect(reasonOf(await remind(TOWN, before))).toBe("nobody-to-remind");
    await scene.db.deleteFrom("RoleGrant").where("subjectId", "=", scene.below).execute();
    expect(reasonOf(await remind(TOWN, DAY_AFTER))).toBe("nobody-to-remind");
    const [shown] = await findReminders(scene.db, { actor: scene.who(TOWN), now: DAY_AFTER });
    expect(shown?.fault).toBe("nobody-there");
  });
});

describe("the reminder five working days after the date (screens.md §3.15)", () => {
  it("goes out on that day by itself, once, in the hours of the day", async () => {
    expect(await byItself("2026-11-03T02:30:00.000Z" as Instant)).toBe(0);
    expect(await byItself("2026-11-03T23:30:00.000Z" as Instant)).toBe(0);
    expect(await byItself(DUE_DAY)).toBe(1);
    expect(await byItself(DUE_DAY)).toBe(0);
    expect(await byItself(DAY_AFTER)).toBe(0);
    expect(await stored()).toMatchObject([{ remindedOn: "2026-11-04", remindedBy: null }]);
  });

  it("passes over a union whose only people are blocked, which would stand before the others", async () => {
    const { id } = await scene.contestOf();
    const first = async () =>
      (await findUnreminded(scene.db, "2026-11-05", 1)).map((one) => one.id);
    expect(await first()).toEqual([id]);
    const keepers = await findStaffOfUnions(scene.db, [scene.below]);
    const blocks = keepers.map(({ accountId }) => ({
      id: newId(),
      accountId,
      reason: "离岗",
      blockedAt: DUE_DAY,
      blockedBy: scene.who("organiser").accountId,
      liftedAt: null,
      liftedBy: null,
    }));
    await scene.db.insertInto("AccountBlock").values(blocks).execute();
    expect(await first()).toEqual([]);
    await scene.db
      .updateTable("AccountBlock")
      .set({ liftedAt: DUE_DAY, liftedBy: blocks[0]?.blockedBy ?? null })
      .execute();
    expect(await first()).toEqual([id]);
  });

  it("waits a day where someone reminded the union already", async () => {
    await remind(TOWN, DUE_DAY);
    expect(await byItself(DUE_DAY)).toBe(0);
    expect(await byItself(DAY_AFTER)).toBe(1);
  });
});
