/**
 * Where every field of every schema is typed into: the route that takes it, a form that is accepted but for that
 * field, and where what was typed can be read again. `hostile-strings.test.ts` lists the fields from the schemas;
 * one that isn't here fails.
 */

import { paperMark } from "~/features/cases/domain/paper-code";
import {
  changePlanSchema,
  planSessionSchema,
  rulesSchema,
} from "~/features/contests/contests.schemas";
import { USUAL_RULES } from "~/features/contests/domain/eligibility/rule-set";
import { normaliseName } from "~/features/registry/domain/worker-name";
import type { Db } from "~db/connection.server";
import type { Person, SmallDistrict } from "../support/small-district";

type Ids = SmallDistrict["ids"];
type Form = Readonly<Record<string, string>>;

export interface Place {
  readonly fields: readonly string[];
  readonly route: string;
  readonly method?: "GET" | "POST";
  readonly as?: Person;
  readonly url: (ids: Ids) => string;
  readonly params?: (ids: Ids) => Form;
  /** `number` is another for each try, where a form has to be new each time. */
  readonly form?: (ids: Ids, number: number, db: Db) => Form | Promise<Form>;
  /** The content of a file that goes with the form; `fileName` is its name. */
  readonly upload?: (number: number) => string;
  /** Read again after a form was accepted, for the fields that are kept as text. */
  readonly stored?: (db: Db, ids: Ids, field: string) => Promise<string | null | undefined>;
  /** What an accepted text is kept as, where a field has a tidying of its own. */
  readonly kept?: (text: string) => string | null;
  /** Makes the next try possible. */
  readonly after?: (db: Db, ids: Ids) => Promise<unknown>;
}

/** Refused last of all, so that no try waits for a password to be hashed. */
const COMMON = { password: "password1234", passwordAgain: "password1234" };

const unionVersion = async (db: Db, id: string) =>
  String(
    (await db.selectFrom("Union").select("version").where("id", "=", id).executeTakeFirst())
      ?.version,
  );
const employerVersion = async (db: Db, id: string) =>
  String(
    (await db.selectFrom("Employer").select("version").where("id", "=", id).executeTakeFirst())
      ?.version,
  );

/** A sheet of the WorldSkills way with one measurement. */
const MARKING_SHEET = [
  "Sub Criterion ID,Sub Criterion Name or Description,Day of Marking,Aspect Type,Aspect Description," +
    "Judg Score,Extra Aspect Description,Requirement,WSSS Section,Calculation Row,Max Mark",
  "A1,准备,1,,,,,,,,",
  ",,,M,工具就位,,,,1,,100",
].join("\n");

const schemeRow = (db: Db, id: string) =>
  db.selectFrom("Scheme").select(["version", "draft"]).where("id", "=", id).executeTakeFirst();
const schemeVersion = async (db: Db, id: string) => String((await schemeRow(db, id))?.version);
const schemeDraft = async (db: Db, id: string) => (await schemeRow(db, id))?.draft ?? "";

/** The newest row's column: ids are made in order. */
type Table =
  | "Union"
  | "Employer"
  | "Account"
  | "ActivationCode"
  | "AccountBlock"
  | "Worker"
  | "Employment"
  | "Reveal"
  | "CorrectionRequest"
  | "Certificate"
  | "Scheme"
  | "Programme"
  | "Contest"
  | "CertificateScan"
  | "BulkMove"
  | "CaseScan"
  | "EntryDocument"
  | "GrassrootsContest"
  | "Objection"
  | "Import";

const newest = (table: Table) => {
  return async (db: Db, _ids: Ids, field: string) => {
    const row = await db
      .selectFrom(table)
      .selectAll()
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    return (row as Record<string, string | null> | undefined)?.[field];
  };
};

const workerVersion = async (db: Db, id: string) =>
  String(
    (await db.selectFrom("Worker").select("version").where("id", "=", id).executeTakeFirst())
      ?.version,
  );

const caseVersion = async (db: Db, id: string) =>
  String(
    (await db.selectFrom("Case").select("version").where("id", "=", id).executeTakeFirst())
      ?.version,
  );

/** Lets a refused case be refused again. */
const backToAsked = (db: Db, { transfer }: Ids) =>
  db.updateTable("Case").set({ state: "asked" }).where("id", "=", transfer).execute();

/** A form below the record of the small register's worker. */
function belowAWorker(
  place: string,
  fields: readonly string[],
  form: (ids: Ids, number: number, db: Db) => Form | Promise<Form>,
): Place {
  return {
    fields,
    route: `workers.$workerId.${place}`,
    as: "administrator",
    url: ({ register }) => `/workers/${register.worker}/${place.replace(".", "/")}`,
    params: ({ register }) => ({ workerId: register.worker }),
    form,
  };
}

const contestRow = (db: Db, id: string) =>
  db
    .selectFrom("Contest")
    .select(["version", "name", "venue"])
    .where("id", "=", id)
    .executeTakeFirst();
const contestVersion = async (db: Db, id: string) => String((await contestRow(db, id))?.version);

/** A form below the small district's contest. */
function belowAContest(
  place: string,
  fields: readonly string[],
  form: (ids: Ids, number: number, db: Db) => Form | Promise<Form>,
): Place {
  return {
    fields,
    route: `contests.$contestId.${place}`,
    as: "organiser",
    url: ({ contest }) => `/contests/${contest}/${place}`,
    params: ({ contest }) => ({ contestId: contest }),
    form,
  };
}

/** A browser sends a file's name without folders; runs of blanks are typing. */
const baseOfName = (text: string) =>
  (text.split(/[/\\]/).findLast(Boolean) ?? "").trim().replace(/\s+/gu, " ");

/** The judged entry as if it weren't confirmed yet, in a contest that asks a paper; whose paper is wanted. */
async function openForPapers(db: Db, { contest, entryCase }: Ids["judging"]): Promise<string> {
  const eligibility = JSON.stringify({ ...USUAL_RULES, documents: ["contract"] });
  await db.updateTable("Contest").set({ eligibility }).where("id", "=", contest).execute();
  await db
    .updateTable("Case")
    .set({ state: "union-confirming" })
    .where("id", "=", entryCase)
    .execute();
  await db.deleteFrom("EntryDocument").execute();
  const member = await db
    .selectFrom("EntryMember as m")
    .innerJoin("Entry as e", "e.id", "m.entryId")
    .select("m.id")
    .where("e.caseId", "=", entryCase)
    .executeTakeFirstOrThrow();
  return member.id;
}

const TABLET = "11111111-1111-4111-8111-111111111111";
const keyOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A form below the stage of the small district that is being judged. */
function belowAStage(
  place: string,
  fields: readonly string[],
  form: (ids: SmallDistrict["ids"], number: number) => Form,
  as: Person = "organiser",
): Place {
  const path = place.replace("._index", "").replaceAll(".", "/");
  return {
    ...{ fields, as, form },
    route: `contests.$contestId.stages.$stageId.${place}`,
    url: ({ judging }) =>
      `/contests/${judging.contest}/stages/${judging.stage}/${path}?sheet=${judging.sheet}`,
    params: ({ judging }) => ({ contestId: judging.contest, stageId: judging.stage }),
  };
}

/** What the tablet of "judge" posts about a sheet. */
function onASheet(place: string, fields: readonly string[], form: Form): Place {
  return {
    fields,
    route: `judging.sheets.$sheetId.${place}`,
    as: "judge",
    url: ({ judging }) => `/judging/sheets/${judging.sheet}/${place}`,
    params: ({ judging }) => ({ sheetId: judging.sheet }),
    form: (_ids, number) => ({ ...form, idempotencyKey: keyOf(number) }),
  };
}

const aDay = () => ({ endsOn: "2026-10-01" });

/** A page with a form below the small contest. */
function ofTheContest(place: string): Pick<Place, "route" | "as" | "url" | "params"> {
  return {
    route: `contests.$contestId.${place}`,
    as: "organiser",
    url: ({ contest }) => `/contests/${contest}/${place}`,
    params: ({ contest }) => ({ contestId: contest }),
  };
}

/** A page of the stage that is being judged. */
function ofTheStage(place: string, act = ""): Pick<Place, "route" | "url" | "params"> {
  return {
    route: `contests.$contestId.stages.$stageId.${place}`,
    url: ({ judging }) => {
      const path = place
        .replace("._index", "")
        .replace("$sheetId", judging.sheet)
        .replace("$appealId", judging.appeal)
        .replace("$act", act);
      return `/contests/${judging.contest}/stages/${judging.stage}/${path.replaceAll(".", "/")}`;
    },
    params: ({ judging }) => ({
      ...{ contestId: judging.contest, stageId: judging.stage, sheetId: judging.sheet },
      ...{ appealId: judging.appeal, act },
    }),
  };
}

/** An act of the ceremony of a draw; the stage is drawn, so that every form is refused and comes back. */
function inTheCeremony(act: string, fields: readonly string[], form: Form): Place {
  return {
    ...{ fields, as: "coding-officer", form: () => form },
    ...ofTheStage("draw.$act", act),
  };
}

/** A form of a labour contest. */
function belowGrassroots(place: string) {
  return {
    route: `grassroots.$grassrootsId.labour.${place}`,
    url: ({ grassroots }: Ids) => `/grassroots/${grassroots}/labour/${place}`,
    params: ({ grassroots }: Ids) => ({ grassrootsId: grassroots }),
  };
}

export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  openUnionSchema: [
    {
      fields: ["name", "shortName", "foundedOn", "parentId", "kind"],
      route: "unions.new",
      as: "administrator",
      url: () => "/unions/new",
      form: ({ union }, number) => ({
        name: `第${number}工会`,
        shortName: "新",
        parentId: union,
        kind: "grassroots",
      }),
      stored: newest("Union"),
    },
  ],
  changeUnionSchema: [
    {
      fields: ["name", "shortName", "foundedOn", "parentId", "version"],
      route: "unions.$unionId.edit",
      as: "administrator",
      url: ({ union }) => `/unions/${union}/edit`,
      params: ({ union }) => ({ unionId: union }),
      form: async ({ union }, number, db) => ({
        name: `第${number}工会`,
        shortName: "新",
        version: await unionVersion(db, union),
      }),
      stored: async (db, { union }, field) => {
        const row = await db
          .selectFrom("Union")
          .selectAll()
          .where("id", "=", union)
          .executeTakeFirst();
        return (row as Record<string, unknown> | undefined)?.[field] as string | null | undefined;
      },
    },
  ],
  addEmployerSchema: [
    {
      fields: ["name", "creditCode"],
      route: "unions.$unionId.employers.new",
      as: "administrator",
      url: ({ union }) => `/unions/${union}/employers/new`,
      params: ({ union }) => ({ unionId: union }),
      form: () => ({ name: "新公司（演示）" }),
      stored: newest("Employer"),
    },
  ],
  changeEmployerSchema: [
    {
      fields: ["name", "creditCode", "version"],
      route: "employers.$employerId.edit",
      as: "administrator",
      url: ({ employer }) => `/employers/${employer}/edit`,
      params: ({ employer }) => ({ employerId: employer }),
      form: async ({ employer }, _number, db) => ({
        name: "新公司（演示）",
        version: await employerVersion(db, employer),
      }),
      stored: newest("Employer"),
    },
  ],
  registerWorkerSchema: [
    {
      fields: [
        "name",
        "identityKind",
        "identityNumber",
        "bornOn",
        "phone",
        "unionId",
        "employerId",
        "jobTitle",
        "employedSince",
        "isMember",
        "memberSince",
      ],
      route: "workers.new",
      as: "administrator",
      url: () => "/workers/new",
      form: ({ union }) => ({ unionId: union, name: "公孙大暑", identityKind: "passport" }),
      stored: async (db, ids, field) =>
        field === "name" ? newest("Worker")(db, ids, field) : undefined,
      kept: normaliseName,
    },
  ],
  changeWorkerSchema: [
    {
      ...belowAWorker(
        "edit",
        ["name", "identityKind", "identityNumber", "bornOn", "phone", "version"],
        async ({ register }, _number, db) => ({
          name: "端木白露",
          identityKind: "passport",
          version: await workerVersion(db, register.worker),
        }),
      ),
      stored: async (db, { register }, field) => {
        if (field !== "name") return undefined;
        const row = await db
          .selectFrom("Worker")
          .select("name")
          .where("id", "=", register.worker)
          .executeTakeFirst();
        return row?.name;
      },
      kept: normaliseName,
    },
  ],
  employmentStepSchema: [
    belowAWorker("employment", ["step", "employerId"], ({ employer }) => ({
      step: "start",
      employerId: employer,
    })),
    {
      ...belowAWorker("employment", ["jobTitle", "startsOn"], ({ employer }) => ({
        step: "start",
        employerId: employer,
      })),
      after: async (db, { register }) => {
        await db.deleteFrom("Employment").where("workerId", "=", register.worker).execute();
      },
      stored: async (db, ids, field) =>
        field === "jobTitle" ? newest("Employment")(db, ids, field) : undefined,
      kept: (text) => text.trim().replace(/\s+/gu, " ") || null,
    },
    belowAWorker("employment", ["employmentId", "endsOn"], ({ register }) => ({
      step: "end",
      employmentId: register.worker,
      ...aDay(),
    })),
  ],
  membershipStepSchema: [
    belowAWorker("membership", ["step", "unionId", "startsOn"], ({ below }) => ({
      step: "enrol",
      unionId: below,
    })),
    belowAWorker("membership", ["endsOn"], () => ({ step: "end", ...aDay() })),
  ],
  tieStepSchema: [
    belowAWorker("ties", ["step", "kind", "relatedWorkerId", "startsOn"], ({ register }) => ({
      step: "tie",
      kind: "kin",
      relatedWorkerId: register.member,
    })),
    belowAWorker("ties", ["tieId", "endsOn"], ({ register }) => ({
      step: "end",
      tieId: register.worker,
      ...aDay(),
    })),
  ],
  revealSchema: [
    {
      ...belowAWorker("reveal", ["field", "reason"], () => ({
        field: "phone",
        reason: "通知领奖",
      })),
      stored: newest("Reveal"),
    },
  ],
  mergeSchema: [
    belowAWorker("merge", ["mergedId", "keptVersion", "mergedVersion"], ({ register }) => ({
      mergedId: register.member,
      keptVersion: "99",
      mergedVersion: "99",
    })),
  ],
  redactSchema: [belowAWorker("redaction", ["ground"], () => ({ ground: "person-asked" }))],
  consentStepSchema: [
    {
      fields: ["step", "purpose"],
      route: "me.record._index",
      as: "worker of the union",
      url: () => "/me/record",
      form: () => ({ step: "give", purpose: "lookup" }),
    },
  ],
  askCorrectionSchema: [
    {
      fields: ["field", "text"],
      route: "me.record.correction",
      as: "worker of the union",
      url: () => "/me/record/correction",
      form: () => ({ field: "name", text: "写错了" }),
      stored: newest("CorrectionRequest"),
      kept: (text) => text.replace(/\r\n?/g, "\n").trim(),
      after: (db) => db.deleteFrom("CorrectionRequest").execute(),
    },
  ],
  askTransferSchema: [
    {
      fields: ["unionId", "startsOn", "reason"],
      route: "me.transfers.new",
      as: "worker of another union",
      url: () => "/me/transfers/new",
      form: ({ below }) => ({ unionId: below, startsOn: "2026-10-21", reason: "到岗" }),
    },
  ],
  fileTransferSchema: [
    {
      fields: ["unionId", "name", "identityKind", "identityNumber", "startsOn", "reason"],
      route: "transfers.new",
      as: "staff of a union below",
      url: () => "/transfers/new",
      form: ({ below }) => ({
        unionId: below,
        name: "端木白露",
        identityKind: "resident-id",
        identityNumber: "110101199605240006",
        startsOn: "2026-10-21",
        reason: "到岗",
      }),
    },
  ],
  mendTransferSchema: [
    {
      fields: ["version", "startsOn", "reason"],
      route: "me.cases.$caseId.mending",
      as: "worker of the union",
      url: ({ transfer }) => `/me/cases/${transfer}/mending`,
      params: ({ transfer }) => ({ caseId: transfer }),
      form: () => ({ version: "2", reason: "十月到岗" }),
    },
  ],
  fileGrassrootsSchema: [
    {
      fields: [
        "unionId",
        "name",
        "kind",
        "tradeId",
        "outsideHost",
        "startsOn",
        "endsOn",
        "venue",
        "expectedCount",
        "budget",
        "plan",
        "behalfNote",
        "fileName",
      ],
      route: "grassroots.new",
      as: "staff of the union",
      url: () => "/grassroots/new",
      form: ({ below }, number) => ({
        unionId: below,
        name: `${number}号比武`,
        kind: "skill",
        startsOn: "2026-10-28",
        venue: "车间",
        expectedCount: "12",
        behalfNote: "工会委托",
      }),
      stored: (db, _ids, field) =>
        field === "name"
          ? newest("GrassrootsContest")(db, _ids, field)
          : Promise.resolve(undefined),
      kept: (text) => text.trim().replace(/\s+/gu, " "),
    },
  ],
  mendFilingSchema: [
    {
      // Refused, since nothing was sent back: what was typed comes back.
      fields: [
        "version",
        "name",
        "kind",
        "tradeId",
        "outsideHost",
        "startsOn",
        "endsOn",
        "venue",
        "expectedCount",
        "budget",
        "plan",
        "fileName",
      ],
      route: "grassroots.$grassrootsId.filing",
      as: "staff of a union below",
      url: ({ grassroots }) => `/grassroots/${grassroots}/filing`,
      params: ({ grassroots }) => ({ grassrootsId: grassroots }),
      form: () => ({ version: "2" }),
    },
  ],
  saveReportSchema: [
    {
      // Refused, since it isn't on record yet: what was typed comes back.
      fields: [
        "version",
        "startsOn",
        "endsOn",
        "venue",
        "people",
        "members",
        "participantCount",
        "unitCount",
        "firstCount",
        "secondCount",
        "thirdCount",
        "meritCount",
        "prize",
        "site",
        "judge",
        "material",
        "other",
        "summary",
      ],
      route: "grassroots.$grassrootsId.report",
      as: "staff of a union below",
      url: ({ grassroots }) => `/grassroots/${grassroots}/report`,
      params: ({ grassroots }) => ({ grassrootsId: grassroots }),
      form: () => ({ version: "0", startsOn: "2026-10-28", venue: "车间" }),
    },
  ],
  sendReportSchema: [
    {
      fields: ["version", "behalfNote"],
      route: "grassroots.$grassrootsId.sending",
      as: "staff of a union below",
      url: ({ grassroots }) => `/grassroots/${grassroots}/sending`,
      params: ({ grassroots }) => ({ grassrootsId: grassroots }),
      form: () => ({ version: "2" }),
    },
  ],
  decideDoubleSchema: [
    {
      // Refused, since no report waits: what was typed comes back.
      fields: ["kept", "reason"],
      route: "grassroots.$grassrootsId.doubles.$otherId",
      as: "staff of the union",
      url: ({ grassroots }) => `/grassroots/${grassroots}/doubles/${grassroots}`,
      params: ({ grassroots }) => ({ grassrootsId: grassroots, otherId: grassroots }),
      form: () => ({ kept: "both", reason: "两场" }),
    },
  ],
  planLabourSchema: [
    {
      // Refused, since no line holds a number of people: what was typed comes back.
      fields: ["teams", "targets"],
      ...belowGrassroots("plan"),
      as: "staff of a union below",
      form: () => ({ teams: "一班 12\n二班 10", targets: "合格率 % 不低于 98 100%" }),
    },
  ],
  enterFiguresSchema: [
    {
      // Refused, since it isn't on record yet: what was typed comes back.
      fields: ["month", "seen", "figures"],
      ...belowGrassroots("figures"),
      as: "staff of a union below",
      form: () => ({ month: "2026-10" }),
    },
  ],
  reviewMonthSchema: [
    {
      fields: ["month", "seen"],
      ...belowGrassroots("review"),
      as: "staff of the union",
      form: () => ({ month: "2026-10" }),
    },
  ],
  commendTeamSchema: [
    {
      // Refused, since there is no such team: what was typed comes back.
      fields: ["teamId", "month", "title", "reason"],
      ...belowGrassroots("commendation"),
      as: "staff of a union below",
      form: ({ grassroots }) => ({ teamId: grassroots, month: "2026-10", title: "流动红旗" }),
    },
  ],
  labourListSchema: [
    {
      fields: ["month"],
      route: "grassroots.$grassrootsId.labour._index",
      method: "GET",
      as: "organiser",
      url: ({ grassroots }) => `/grassroots/${grassroots}/labour`,
      params: ({ grassroots }) => ({ grassrootsId: grassroots }),
    },
  ],
  remindUnionsSchema: [
    {
      // Refused, since nothing is due: what was typed comes back.
      fields: ["contests", "note"],
      route: "grassroots.reminders",
      as: "organiser",
      url: () => "/grassroots/reminders",
      form: () => ({}),
    },
  ],
  boardSchema: [
    {
      fields: ["year", "state", "union", "search", "by", "page"],
      route: "grassroots._index",
      method: "GET",
      as: "organiser",
      url: () => "/grassroots",
    },
  ],
  enterContestSchema: [
    {
      // Refused, since the contest isn't open: what was typed comes back.
      fields: ["statement"],
      route: "me.contests.$contestId.entry",
      as: "worker of the union",
      url: ({ contest }) => `/me/contests/${contest}/entry`,
      params: ({ contest }) => ({ contestId: contest }),
      form: () => ({ statement: "自带焊帽" }),
    },
  ],
  fileEntrySchema: [
    {
      fields: [
        ...["contestId", "workerId", "teammates", "substitutes", "leaderId"],
        ...["teamName", "statement"],
      ],
      route: "entries.new",
      as: "staff of the union",
      url: () => "/entries/new",
      form: ({ contest, register }) => ({ contestId: contest, workerId: register.worker }),
    },
  ],
  replaceMemberSchema: [
    {
      // Refused, since judging has begun: what was typed comes back.
      fields: ["outMemberId", "inMemberId", "reason"],
      route: "cases.$caseId.replacement",
      as: "organiser",
      url: ({ judging }) => `/cases/${judging.entryCase}/replacement`,
      params: ({ judging }) => ({ caseId: judging.entryCase }),
      form: ({ account }) => ({ outMemberId: account, inMemberId: account }),
    },
  ],
  addDocumentSchema: [
    {
      // Refused, since the contest asks no papers: what was typed comes back.
      fields: ["memberId", "kind"],
      route: "cases.$caseId.documents._index",
      as: "organiser",
      url: ({ judging }) => `/cases/${judging.entryCase}/documents`,
      params: ({ judging }) => ({ caseId: judging.entryCase }),
      form: ({ account }) => ({ memberId: account, kind: "contract" }),
      upload: (number) => `%PDF-1.7 paper ${number}`,
    },
    {
      fields: ["fileName"],
      route: "cases.$caseId.documents._index",
      as: "organiser",
      url: ({ judging }) => `/cases/${judging.entryCase}/documents`,
      params: ({ judging }) => ({ caseId: judging.entryCase }),
      form: async ({ judging }, _number, db) => ({
        memberId: await openForPapers(db, judging),
        kind: "contract",
      }),
      upload: (number) => `%PDF-1.7 paper ${number}`,
      stored: newest("EntryDocument"),
      kept: baseOfName,
    },
  ],
  documentViewSchema: [
    {
      fields: ["member", "kind"],
      route: "cases.$caseId.documents._index",
      method: "GET",
      as: "organiser",
      url: ({ judging }) => `/cases/${judging.entryCase}/documents`,
      params: ({ judging }) => ({ caseId: judging.entryCase }),
    },
  ],
  mendEntrySchema: [
    {
      // Refused, since the case is no entry: what was typed comes back.
      fields: ["version", "statement"],
      route: "me.cases.$caseId.entry-mending",
      as: "worker of the union",
      url: ({ transfer }) => `/me/cases/${transfer}/entry-mending`,
      params: ({ transfer }) => ({ caseId: transfer }),
      form: () => ({ version: "2", statement: "补上了" }),
    },
  ],
  screeningSchema: [
    {
      fields: ["view", "open", "moved", "page"],
      route: "contests.$contestId.entries._index",
      method: "GET",
      as: "organiser",
      url: ({ contest }) => `/contests/${contest}/entries`,
      params: ({ contest }) => ({ contestId: contest }),
    },
  ],
  moveCaseSchema: [
    {
      fields: ["move", "version", "returned", "insteadOfId", "returnTo"],
      route: "cases.$caseId._index",
      as: "staff of a union below",
      url: ({ transfer }) => `/cases/${transfer}`,
      params: ({ transfer }) => ({ caseId: transfer }),
      form: async ({ transfer }, _number, db) => ({
        move: "accept",
        version: await caseVersion(db, transfer),
      }),
    },
    {
      fields: ["comment"],
      route: "cases.$caseId._index",
      as: "staff of a union below",
      url: ({ transfer }) => `/cases/${transfer}`,
      params: ({ transfer }) => ({ caseId: transfer }),
      form: async ({ transfer }, _number, db) => ({
        move: "refuse",
        version: await caseVersion(db, transfer),
      }),
      stored: async (db) => {
        const row = await db
          .selectFrom("CaseComment")
          .select("text")
          .orderBy("seq", "desc")
          .executeTakeFirst();
        return row?.text;
      },
      kept: (text) => text.replace(/\r\n?/g, "\n").trim(),
      after: backToAsked,
    },
  ],
  undoMoveSchema: [
    {
      fields: ["version", "returnTo"],
      route: "cases.$caseId.undo",
      as: "worker of the union",
      url: ({ transfer }) => `/cases/${transfer}/undo`,
      params: ({ transfer }) => ({ caseId: transfer }),
      form: () => ({ version: "2" }),
    },
  ],
  readMessagesSchema: [
    {
      fields: ["subjectId", "kind", "isOwn"],
      route: "messages._index",
      as: "worker of the union",
      url: () => "/messages",
      form: () => ({ subjectId: "" }),
    },
  ],
  retryMessageSchema: [
    {
      fields: ["outboxMessageId"],
      route: "outbox._index",
      as: "administrator",
      url: () => "/outbox",
    },
  ],
  outboxListSchema: [
    {
      fields: ["state", "page"],
      route: "outbox._index",
      method: "GET",
      as: "administrator",
      url: () => "/outbox",
    },
  ],
  queueSchema: [
    {
      fields: ["view", "road", "state", "open", "moved", "page"],
      route: "cases._index",
      method: "GET",
      as: "staff of a union below",
      url: () => "/cases",
    },
  ],
  paperSchema: [
    {
      fields: ["version"],
      route: "cases.$caseId.paper",
      method: "GET",
      as: "staff of a union below",
      url: ({ transfer }) => `/cases/${transfer}/paper`,
      params: ({ transfer }) => ({ caseId: transfer }),
    },
  ],
  attachPaperSchema: [
    {
      fields: ["fileName"],
      route: "cases.$caseId.scans._index",
      as: "staff of a union below",
      url: ({ transfer }) => `/cases/${transfer}/scans`,
      params: ({ transfer }) => ({ caseId: transfer }),
      form: ({ transfer }) => ({ mark: paperMark({ caseId: transfer, version: 1 }) }),
      upload: (number) => `%PDF-1.7 paper ${number}`,
      stored: newest("CaseScan"),
    },
    {
      fields: ["mark"],
      route: "cases.$caseId.scans._index",
      as: "staff of a union below",
      url: ({ transfer }) => `/cases/${transfer}/scans`,
      params: ({ transfer }) => ({ caseId: transfer }),
      upload: () => "%PDF-1.7 mark",
    },
  ],
  deputyOfficerSchema: [
    {
      fields: ["officerId"],
      route: "deputyships.new",
      method: "GET",
      as: "administrator",
      url: () => "/deputyships/new",
    },
  ],
  nameDeputySchema: [
    {
      fields: ["deputyId", "startsOn", "endsOn"],
      route: "deputyships.new",
      as: "staff of the union",
      url: () => "/deputyships/new",
      form: ({ account }) => ({
        deputyId: account,
        startsOn: "2026-10-21",
        endsOn: "2026-10-22",
      }),
    },
  ],
  handOverOfficeSchema: [
    {
      fields: ["successorId"],
      route: "accounts.$accountId.handover",
      as: "administrator",
      url: ({ account }) => `/accounts/${account}/handover`,
      params: ({ account }) => ({ accountId: account }),
      form: ({ account }) => ({ successorId: account }),
    },
  ],
  bulkChoiceSchema: [
    {
      fields: ["view", "road", "state", "page", "caseIds", "isAll", "move"],
      route: "bulk-moves.new",
      method: "GET",
      as: "staff of a union below",
      url: () => "/bulk-moves/new",
    },
  ],
  bulkMoveSchema: [
    {
      fields: ["move", "cases"],
      route: "bulk-moves.new",
      as: "staff of a union below",
      url: () => "/bulk-moves/new",
      form: async ({ transfer }, _number, db) => ({
        move: "transfer.accept",
        cases: `${transfer}:${await caseVersion(db, transfer)}`,
      }),
    },
    {
      fields: ["comment"],
      route: "bulk-moves.new",
      as: "staff of a union below",
      url: () => "/bulk-moves/new",
      form: async ({ transfer }, _number, db) => ({
        move: "transfer.refuse",
        cases: `${transfer}:${await caseVersion(db, transfer)}`,
      }),
      stored: newest("BulkMove"),
      kept: (text) => text.replace(/\r\n?/g, "\n").trim(),
    },
  ],
  bulkResultSchema: [
    {
      fields: ["show", "page"],
      route: "bulk-moves.$bulkMoveId",
      method: "GET",
      as: "staff of a union below",
      url: ({ bulkMove }) => `/bulk-moves/${bulkMove}`,
      params: ({ bulkMove }) => ({ bulkMoveId: bulkMove }),
    },
  ],
  settleCorrectionSchema: [
    {
      fields: ["outcome", "answer"],
      route: "corrections.$requestId",
      as: "administrator",
      url: ({ register }) => `/corrections/${register.correctionRequest}`,
      params: ({ register }) => ({ requestId: register.correctionRequest }),
      form: () => ({ outcome: "kept", answer: "核对过了" }),
      stored: newest("CorrectionRequest"),
      kept: (text) => text.replace(/\r\n?/g, "\n").trim(),
      after: (db) =>
        db
          .updateTable("CorrectionRequest")
          .set({ settledAt: null, settledBy: null, outcome: null, answer: null })
          .execute(),
    },
  ],
  workerListSchema: [
    {
      fields: ["search", "standing", "union", "page"],
      route: "workers._index",
      method: "GET",
      as: "administrator",
      url: () => "/workers",
    },
  ],
  openSchemeSchema: [
    {
      fields: ["name", "fromId"],
      route: "schemes.new",
      as: "organiser",
      url: () => "/schemes/new",
      form: () => ({ name: "焊工决赛" }),
      stored: async (db, ids, field) =>
        field === "name" ? newest("Scheme")(db, ids, field) : undefined,
    },
  ],
  changeSchemeSchema: [
    {
      fields: ["draft", "version"],
      route: "schemes.$schemeId.draft",
      as: "organiser",
      url: (ids) => `/schemes/${ids.scheme}/draft`,
      params: (ids) => ({ schemeId: ids.scheme }),
      form: async (ids, _number, db) => ({
        version: await schemeVersion(db, ids.scheme),
        draft: await schemeDraft(db, ids.scheme),
      }),
    },
  ],
  markingSheetSchema: [
    {
      fields: ["stage", "judges", "version"],
      route: "schemes.$schemeId.marking-sheet",
      as: "organiser",
      url: (ids) => `/schemes/${ids.scheme}/marking-sheet`,
      params: (ids) => ({ schemeId: ids.scheme }),
      form: async (ids, _number, db) => ({
        version: await schemeVersion(db, ids.scheme),
        stage: "决赛",
        judges: "3",
      }),
      upload: () => MARKING_SHEET,
    },
  ],
  adoptSchemeSchema: [
    {
      fields: ["version"],
      route: "schemes.$schemeId.adoption",
      as: "organiser",
      url: (ids) => `/schemes/${ids.scheme}/adoption`,
      params: (ids) => ({ schemeId: ids.scheme }),
      form: async (ids, _number, db) => ({ version: await schemeVersion(db, ids.scheme) }),
    },
  ],
  openProgrammeSchema: [
    {
      fields: ["name", "year", "documentNumber"],
      route: "programmes.new",
      as: "organiser",
      url: () => "/programmes/new",
      form: (_ids, number) => ({ name: `工匠杯${number}`, year: "2026" }),
      stored: async (db, ids, field) =>
        field === "year" ? undefined : newest("Programme")(db, ids, field),
    },
  ],
  openContestSchema: [
    {
      fields: ["programmeId", "name", "tradeId", "fromId", "isRehearsal"],
      route: "contests.new",
      as: "organiser",
      url: () => "/contests/new",
      form: (ids) => ({ programmeId: ids.programme, name: "电工" }),
      stored: async (db, ids, field) =>
        field === "name" ? newest("Contest")(db, ids, field) : undefined,
    },
  ],
  changePlanSchema: [
    {
      ...belowAContest("plan", Object.keys(changePlanSchema.shape), async (ids, _number, db) => ({
        version: await contestVersion(db, ids.contest),
        name: "焊工",
        level: "district",
        kind: "skill",
        memberCount: "1",
        substituteCount: "0",
        minimumField: "15",
      })),
      stored: async (db, { contest }, field) =>
        field === "name" || field === "venue"
          ? (await contestRow(db, contest))?.[field]
          : undefined,
    },
  ],
  rulesSchema: [
    belowAContest("rules", Object.keys(rulesSchema.shape), async (ids, _number, db) => ({
      version: await contestVersion(db, ids.contest),
      isMember: "1",
    })),
  ],
  fieldDecisionSchema: [
    // Refused, since nothing is screened yet: what was typed comes back.
    belowAContest("field", ["hasAwards", "reason"], () => ({
      hasAwards: "1",
      reason: "组委会决定",
    })),
  ],
  planSessionSchema: [
    {
      fields: Object.keys(planSessionSchema.in.shape),
      as: "organiser",
      ...ofTheStage("sessions.new"),
      form: () => ({
        ...{ venue: "一号车间", on: "2026-11-01", startsAt: "08:30", lateMinutes: "15" },
        ...{ batchCount: "2", batchMinutes: "90", stationCount: "8" },
      }),
    },
  ],
  redrawSchema: [
    {
      // Refused, since judging has begun: what was typed comes back.
      fields: ["batch", "way", "reason"],
      as: "chief-judge",
      ...ofTheStage("draw.redraw"),
      form: ({ judging }) => ({ batch: `${judging.session} 1`, way: "seed", reason: "有人退赛" }),
    },
  ],
  needsSchema: [
    {
      fields: ["stageEntryId", "needs"],
      as: "organiser",
      ...ofTheStage("needs"),
      form: ({ account }) => ({ stageEntryId: account, needs: "无台阶" }),
    },
  ],
  freezeDrawSchema: [inTheCeremony("freezing", ["way"], { way: "seed" })],
  witnessSchema: [
    inTheCeremony("witness", ["username", "password"], { username: "nobody", password: "x" }),
  ],
  holdDrawSchema: [inTheCeremony("holding", ["salt"], { salt: "秋分那天下了雨" })],
  drawLotSchema: [
    inTheCeremony("lots", ["entry", "number", "way", "signature"], {
      ...{ entry: "01", number: "1", way: "typed", signature: "公良立秋" },
    }),
  ],
  keeperSchema: [
    {
      fields: ["layer", "keeperId"],
      as: "organiser",
      ...ofTheStage("codes._index"),
      form: ({ account }) => ({ layer: "entry", keeperId: account }),
    },
  ],
  checkInSchema: [
    {
      fields: ["stageEntryId", "act"],
      as: "scorekeeper",
      ...ofTheStage("check-in"),
      form: ({ account }) => ({ stageEntryId: account, act: "check-in" }),
    },
  ],
  checkInViewSchema: [
    {
      fields: ["session", "search", "slip"],
      method: "GET",
      as: "scorekeeper",
      ...ofTheStage("check-in"),
    },
  ],
  drawReasonSchema: [inTheCeremony("abandonment", ["reason"], { reason: "工位有变" })],
  seasonSchema: [
    {
      fields: ["programme", "view"],
      route: "contests._index",
      method: "GET",
      as: "organiser",
      url: () => "/contests",
    },
  ],
  weekSchema: [
    {
      fields: ["day"],
      route: "contests.calendar",
      method: "GET",
      as: "organiser",
      url: () => "/contests/calendar",
    },
  ],
  schemeListSchema: [
    {
      fields: ["search", "page"],
      route: "schemes._index",
      method: "GET",
      as: "organiser",
      url: () => "/schemes",
    },
  ],
  enterMarkSchema: [
    onASheet("marks", ["aspectKey", "text", "replacesKey", "deviceKey"], {
      ...{ aspectKey: "B1.1", text: "4.5", deviceKey: TABLET },
    }),
    onASheet("marks", ["reason"], { aspectKey: "B2.1", text: "1", deviceKey: TABLET }),
  ],
  signSheetSchema: [
    onASheet(
      "signature",
      ["version", "deviceKey", "drawn", "typed", "contestantDrawn", "contestantRefused"],
      { version: "1", deviceKey: TABLET, typed: "judge" },
    ),
  ],
  callRescoreSchema: [onASheet("rescore", ["aspectKey"], { aspectKey: "B1.2" })],
  raiseHandSchema: [onASheet("hand", ["kind"], { kind: "question" })],
  noteTabletSchema: [
    onASheet("tablet", ["deviceKey", "waiting"], { deviceKey: TABLET, waiting: "0" }),
  ],
  reopenSheetSchema: [
    belowAStage("matrix.reopening", ["reason"], () => ({ reason: "录错一格" }), "chief-judge"),
  ],
  excuseSheetSchema: [
    belowAStage("matrix.excuse", ["reason"], () => ({ reason: "裁判生病" }), "chief-judge"),
  ],
  makeUpTimeSchema: [
    belowAStage(
      "matrix.time",
      ["minutes", "reason"],
      () => ({ minutes: "6", reason: "故障" }),
      "chief-judge",
    ),
  ],
  replaceJudgeSchema: [
    belowAStage(
      "matrix.replacement",
      ["accountId", "reason"],
      ({ account }) => ({ accountId: account, reason: "身体不适" }),
      "chief-judge",
    ),
  ],
  handOverSheetSchema: [
    belowAStage("matrix.handover", ["deviceKey"], () => ({ deviceKey: TABLET }), "chief-judge"),
  ],
  rescoreFromMatrixSchema: [
    belowAStage("matrix.rescore", ["aspectKey"], () => ({ aspectKey: "B1.2" }), "chief-judge"),
  ],
  recordIncidentSchema: [
    belowAStage("matrix.incident", ["text"], () => ({ text: "故障" }), "chief-judge"),
  ],
  staffPanelSchema: [
    belowAStage("panels._index", ["moduleKey", "duties"], ({ judging }) => ({
      moduleKey: "实操",
      [`duties.${judging.seat}`]: "leader",
    })),
  ],
  recuseJudgeSchema: [
    belowAStage("panels.recusal", ["seatId"], ({ judging }) => ({ seatId: judging.seat })),
  ],
  judgeLinkActSchema: [
    belowAStage("panels.links", ["act", "accountId"], () => ({ act: "issue" })),
    belowAStage("panels.links", ["judgeLinkId"], () => ({ act: "withdraw" })),
  ],
  pledgeSchema: [
    {
      fields: ["employers"],
      route: "judging.$seatId.pledge",
      as: "judge",
      url: ({ judging }) => `/judging/${judging.seat}/pledge`,
      params: ({ judging }) => ({ seatId: judging.seat }),
      form: () => ({}),
    },
  ],
  recordCertificateSchema: [
    {
      ...belowAWorker(
        "certificates.new",
        ["tradeId", "level", "number", "issuer", "issuedOn"],
        ({ register }, number) => ({
          tradeId: register.trade,
          level: "3",
          number: `Y00001100000025300${String(number).padStart(4, "0")}`,
          issuer: "某评价中心",
          issuedOn: "2025-06-01",
        }),
      ),
      stored: async (db, ids, field) =>
        field === "issuer" ? newest("Certificate")(db, ids, field) : undefined,
      kept: (text) => text.trim().replace(/\s+/gu, " "),
    },
  ],
  certificateStepSchema: [
    {
      fields: ["step", "outcome"],
      route: "certificates.$certificateId._index",
      as: "administrator",
      url: ({ register }) => `/certificates/${register.certificate}`,
      params: ({ register }) => ({ certificateId: register.certificate }),
      form: () => ({ step: "look-up", outcome: "found" }),
    },
    {
      fields: ["reason"],
      route: "certificates.$certificateId._index",
      as: "administrator",
      url: ({ register }) => `/certificates/${register.certificate}`,
      params: ({ register }) => ({ certificateId: register.certificate }),
      form: () => ({ step: "void" }),
      stored: async (db) =>
        (await db.selectFrom("Certificate").select("voidReason").executeTakeFirst())?.voidReason,
      after: (db) =>
        db
          .updateTable("Certificate")
          .set({ voidedAt: null, voidedBy: null, voidReason: null })
          .execute(),
    },
  ],
  beginImportSchema: [
    {
      fields: ["kind", "unionId", "fileName"],
      route: "imports.new",
      as: "administrator",
      url: () => "/imports/new",
      form: ({ union }) => ({ kind: "workers", unionId: union }),
      upload: (number) => `姓名,手机号\n令狐小满,1380000${String(number).padStart(4, "0")}\n`,
      stored: async (db, ids, field) =>
        field === "fileName" ? newest("Import")(db, ids, field) : undefined,
      kept: baseOfName,
    },
  ],
  importRowsSchema: [
    {
      fields: ["show", "page"],
      route: "imports.$importId._index",
      method: "GET",
      as: "administrator",
      url: (ids) => `/imports/${ids.import}`,
      params: (ids) => ({ importId: ids.import }),
    },
  ],
  addScanSchema: [
    {
      fields: ["fileName"],
      route: "certificates.$certificateId.scans._index",
      as: "administrator",
      url: ({ register }) => `/certificates/${register.certificate}/scans`,
      params: ({ register }) => ({ certificateId: register.certificate }),
      form: () => ({}),
      upload: (number) => `%PDF-1.7 ${number}`,
      stored: newest("CertificateScan"),
      kept: baseOfName,
    },
  ],
  certificateListSchema: [
    {
      fields: ["search", "level", "trade", "union", "page"],
      route: "certificates._index",
      method: "GET",
      as: "administrator",
      url: () => "/certificates",
    },
  ],
  tradeListSchema: [
    {
      fields: ["search", "doubled", "page"],
      route: "trades._index",
      method: "GET",
      as: "administrator",
      url: () => "/trades",
    },
  ],
  calendarYearSchema: [
    {
      fields: ["year", "notice", "step"],
      route: "calendar.new",
      as: "administrator",
      url: () => "/calendar/new",
      form: (_ids, number) => ({
        year: String(2100 + (number % 800)),
        notice: "1月4日至5日放假",
        step: "keep",
      }),
    },
  ],
  exportSchema: [
    {
      fields: ["format"],
      route: "trades.export",
      as: "administrator",
      url: () => "/trades/export",
    },
  ],
  unionListSchema: [
    {
      fields: ["search", "kind", "closed", "page"],
      route: "unions._index",
      method: "GET",
      as: "administrator",
      url: () => "/unions",
    },
  ],
  setUpSchema: [
    {
      fields: [
        "code",
        "federationName",
        "federationShortName",
        "name",
        "username",
        "password",
        "passwordAgain",
      ],
      route: "setup",
      url: () => "/setup",
      form: () => ({
        code: "wrong",
        federationName: "区总工会",
        federationShortName: "区总",
        name: "方明",
        username: "fang",
        ...COMMON,
      }),
    },
  ],
  signInSchema: [
    {
      fields: ["username", "password", "returnTo"],
      route: "sign-in._index",
      url: () => "/sign-in",
      // No name that can be an account's, or no password: nothing is hashed for them.
      form: () => ({ username: "no such name", password: "", returnTo: "/" }),
    },
  ],
  secondFactorSchema: [
    {
      fields: ["code", "returnTo"],
      route: "sign-in.second-factor",
      url: () => "/sign-in/second-factor",
      form: () => ({ code: "000000" }),
    },
  ],
  newPasswordSchema: [
    {
      fields: ["password", "passwordAgain"],
      route: "invitations.$token",
      url: () => "/invitations/token",
      params: ({ invitation }) => ({ token: invitation }),
      form: () => COMMON,
    },
  ],
  changePasswordSchema: [
    {
      fields: ["current", "password", "passwordAgain"],
      route: "me.password",
      as: "leader",
      url: () => "/me/password",
      form: () => ({ current: "x", ...COMMON }),
    },
  ],
  activateSchema: [
    {
      fields: ["code", "username", "password", "passwordAgain"],
      route: "activate",
      url: () => "/activate",
      form: () => ({ code: "ABCD-EFGH-JKLM", username: "somebody", ...COMMON }),
    },
  ],
  inviteAccountSchema: [
    {
      fields: ["name", "username", "role", "scope"],
      route: "accounts.new",
      as: "administrator",
      url: () => "/accounts/new",
      form: (_ids, number) => ({
        name: "司空处暑",
        username: `newcomer${number}`,
        role: "leader",
        scope: "everything",
      }),
      stored: newest("Account"),
    },
  ],
  renameAccountSchema: [
    {
      fields: ["name"],
      route: "accounts.$accountId.name",
      as: "administrator",
      url: ({ account }) => `/accounts/${account}/name`,
      params: ({ account }) => ({ accountId: account }),
      stored: async (db, { account }) =>
        (await db.selectFrom("Account").select("name").where("id", "=", account).executeTakeFirst())
          ?.name,
    },
  ],
  roleStepSchema: [
    {
      fields: ["step", "role", "scope"],
      route: "accounts.$accountId.roles",
      as: "administrator",
      url: ({ account }) => `/accounts/${account}/roles`,
      params: ({ account }) => ({ accountId: account }),
      form: () => ({ step: "grant", role: "organiser", scope: "everything" }),
    },
    {
      fields: ["roleGrantId"],
      route: "accounts.$accountId.roles",
      as: "administrator",
      url: ({ account }) => `/accounts/${account}/roles`,
      params: ({ account }) => ({ accountId: account }),
      form: () => ({ step: "end" }),
    },
  ],
  blockStepSchema: [
    {
      fields: ["step", "reason"],
      route: "accounts.$accountId.block",
      as: "administrator",
      url: ({ account }) => `/accounts/${account}/block`,
      params: ({ account }) => ({ accountId: account }),
      form: () => ({ step: "block", reason: "离职" }),
      stored: newest("AccountBlock"),
      after: (db) => db.deleteFrom("AccountBlock").execute(),
    },
  ],
  activationCodeStepSchema: [
    {
      fields: ["step", "name"],
      route: "unions.$unionId.activation-codes",
      as: "administrator",
      url: ({ union }) => `/unions/${union}/activation-codes`,
      params: ({ union }) => ({ unionId: union }),
      form: () => ({ step: "issue", name: "令狐雨水" }),
      stored: newest("ActivationCode"),
    },
    {
      fields: ["activationCodeId"],
      route: "unions.$unionId.activation-codes",
      as: "administrator",
      url: ({ union }) => `/unions/${union}/activation-codes`,
      params: ({ union }) => ({ unionId: union }),
      form: () => ({ step: "withdraw" }),
    },
  ],
  accountListSchema: [
    {
      fields: ["search", "role", "state", "page"],
      route: "accounts._index",
      method: "GET",
      as: "administrator",
      url: () => "/accounts",
    },
  ],
  secondFactorStepSchema: [
    {
      fields: ["step", "password"],
      route: "me.second-factor",
      as: "leader",
      url: () => "/me/second-factor",
      form: () => ({ step: "drop", password: "x" }),
    },
    {
      fields: ["code"],
      route: "me.second-factor",
      as: "leader",
      url: () => "/me/second-factor",
      form: () => ({ step: "confirm" }),
    },
  ],
  readAgainSchema: [
    {
      fields: ["marks"],
      as: "scorekeeper",
      ...ofTheStage("recheck.$sheetId"),
      form: () => ({ "marks.B1.1": "4" }),
    },
  ],
  decideDifferenceSchema: [
    {
      fields: ["sheetId", "aspectKey", "outcome", "reason"],
      as: "chief-judge",
      ...ofTheStage("recheck._index"),
      form: ({ judging }) => ({
        ...{ sheetId: judging.sheet, aspectKey: "B1.1", outcome: "stands", reason: "无误" },
      }),
    },
  ],
  giveNoticeSchema: [
    {
      fields: [
        "version",
        "contact",
        "documentNumber",
        "promotionCount",
        "promotionLevel",
        "prizes",
      ],
      ...ofTheContest("notice"),
      form: () => ({ version: "1", contact: "区总", promotionCount: "0" }),
    },
  ],
  approveResultSchema: [
    {
      fields: ["version"],
      ...ofTheContest("approval"),
      as: "approver",
      form: () => ({ version: "1" }),
    },
  ],
  correctResultSchema: [
    {
      fields: ["entryNumber", "reason"],
      ...ofTheContest("correction"),
      form: () => ({ entryNumber: "1", reason: "查实" }),
    },
    belowAStage("advancing.correction", ["entryNumber", "reason"], () => ({
      ...{ entryNumber: "1", reason: "查实" },
    })),
  ],
  publicResultSchema: [
    {
      fields: ["search", "view", "entry", "edition"],
      route: "results.$contestId._index",
      method: "GET",
      url: ({ contest }) => `/results/${contest}`,
      params: ({ contest }) => ({ contestId: contest }),
    },
  ],
  publicContestsSchema: [
    {
      fields: ["search", "year", "view"],
      route: "public.contests._index",
      method: "GET",
      url: () => "/public/contests",
    },
  ],
  resultListSchema: [
    {
      fields: ["search", "year", "view"],
      route: "results._index",
      method: "GET",
      url: () => "/results",
    },
  ],
  monthSchema: [
    {
      fields: ["month"],
      route: "public.contests.calendar",
      method: "GET",
      url: () => "/public/contests/calendar",
    },
  ],
  noticeListSchema: [
    {
      fields: ["view", "search"],
      route: "notices._index",
      method: "GET",
      url: () => "/notices",
    },
  ],
  receiveObjectionSchema: [
    {
      fields: ["kind", "objector", "text"],
      as: "organiser",
      route: "notices.$noticeId.objections.new",
      url: ({ notice }) => `/notices/${notice}/objections/new`,
      params: ({ notice }) => ({ noticeId: notice }),
      form: () => ({ kind: "named", objector: "公良立秋", text: "请说明依据" }),
      stored: newest("Objection"),
    },
  ],
  answerObjectionSchema: [
    {
      fields: ["outcome", "text"],
      as: "organiser",
      route: "notices.$noticeId.objections.$objectionId",
      url: ({ notice, objection }) => `/notices/${notice}/objections/${objection}`,
      params: ({ notice, objection }) => ({ noticeId: notice, objectionId: objection }),
      form: () => ({ outcome: "unchanged", text: "名单不变" }),
      after: (db) => db.deleteFrom("ObjectionAnswer").execute(),
    },
  ],
  decodeLayerSchema: [
    {
      fields: ["version", "username", "password"],
      as: "coding-officer",
      ...ofTheStage("decoding"),
      form: () => ({ version: "2", username: "nobody", password: "x" }),
    },
  ],
  fileAppealSchema: [
    {
      fields: ["ground", "text"],
      route: "me.contests.$contestId.appeal",
      as: "worker of the union",
      url: ({ contest }) => `/me/contests/${contest}/appeal`,
      params: ({ contest }) => ({ contestId: contest }),
      form: () => ({ ground: "conduct", text: "请复查" }),
    },
  ],
  ruleOnAppealSchema: [
    {
      fields: ["outcome", "text", "marks"],
      as: "arbitrator",
      ...ofTheStage("appeals.$appealId"),
      form: () => ({ outcome: "dismissed", text: "查无此事" }),
      after: (db) => db.deleteFrom("Ruling").execute(),
    },
  ],
  setBoardSchema: [
    {
      fields: ["version", "kind", "moduleKey", "audience"],
      as: "organiser",
      ...ofTheStage("board._index"),
      form: () => ({ version: "0", kind: "progress", moduleKey: "实操", audience: "staff" }),
      after: (db) => db.deleteFrom("Board").execute(),
    },
  ],
  freezeBoardSchema: [
    {
      fields: ["step"],
      as: "organiser",
      ...ofTheStage("board.freeze"),
      form: () => ({ step: "freeze" }),
    },
  ],
  ceremonySchema: [
    {
      fields: ["step", "placeCount"],
      as: "organiser",
      ...ofTheStage("board.ceremony"),
      form: () => ({ step: "begin", placeCount: "3" }),
    },
    {
      fields: ["revealedCount"],
      as: "organiser",
      ...ofTheStage("board.ceremony"),
      form: () => ({ step: "reveal", revealedCount: "0" }),
    },
  ],
  declareAspectsSchema: [
    {
      fields: ["seen", "codes", "factors"],
      as: "organiser",
      ...ofTheStage("declarations.$stageEntryId"),
      form: () => ({ seen: "", "codes.1": "1", "factors.1": "3.1" }),
    },
  ],
  signPapersSchema: [
    {
      fields: ["moduleKey", "count"],
      as: "scorekeeper",
      ...ofTheStage("papers._index"),
      form: () => ({ moduleKey: "实操", count: "1" }),
    },
  ],
  keyPaperSchema: [
    {
      fields: ["version", "marks", "reasons", "hasGaps"],
      as: "scorekeeper",
      ...ofTheStage("papers.$sheetId._index"),
      form: () => ({ version: "1", "marks.B1.1": "4", "reasons.B1.1": "漏焊", hasGaps: "1" }),
    },
  ],
  settleKeyingsSchema: [
    {
      fields: ["version", "choices", "marks", "reasons"],
      as: "scorekeeper",
      ...ofTheStage("papers.$sheetId.settlement"),
      form: () => ({
        version: "1",
        "choices.B1.1": "other",
        "marks.B1.1": "4",
        "reasons.B1.1": "漏焊",
      }),
    },
  ],
  findPaperSchema: [
    {
      fields: ["find"],
      method: "GET",
      as: "scorekeeper",
      ...ofTheStage("papers._index"),
    },
  ],
  printPapersSchema: [
    {
      fields: ["module"],
      method: "GET",
      as: "scorekeeper",
      ...ofTheStage("papers.print"),
    },
  ],
  beginOwnListSchema: [
    {
      fields: ["contestId", "fileName"],
      route: "entries.lists",
      as: "staff of the union",
      url: () => "/entries/lists",
      form: ({ contest }) => ({ contestId: contest }),
      upload: (number) => `姓名,手机号\n令狐小满,1380000${String(number).padStart(4, "0")}\n`,
      stored: async (db, ids, field) =>
        field === "fileName" ? newest("Import")(db, ids, field) : undefined,
      kept: baseOfName,
    },
  ],
  beginContestListSchema: [
    {
      fields: ["kind", "unionId", "fileName"],
      route: "contests.$contestId.lists",
      as: "organiser",
      url: ({ contest }) => `/contests/${contest}/lists`,
      params: ({ contest }) => ({ contestId: contest }),
      form: ({ union }) => ({ kind: "entrants", unionId: union }),
      upload: (number) => `姓名,手机号\n令狐小满,1380000${String(number).padStart(4, "0")}\n`,
      stored: async (db, ids, field) =>
        field === "fileName" ? newest("Import")(db, ids, field) : undefined,
      kept: baseOfName,
    },
  ],
  enterScoresSchema: [
    {
      fields: ["aspectKey", "list"],
      as: "organiser",
      ...ofTheStage("scores"),
      form: () => ({ aspectKey: "A", list: "1 88" }),
    },
  ],
  endSessionSchema: [
    {
      fields: ["sessionId"],
      route: "me.sessions",
      as: "leader",
      url: () => "/me/sessions",
    },
  ],
  auditListSchema: [
    {
      fields: ["below", "account", "subject"],
      route: "audit._index",
      method: "GET",
      as: "administrator",
      url: () => "/audit",
    },
  ],
  guideStepSchema: [
    {
      fields: ["step", "returnTo"],
      route: "guide",
      url: () => "/guide",
    },
  ],
  preferencesSchema: [
    {
      fields: ["language", "theme", "rail", "returnTo"],
      route: "preferences",
      url: () => "/preferences",
    },
  ],
};
