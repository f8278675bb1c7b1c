import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "~/shared/ids";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import {
  BLANK_WORKER,
  type RegisterScene,
  registerScene,
} from "../../../tests/support/register-scene";
import { askCorrection } from "./ask-correction.server";
import { changeEmployment } from "./change-employment.server";
import { changeMembership } from "./change-membership.server";
import { changeTie } from "./change-tie.server";
import { changeWorker } from "./change-worker.server";
import * as Consents from "./consents.queries.server";
import { decideConsent } from "./decide-consent.server";
import { readWorkerSearch } from "./domain/worker-search";
import { countStandings, findWorkerPage } from "./find-worker-page.server";
import { findWorkerRecord } from "./find-worker-record.server";
import { redactWorker } from "./redact-worker.server";
import { registerWorker } from "./register-worker.server";
import { revealNumber } from "./reveal-number.server";
import { settleCorrection } from "./settle-correction.server";
import * as WorkerChanges from "./worker-changes.queries.server";
import * as Workers from "./workers.queries.server";

let db: RegisterScene["db"];
let ids: RegisterScene["ids"];
let staff: RegisterScene["staff"];
let below: RegisterScene["below"];
let administrator: RegisterScene["administrator"];
let owner: RegisterScene["owner"];
let by: RegisterScene["by"];
let register: RegisterScene["register"];

beforeEach(async () => {
  ({ db, ids, staff, below, administrator, owner, by, register } = await registerScene());
});

const reasonOf = (result: { ok: boolean; reason?: string }) => result.reason ?? null;

describe("registering", () => {
  it("keeps a number sealed, found by its hash, shown by its end", async () => {
    const id = await register({ identityNumber: "110101198808060000" });
    const row = await db
      .selectFrom("Worker")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      identityTail: "0000",
      bornOn: "1988-08-06",
      namePinyin: "Huyan Liqiu",
    });
    expect(JSON.stringify(row)).not.toContain("110101198808060000");
    expect(row.identitySealed).toMatch(/^1\./);
  });

  it("refuses a number that another record holds, and one that can't be", async () => {
    const taken = {
      ...BLANK_WORKER,
      unionId: ids.below,
      name: "某人",
      identityNumber: "110101199605240006",
    };
    expect(reasonOf(await registerWorker(by(staff), TEST_KEYS, taken))).toBe("identity-taken");
    const wrong = { ...taken, identityNumber: "110101199605240007" };
    expect(reasonOf(await registerWorker(by(staff), TEST_KEYS, wrong))).toBe(
      "identity-number-check-digit",
    );
  });

  it("enrols in grassroots unions alone, and stays within one's reach", async () => {
    const member = { ...BLANK_WORKER, name: "某人", isMember: "1" as const };
    const town = await registerWorker(by(staff), TEST_KEYS, { ...member, unionId: ids.union });
    expect(reasonOf(town)).toBe("not-a-grassroots-union");
    const other = await registerWorker(by(staff), TEST_KEYS, { ...member, unionId: ids.other });
    expect(reasonOf(other)).toBe("not-allowed");
  });

  it("answers a repetition as the first time, with one record", async () => {
    const key = newId();
    const input = { ...BLANK_WORKER, unionId: ids.below, name: "呼延立秋" };
    const command = { ...by(staff), key };
    const first = await registerWorker(command, TEST_KEYS, input);
    expect(await registerWorker(command, TEST_KEYS, input)).toEqual(first);
  });
});

describe("changing", () => {
  it("leaves a BLANK_WORKER number as it is, and notes what was changed by whom", async () => {
    const { worker } = ids.register;
    const input = { ...BLANK_WORKER, workerId: worker, name: "端木寒露", version: 2 };
    const before = await Workers.find(db, worker);
    const changed = await changeWorker(by(staff), TEST_KEYS, {
      ...input,
      version: before?.version ?? 0,
    });
    expect(changed.ok).toBe(true);
    const after = await Workers.find(db, worker);
    expect(after).toMatchObject({ name: "端木寒露", identityTail: "0006", phoneTail: "0000" });
    expect((await WorkerChanges.findLatest(db, worker, 1))[0]).toMatchObject({
      fields: ["name"],
      byName: "staff of the union",
    });
  });

  it("refuses what was filled from an older version", async () => {
    const input = { ...BLANK_WORKER, workerId: ids.register.worker, name: "端木寒露", version: 99 };
    expect(reasonOf(await changeWorker(by(staff), TEST_KEYS, input))).toBe("stale-version");
  });
});

describe("work and membership", () => {
  it("moves a member: the earlier membership ends the day before the new one begins", async () => {
    const workerId = await register({ isMember: "1", memberSince: "2020-01-01" });
    const moved = await changeMembership(by(administrator), {
      workerId,
      step: "enrol",
      unionId: ids.other,
      startsOn: "2026-10-01",
    });
    expect(moved.ok).toBe(true);
    const { memberships } = await findWorkerRecord(db, workerId);
    expect(memberships.map(({ unionId, startsOn, endsOn }) => [unionId, startsOn, endsOn])).toEqual(
      [
        [ids.other, "2026-10-01", null],
        [ids.below, "2020-01-01", "2026-09-30"],
      ],
    );
    expect((await Workers.find(db, workerId))?.unionId).toBe(ids.other);
  });

  it("can't be moved into a union that the mover doesn't keep", async () => {
    const workerId = await register({ isMember: "1" });
    const step = { workerId, step: "enrol", unionId: ids.other, startsOn: null } as const;
    expect(reasonOf(await changeMembership(by(staff), step))).toBe("not-your-union");
  });

  it("names what is wrong with the days", async () => {
    const workerId = await register({ isMember: "1", memberSince: "2020-01-01" });
    const end = (endsOn: string) => changeMembership(by(staff), { workerId, step: "end", endsOn });
    expect(reasonOf(await end("2027-01-01"))).toBe("ends-ahead");
    expect(reasonOf(await end("2019-12-31"))).toBe("ends-before-start");
    expect(reasonOf(await end("2026-10-01"))).toBeNull();
    expect(reasonOf(await end("2026-10-02"))).toBe("not-a-member");
    const again = { workerId, step: "enrol", unionId: ids.below, startsOn: "2026-10-01" } as const;
    expect(reasonOf(await changeMembership(by(staff), again))).toBe("overlaps-membership");
  });

  it("stands once for each employer", async () => {
    const { worker: workerId } = ids.register;
    const start = { workerId, step: "start", employerId: ids.employer, jobTitle: null } as const;
    expect(reasonOf(await changeEmployment(by(staff), { ...start, startsOn: null }))).toBe(
      "already-employed-there",
    );
  });
});

describe("ties", () => {
  it("are seen from both sides, once, and end on a day", async () => {
    const { worker, member } = ids.register;
    const tie = { step: "tie", kind: "master", startsOn: null } as const;
    expect(
      (await changeTie(by(staff), { ...tie, workerId: worker, relatedWorkerId: member })).ok,
    ).toBe(true);
    const mirrored = {
      ...tie,
      kind: "apprentice",
      workerId: member,
      relatedWorkerId: worker,
    } as const;
    expect(reasonOf(await changeTie(by(staff), mirrored))).toBe("tied-already");
    const [seen] = (await findWorkerRecord(db, member)).ties;
    expect(seen).toMatchObject({ role: "apprentice", withId: worker, endsOn: null });
  });
});

describe("seeing a number whole", () => {
  it("is for those who say why; it is on record, without the number", async () => {
    const { worker: workerId } = ids.register;
    const input = { workerId, field: "phone", reason: "通知领奖" } as const;
    expect(await revealNumber(by(staff), TEST_KEYS, input)).toEqual({
      ok: true,
      value: { number: "13800000000" },
    });
    const kept = [
      ...(await db.selectFrom("Reveal").selectAll().execute()),
      ...(await db.selectFrom("IdempotencyKey").selectAll().execute()),
      ...(await db
        .selectFrom("AuditEntry")
        .selectAll()
        .where("action", "=", "number.revealed")
        .execute()),
    ];
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toContain("13800000000");
    expect(reasonOf(await revealNumber(by(owner), TEST_KEYS, input))).toBe("not-allowed");
  });
});

describe("the worker's own say", () => {
  it("gives and withdraws consent, each once", async () => {
    const step = (step: "give" | "withdraw") =>
      decideConsent(by(owner), { step, purpose: "lookup" });
    for (const act of ["give", "give", "withdraw", "withdraw"] as const) await step(act);
    const consents = await Consents.findAllOfWorker(db, ids.register.ownWorker);
    expect(consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual([TEST_NOW]);
    expect(reasonOf(await decideConsent(by(staff), { step: "give", purpose: "lookup" }))).toBe(
      "not-on-register",
    );
  });

  it("asks for one correction of a field at a time; someone else answers", async () => {
    const asked = await askCorrection(by(owner), { field: "name", text: "应为令狐小暑" });
    if (!asked.ok) throw new Error(asked.reason);
    expect(reasonOf(await askCorrection(by(owner), { field: "name", text: "再说一遍" }))).toBe(
      "asked-already",
    );
    const answer = {
      requestId: asked.value.requestId,
      outcome: "corrected",
      answer: "已改",
    } as const;
    expect(reasonOf(await settleCorrection(by(owner), answer))).toBe("not-allowed");
    expect(reasonOf(await settleCorrection(by(staff), answer))).toBeNull();
    expect(reasonOf(await settleCorrection(by(staff), answer))).toBe("settled-already");
  });
});

const nothingFurther = async () => {};

describe("taking a person off the register", () => {
  it("waits until membership and work have ended, and leaves no name, number or word", async () => {
    const workerId = await register({
      name: "亓官小雪",
      identityNumber: "110101198808060000",
      isMember: "1",
      memberSince: "2020-01-01",
    });
    const [ground, early] = ["person-asked", "period-over"] as const;
    expect(
      reasonOf(await redactWorker(by(administrator), { workerId, ground }, nothingFurther)),
    ).toBe("still-here");
    await changeMembership(by(staff), { workerId, step: "end", endsOn: "2026-01-01" });
    expect(reasonOf(await redactWorker(by(staff), { workerId, ground }, nothingFurther))).toBe(
      "not-allowed",
    );
    expect(
      reasonOf(await redactWorker(by(administrator), { workerId, ground: early }, nothingFurther)),
    ).toBe("period-not-over");
    expect(
      reasonOf(await redactWorker(by(administrator), { workerId, ground }, nothingFurther)),
    ).toBeNull();
    const row = await db.selectFrom("Worker").selectAll().where("id", "=", workerId).execute();
    expect(JSON.stringify(row)).not.toMatch(/亓官|0000"/);
    const input = { ...BLANK_WORKER, workerId, name: "又一个", version: 9 };
    expect(reasonOf(await changeWorker(by(staff), TEST_KEYS, input))).toBe("was-redacted");
  });
});

describe("finding", () => {
  const list = { standing: null, union: null, page: 1 };

  it.each([
    ["白露", ["端木白露"]],
    ["dmbl", ["端木白露"]],
    ["duanmu", ["端木白露"]],
    ["0006", ["端木白露"]],
    ["0000", ["端木白露"]],
    ["nobody", []],
  ])("%s among those that one may see", async (search, names) => {
    const { rows } = await findWorkerPage(db, staff, { ...list, search });
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect((await findWorkerPage(db, below, { ...list, search })).rows).toEqual([]);
  });

  it("counts standings, and leaves merged records out", async () => {
    const { counts, total } = await findWorkerPage(db, administrator, { ...list, search: "" });
    expect(counts).toEqual({ member: 1, employed: 2, left: 0 });
    expect(total).toBe(3);
    expect(readWorkerSearch("")).toEqual({ by: "nothing" });
  });

  it.each([1, 2, 3])("counts a whole register alike, %i rows at once", async (atOnce) => {
    const filter = { within: null, below: null, search: readWorkerSearch(""), standing: null };
    expect(await countStandings(db, filter, atOnce)).toEqual({ member: 1, employed: 2, left: 0 });
  });
});
