import type { Desk } from "~/features/audit/carry-out.server";
import { attachPaper } from "~/features/cases/attach-paper.server";
import { beginBulkMove } from "~/features/cases/begin-bulk-move.server";
import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import * as Deputyships from "~/features/cases/deputyships.queries.server";
import { paperMark } from "~/features/cases/domain/paper-code";
import * as Draws from "~/features/contests/draws.queries.server";
import * as Entries from "~/features/contests/entries.queries.server";
import * as EntryDocuments from "~/features/contests/entry-documents.queries.server";
import * as EntryMembers from "~/features/contests/entry-members.queries.server";
import * as Sessions from "~/features/contests/sessions.queries.server";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { keepFileIn } from "~/features/files/file-steps.server";
import { receiveFile } from "~/features/files/file-store.server";
import * as ActivationCodes from "~/features/identity/activation-codes.queries.server";
import * as Invitations from "~/features/identity/invitations.queries.server";
import { activationCode, activationCodeHash } from "~/features/identity/tokens.server";
import { createLive } from "~/features/live/live.server";
import * as Notices from "~/features/notices/notices.queries.server";
import * as Objections from "~/features/notices/objections.queries.server";
import { askTransfer } from "~/features/registry/ask-transfer.server";
import * as Appeals from "~/features/results/appeals.queries.server";
import { roads } from "~/roads.server";
import type { Actor, Grant, Role, Scope } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, type Instant, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { makeEmployer, makeUnion } from "~db/factories/unions";

import { addCalendar } from "./calendar";
import { TEST_NOW } from "./load-context";
import { smallContest } from "./small-contest";
import { smallImport } from "./small-import";
import { smallJudging } from "./small-judging";
import { type SmallRegister, smallRegister } from "./small-register";
import { smallScheme, worldSkillsScheme } from "./small-scheme";
import { TEST_FILES, TEST_KEYS } from "./test-keys";

const EVERYTHING: Scope = { kind: "everything" };

/** Roles held over everything, each by one person of that name. */
const OVERALL_ROLES = [
  "administrator",
  "district-officer",
  "organiser",
  "chief-judge",
  "panel-leader",
  "judge",
  "coding-officer",
  "scorekeeper",
  "supervisor",
  "arbitrator",
  "expert",
  "subsidy-officer",
  "approver",
  "cashier",
  "accountant",
  "leader",
  "auditor",
] as const satisfies readonly Role[];

/** Who asks, in the tests of access: each role once, and those with a union in every relation to the record. */
export const PERSONS = [
  "visitor",
  ...OVERALL_ROLES,
  "staff of the union",
  "staff of the union above",
  "staff of a union below",
  "staff of another union",
  "worker of the union",
  "worker of another union",
  "judge of one contest",
  "organiser of another contest",
  "chief judge of another contest",
  "coding officer of another contest",
  "nobody in particular",
] as const;
export type Person = (typeof PERSONS)[number];

/** A stage that is being judged, with the seat of "judge" and its first sheet. */
interface JudgedIds {
  readonly contest: string;
  readonly stage: string;
  readonly seat: string;
  readonly sheet: string;
  /** The case of an entry of someone of the union below, accepted. */
  readonly entryCase: string;
  /** A paper that lies beside it. */
  readonly entryDocument: string;
  /** On conduct, not ruled on. */
  readonly appeal: string;
  /** The draw that was held for it, and one of its sessions. */
  readonly draw: string;
  readonly session: string;
}

const NOTHING_JUDGED: JudgedIds = {
  ...{ contest: "", stage: "", seat: "", sheet: "", entryCase: "", entryDocument: "", appeal: "" },
  ...{ draw: "", session: "" },
};

export interface SmallDistrict {
  readonly actors: Readonly<Record<Person, Actor | null>>;
  readonly ids: {
    readonly federation: string;
    /** The record that is asked about, and its relatives. */
    readonly union: string;
    readonly above: string;
    readonly below: string;
    readonly other: string;
    readonly employer: string;
    /** An account that none of the persons owns, with a password and a further role to end. */
    readonly account: string;
    readonly roleGrant: string;
    readonly session: string;
    readonly invitation: string;
    readonly activationCode: string;
    /** The case of a transfer to the union below; blank in a district without cases. */
    readonly transfer: string;
    /** "Staff of the union above" stands in for "staff of the union". */
    readonly deputyship: string;
    /** A bulk move of "staff of a union below" over it. */
    readonly bulkMove: string;
    /** A sealed paper that lies beside the transfer. */
    readonly caseScan: string;
    readonly register: SmallRegister;
    /** A marking scheme with one version in force. */
    readonly scheme: string;
    /** A programme, and a contest of it in draft. */
    readonly programme: string;
    readonly contest: string;
    /** Another one, in the WorldSkills way. */
    readonly worldSkillsScheme: string;
    /** "judge" leads a panel of a stage that is being judged; blank in a district without cases. */
    readonly judging: JudgedIds;
    /** A contest that "staff of a union below" filed; blank unless the district is a settled one. */
    readonly grassroots: string;
    /** A list on public notice, and an objection to it. */
    readonly notice: string;
    readonly objection: string;
    /** Brought by "staff of the union", with the job that read it. */
    readonly import: string;
    readonly job: string;
  };
}

/** A federation, a town with a grassroots union, another town with its own; and someone in every role. */
export async function smallDistrict(
  db: Db,
  tokenKey: Uint8Array,
  at: Instant,
): Promise<SmallDistrict> {
  return db.transaction().execute(async (trx) => {
    const newYear = { daysOff: new Set(["2001-01-01"]), swapDays: new Set<string>() };
    await CalendarYears.insertIfNew(trx, { year: 2001, addedAt: at, addedBy: null }, newYear);
    const federation = await makeUnion(trx, {
      name: "区总工会",
      kind: "federation",
      parentId: null,
      at,
    });
    const union = await makeUnion(trx, {
      name: "甲镇总工会",
      kind: "town",
      parentId: federation,
      at,
    });
    const below = await makeUnion(trx, {
      name: "甲厂工会",
      kind: "grassroots",
      parentId: union,
      at,
    });
    const elsewhere = await makeUnion(trx, {
      name: "乙镇总工会",
      kind: "town",
      parentId: federation,
      at,
    });
    const other = await makeUnion(trx, {
      name: "乙厂工会",
      kind: "grassroots",
      parentId: elsewhere,
      at,
    });
    const employer = await makeEmployer(trx, { unionId: union, name: "甲公司（演示）", at });

    const over = (unionId: string): Scope => ({ kind: "union", unionId });
    const make = async (name: string, grants: readonly Grant[]): Promise<Actor> => {
      const username = `person${newId().slice(-12)}`;
      const accountId = await makeAccount(trx, { username, name, passwordHash: null, grants, at });
      return { accountId, name, sessionId: newId(), grants };
    };
    const actors: Record<string, Actor | null> = { visitor: null };
    for (const role of OVERALL_ROLES)
      actors[role] = await make(role, [{ role, scope: EVERYTHING }]);
    const otherContest: Scope = { kind: "contest", contestId: newId() };
    const scoped: readonly [Person, Role, Scope][] = [
      ["staff of the union", "union-staff", over(union)],
      ["staff of the union above", "union-staff", over(federation)],
      ["staff of a union below", "union-staff", over(below)],
      ["staff of another union", "union-staff", over(other)],
      ["worker of the union", "worker", over(union)],
      ["worker of another union", "worker", over(other)],
      ["judge of one contest", "judge", otherContest],
      ["organiser of another contest", "organiser", otherContest],
      ["chief judge of another contest", "chief-judge", otherContest],
      ["coding officer of another contest", "coding-officer", otherContest],
    ];
    for (const [person, role, scope] of scoped)
      actors[person] = await make(person, [{ role, scope }]);
    actors["nobody in particular"] = await make("nobody in particular", []);

    const deputyship = newId();
    const officer = actors["staff of the union"] as Actor;
    await Deputyships.insert(trx, {
      id: deputyship,
      officerId: officer.accountId,
      deputyId: (actors["staff of the union above"] as Actor).accountId,
      startsOn: "2026-10-26",
      endsOn: "2026-10-30",
      createdAt: at,
      createdBy: officer.accountId,
    });
    const administrator = actors.administrator as Actor;
    const owner = await make("owner", [{ role: "leader", scope: EVERYTHING }]);
    const grant = await trx
      .selectFrom("RoleGrant")
      .select("id")
      .where("accountId", "=", owner.accountId)
      .executeTakeFirstOrThrow();
    const session = newId();
    await trx
      .insertInto("Session")
      .values({
        id: session,
        accountId: owner.accountId,
        token: newId(),
        expiresAt: later(at, DAY_MS),
        createdAt: at,
        updatedAt: at,
        ipAddress: null,
        userAgent: null,
      })
      .execute();
    const invitation = newId();
    await Invitations.insertInPlaceOfOthers(trx, {
      id: invitation,
      accountId: owner.accountId,
      createdAt: at,
      createdBy: administrator.accountId,
      expiresAt: later(at, DAY_MS),
    });
    const code = newId();
    await ActivationCodes.insert(trx, {
      id: code,
      unionId: union,
      name: "令狐立春",
      renewsAccountId: null,
      workerId: null,
      codeHash: activationCodeHash(tokenKey, activationCode(tokenKey, code)),
      issuedAt: at,
      issuedBy: administrator.accountId,
      expiresAt: later(at, DAY_MS),
    });
    const list = await smallImport(
      { trx, now: at, record: async () => {} },
      (actors["staff of the union"] as Actor).accountId,
    );
    const desk = { trx, now: at, record: async () => {} };
    const scheme = await smallScheme(desk);
    const openedBy = (actors.organiser as Actor).accountId;
    return {
      actors: actors as Record<Person, Actor | null>,
      ids: {
        federation,
        union,
        above: federation,
        below,
        other,
        employer,
        account: owner.accountId,
        roleGrant: grant.id,
        session,
        invitation,
        activationCode: code,
        import: list.importId,
        job: list.jobId,
        transfer: "",
        judging: NOTHING_JUDGED,
        grassroots: "",
        ...(await smallNotice(desk, openedBy)),
        bulkMove: "",
        caseScan: "",
        deputyship,
        register: await smallRegister(trx, at, {
          unionId: union,
          memberUnionId: below,
          employerId: employer,
          ownAccountId: (actors["worker of the union"] as Actor).accountId,
          by: administrator.accountId,
        }),
        scheme,
        worldSkillsScheme: await worldSkillsScheme(desk),
        ...(await smallContest(desk, { openedBy, schemeId: scheme })),
      },
    };
  });
}

/** The same with a case: "worker of the union" asked to become a member of the union below. */
export async function smallDistrictWithCase(
  db: Db,
  tokenKey: Uint8Array,
  at: Instant,
): Promise<SmallDistrict> {
  const district = await smallDistrict(db, tokenKey, at);
  await addCalendar(db, at);
  const transfer = await askedTransfer(db, district, at);
  const bulkMove = await begunBulkMove(db, district, { caseId: transfer, now: at });
  const judging = await judgedSheet(db, district);
  const caseScan = await sealedPaper(db, district, { caseId: transfer, now: at });
  return { ...district, ids: { ...district.ids, transfer, bulkMove, caseScan, judging } };
}

/** The seat of "judge", and its first sheet. */
async function judgedSheet(
  db: Db,
  district: Pick<SmallDistrict, "actors" | "ids">,
): Promise<JudgedIds> {
  const judging = await smallJudging(db, district, { leader: district.actors.judge });
  const [seat = ""] = judging.seatIds;
  const [sheet = ""] = await judging.sheetIds(seat);
  const appeal = await conductAppeal(db, judging.stageId);
  const { contestId: contest, stageId: stage, entryCaseId: entryCase } = judging;
  const [draw] = await Draws.findAllOfStage(db, stage);
  const [session] = await Sessions.findAllOfStage(db, stage);
  const drawn = { draw: draw?.id ?? "", session: session?.id ?? "" };
  const entryDocument = await entryPaper(db, { caseId: entryCase, by: judging.actors.organiser });
  return { seat, sheet, entryCase, entryDocument, appeal, contest, stage, ...drawn };
}

/** A paper of someone in an entry that was accepted. */
async function entryPaper(db: Db, { caseId, by }: { caseId: string; by: Actor }): Promise<string> {
  const content = (async function* () {
    yield Buffer.from("%PDF-1.7 labour contract");
  })();
  const file = await receiveFile(TEST_FILES, content, SCAN_FILES);
  if (!file.ok) throw new Error(file.reason);
  const [entry] = await Entries.findAllOfCases(db, [caseId]);
  const [member] = await EntryMembers.findRosters(db, [entry?.id ?? ""]);
  const id = newId();
  await db.transaction().execute(async (trx) => {
    const createdBy = by.accountId;
    const fileId = await keepFileIn(
      { trx, now: TEST_NOW, record: async () => {} },
      file.value,
      createdBy,
    );
    const paper = { id, memberId: member?.id ?? "", kind: "contract" as const, fileId };
    const fileName = "劳动合同.pdf";
    await EntryDocuments.insertIfNew(trx, { ...paper, fileName, createdAt: TEST_NOW, createdBy });
  });
  return id;
}

/** A list of nobody, with a doubt about it. */
async function smallNotice(desk: Desk, by: string): Promise<{ notice: string; objection: string }> {
  const [notice, objection] = [newId(), newId()];
  const { trx, now } = desk;
  await Notices.insert(trx, {
    ...{ id: notice, subjectKind: "union", subjectId: notice, title: "先进集体" },
    ...{ documentNumber: "", contact: "区总工会", ruleNumber: 1, openedAt: now, openedBy: by },
    ...{ startsOn: "2026-10-19", endsOn: "2026-10-23", closesAt: later(now, 2 * DAY_MS) },
    isPublic: 1,
  });
  const list = { noticeId: notice, version: 1, reason: "", madeAt: now, madeBy: by };
  await Notices.insertList(trx, list, []);
  const doubt = { id: objection, noticeId: notice, kind: "named" as const, objector: "公良立秋" };
  await Objections.insert(trx, { ...doubt, text: "请说明", receivedAt: now, receivedBy: by });
  return { notice, objection };
}

/** A contestant of the stage finds fault with how it is held. */
async function conductAppeal(db: Db, stageId: string): Promise<string> {
  const entry = await db
    .selectFrom("StageEntry as e")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .select(["n.id", "n.createdBy"])
    .where("e.stageId", "=", stageId)
    .executeTakeFirstOrThrow();
  const id = newId();
  const filed = { filedAt: TEST_NOW, filedBy: entry.createdBy };
  const appeal = { id, stageId, entryId: entry.id, ground: "conduct" as const, text: "工位断电" };
  await db.transaction().execute((trx) => Appeals.insert(trx, { ...appeal, ...filed }));
  return id;
}

/** "Worker of the union" asks to be a member of the union below; answers the case. */
async function askedTransfer(
  db: Db,
  { actors, ids }: Pick<SmallDistrict, "actors" | "ids">,
  now: Instant,
): Promise<string> {
  const actor = actors["worker of the union"] as Actor;
  const command = { db, actor, now, key: null, auditKey: TEST_KEYS.auditKey };
  const room = { roads, live: createLive(0) };
  const input = { unionId: ids.below, startsOn: "2026-10-21", reason: "换到这家单位上班" };
  const asked = await askTransfer(command, room, input);
  if (!asked.ok) throw new Error("the transfer is refused");
  return asked.value.caseId;
}

/** "Staff of a union below" began to accept it among others; the job waits. */
async function begunBulkMove(
  db: Db,
  { actors }: Pick<SmallDistrict, "actors">,
  { caseId, now }: { caseId: string; now: Instant },
): Promise<string> {
  const actor = actors["staff of a union below"] as Actor;
  const command = { db, actor, now, key: null, auditKey: TEST_KEYS.auditKey };
  const cases = [{ caseId, version: 2 }];
  const input = { road: "transfer", move: "accept", comment: "", cases };
  const begun = await beginBulkMove(command, roads, input);
  if (!begun.ok) throw new Error("the bulk move is refused");
  return begun.value.bulkMoveId;
}

/** "Staff of a union below" laid the paper of its first version beside it. */
async function sealedPaper(
  db: Db,
  { actors }: Pick<SmallDistrict, "actors">,
  { caseId, now }: { caseId: string; now: Instant },
): Promise<string> {
  const actor = actors["staff of a union below"] as Actor;
  const command = { db, actor, now, key: null, auditKey: TEST_KEYS.auditKey };
  const content = (async function* () {
    yield Buffer.from("%PDF-1.7 sealed paper");
  })();
  const file = await receiveFile(TEST_FILES, content, SCAN_FILES);
  if (!file.ok) throw new Error(file.reason);
  const mark = paperMark({ caseId, version: 1 });
  const paper = { caseId, fileName: "盖章件.pdf", file: file.value, read: null, mark };
  const attached = await attachPaper(command, roads, paper);
  if (!attached.ok) throw new Error("the paper is refused");
  return attached.value.scanId;
}
