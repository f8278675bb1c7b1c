/**
 * Who may do what: written by hand, from the specification and not from the code. It imports nothing of
 * `*.access.ts`; `access.test.ts` tries every person at every row. A route without a row fails.
 */
import type { Person, SmallDistrict } from "../support/small-district";

type Ids = SmallDistrict["ids"];

/**
 * What everyone who isn't named gets: 403, or 404 where even the record's existence is not theirs to know; "unheard"
 * is a 404 for visitors too, where signing in is asked of nobody.
 */
type Otherwise = "forbidden" | "hidden" | "unheard";

export interface AccessRow {
  readonly route: string;
  readonly method: "GET" | "POST";
  /** Fills the route's parameters and query. */
  readonly url: (ids: Ids) => string;
  readonly params?: (ids: Ids) => Record<string, string>;
  /** A form that would be accepted. */
  readonly form?: (ids: Ids) => Record<string, string>;
  readonly may: readonly Person[] | "anyone" | "signed in";
  readonly otherwise?: Otherwise;
  /** Of a hidden record: who knows of it and gets a 403 all the same. */
  readonly knownTo?: readonly Person[];
}

const OFFICE = [
  "administrator",
  "district-officer",
  "organiser",
  "subsidy-officer",
  "approver",
  "cashier",
  "accountant",
  "leader",
  "auditor",
] as const;
const ALL_STAFF = [
  "staff of the union",
  "staff of the union above",
  "staff of a union below",
  "staff of another union",
] as const;
/** Everyone who has some role other than a worker's. */
const WITH_OFFICE = [
  ...OFFICE,
  ...ALL_STAFF,
  "chief-judge",
  "panel-leader",
  "judge",
  "coding-officer",
  "scorekeeper",
  "supervisor",
  "arbitrator",
  "expert",
  "judge of one contest",
  "organiser of another contest",
  "chief judge of another contest",
  "coding officer of another contest",
] as const;
const MAINTAINERS = ["administrator", "district-officer"] as const;
/** Staff of the union that receives a transfer, and of those above it. */
const DECIDING = [
  "staff of a union below",
  "staff of the union",
  "staff of the union above",
] as const;
const IN_CHARGE = ["staff of the union", "staff of the union above"] as const;

/** Below a union that one may not see there is nothing; who sees it but may not act is told so. */
const BELOW_A_UNION = {
  otherwise: "hidden",
  knownTo: [...OFFICE, ...IN_CHARGE, "worker of the union"],
} as const;

/** Who works by schemes, or looks after those who do. */
const SCHEME_OFFICE = [
  "administrator",
  "district-officer",
  "organiser",
  "chief-judge",
  "arbitrator",
  "auditor",
] as const;
/** Schemes are no contest's own: who lays out or judges one learns from those of the others. */
const SCHEME_READERS = [
  ...SCHEME_OFFICE,
  "organiser of another contest",
  "chief judge of another contest",
] as const;
const scheme = (ids: Ids) => ({ schemeId: ids.scheme });

/** Who works by the season page, or looks after those who do. */
const SEASON_READERS = [
  ...SCHEME_OFFICE,
  "coding-officer",
  "scorekeeper",
  "supervisor",
  "leader",
] as const;
/** Who reads the contests of every union, and the staff of the one that holds it and of those above. */
const GRASSROOTS_READERS = [
  "administrator",
  "district-officer",
  "organiser",
  "leader",
  "auditor",
] as const;
const GRASSROOTS_FILERS = ["district-officer", "organiser"] as const;
const grassroots = (ids: Ids) => ({ grassrootsId: ids.grassroots });
const contest = (ids: Ids) => ({ contestId: ids.contest });
const stage = (ids: Ids) => ({ contestId: ids.judging.contest, stageId: ids.judging.stage });
const stageUrl = ({ judging }: Ids) => `/contests/${judging.contest}/stages/${judging.stage}`;
const PANEL_STAFFERS = ["organiser", "chief-judge"] as const;

/** A page below a stage that is being judged; hidden from who may not see its contest. */
function belowAStage(
  place: string,
): Pick<AccessRow, "route" | "url" | "params" | "otherwise" | "knownTo"> {
  return {
    route: `contests.$contestId.stages.$stageId.${place}`,
    url: (ids) => `${stageUrl(ids)}/${place.replace("._index", "").replaceAll(".", "/")}`,
    params: stage,
    otherwise: "hidden",
    knownTo: SEASON_READERS,
  };
}

/** A page of the stage that is being judged; hidden from who may not see its contest. */
function ofAStage(place: string, may: readonly Person[]) {
  return {
    route: `contests.$contestId.stages.$stageId.${place}`,
    url: ({ judging }: Ids) => {
      const path = place
        .replace("._index", "")
        .replace("$sheetId", judging.sheet)
        .replace("$appealId", judging.appeal)
        .replace("$sessionId", judging.session)
        .replace("$act", "witness")
        .replace("$layer", "entry");
      return `/contests/${judging.contest}/stages/${judging.stage}/${path.replaceAll(".", "/")}`;
    },
    params: ({ judging }: Ids) => ({
      ...{ contestId: judging.contest, stageId: judging.stage, sheetId: judging.sheet },
      ...{ appealId: judging.appeal, sessionId: judging.session, act: "witness" },
      layer: "entry",
    }),
    may,
    otherwise: "hidden" as const,
    knownTo: SEASON_READERS,
  };
}
/** A session as an organiser puts it down. */
const SESSION = {
  ...{ venue: "一号车间", on: "2026-11-01", startsAt: "08:30", lateMinutes: "15" },
  ...{ batchCount: "2", batchMinutes: "90", stationCount: "8" },
};
const APPEAL_READERS = ["arbitrator", "organiser", "chief-judge", "supervisor", "auditor"] as const;
const AFTER_JUDGING = [
  "chief-judge",
  "supervisor",
  "auditor",
  "scorekeeper",
  "organiser",
  "coding-officer",
  "arbitrator",
] as const;

/** A form of the chief judge about one cell of the matrix. */
function ofACell(verb: string, form: (ids: Ids) => Record<string, string>): AccessRow[] {
  return pageAndForm({
    ...belowAStage(`matrix.${verb}`),
    url: (ids) => `${stageUrl(ids)}/matrix/${verb}?sheet=${ids.judging.sheet}`,
    form,
    may: ["chief-judge"],
  });
}

/** A page with a form below a contest: its organisers'; hidden from who may not see the contest. */
function belowAContest(place: string, form: (ids: Ids) => Record<string, string>): AccessRow[] {
  return pageAndForm({
    route: `contests.$contestId.${place}`,
    url: (ids) => `/contests/${ids.contest}/${place}`,
    params: contest,
    form,
    may: ["organiser"],
    otherwise: "hidden",
    knownTo: SEASON_READERS,
  });
}
/** A page with a form below a grassroots contest; hidden from who may not see the contest. */
function belowAGrassroots(
  place: string,
  row: Required<Pick<AccessRow, "form">> & Pick<AccessRow, "may" | "knownTo">,
): AccessRow[] {
  return pageAndForm({
    route: `grassroots.$grassrootsId.${place}`,
    url: (ids) => `/grassroots/${ids.grassroots}/${place.replace(".", "/")}`,
    params: grassroots,
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
    ...row,
  });
}
const SMALL_DRAFT = JSON.stringify({
  id: "s",
  version: 1,
  engine: 1,
  style: "points",
  stages: [
    {
      id: "决赛",
      carry: "none",
      modules: [{ id: "实操", aspects: [{ id: "1", kind: "imported", max: "100" }] }],
      round: { total: 2 },
      rankOn: "rounded",
      ties: [],
      sharedRank: "1-1-3",
    },
  ],
});

/** Who reads every worker's record. */
const REGISTER_READERS = [
  "administrator",
  "district-officer",
  "organiser",
  "subsidy-officer",
  "approver",
  "accountant",
  "auditor",
] as const;
const KEEPERS = [...MAINTAINERS, ...IN_CHARGE] as const;
const SOME_KEEPERS = [...MAINTAINERS, ...ALL_STAFF] as const;
/** A worker's record is hidden from those who may not read it. */
const OF_A_WORKER = {
  otherwise: "hidden",
  knownTo: [...REGISTER_READERS, ...IN_CHARGE],
} as const;

const worker = (ids: Ids) => ({ workerId: ids.register.worker });
const certificate = (ids: Ids) => ({ certificateId: ids.register.certificate });
const union = (ids: Ids) => ({ unionId: ids.union });
const account = (ids: Ids) => ({ accountId: ids.account });
const PASSWORDS = { password: "correct horse battery", passwordAgain: "correct horse battery" };

const PLAN = {
  version: "2",
  name: "焊工",
  level: "district",
  kind: "skill",
  memberCount: "1",
  substituteCount: "0",
  minimumField: "15",
};

/** A page with its form, alike for reading and writing. */
function pageAndForm(row: Omit<AccessRow, "method">): AccessRow[] {
  const { form: _form, ...page } = row;
  return [
    { ...page, method: "GET" },
    { ...row, method: "POST" },
  ];
}

/** A page with a form below a worker's record. */
function belowAWorker(
  place: string,
  form: Record<string, string> | ((ids: Ids) => Record<string, string>),
  may: readonly Person[] = KEEPERS,
): AccessRow[] {
  return pageAndForm({
    route: `workers.$workerId.${place}`,
    url: (ids) => `/workers/${ids.register.worker}/${place.replace(".", "/")}`,
    params: worker,
    form: typeof form === "function" ? form : () => form,
    may,
    ...OF_A_WORKER,
  });
}

const TABLET = "11111111-1111-4111-8111-111111111111";

/** A page of the seat of "judge": to everyone else it isn't there. */
function ofASeat(place: string): Pick<AccessRow, "route" | "url" | "params" | "may" | "otherwise"> {
  return {
    route: `judging.$seatId.${place}`,
    url: (ids) => `/judging/${ids.judging.seat}${place === "_index" ? "" : `/${place}`}`,
    params: (ids) => ({ seatId: ids.judging.seat }),
    may: ["judge"],
    otherwise: "hidden",
  };
}

/** What the tablet of "judge" posts about a sheet. */
function onASheet(
  place: string,
  form: Record<string, string>,
  may: readonly Person[] = ["judge"],
): AccessRow {
  return {
    route: `judging.sheets.$sheetId.${place}`,
    method: "POST",
    url: (ids) => `/judging/sheets/${ids.judging.sheet}/${place}`,
    params: (ids) => ({ sheetId: ids.judging.sheet }),
    form: () => form,
    may,
  };
}

/** Who brought the list of the small district; nobody else leads it on. */
const LEADER_OF_LIST = "staff of the union";
const LIST_READERS = ["administrator", "district-officer", "auditor"] as const;

/** A page of an import; lists of people are hidden from all but a few. */
function ofAnImport(
  place: string,
): Pick<AccessRow, "route" | "url" | "params" | "otherwise" | "knownTo"> {
  return {
    route: `imports.$importId.${place}`,
    url: (ids) => `/imports/${ids.import}${place === "_index" ? "" : `/${place}`}`,
    params: (ids) => ({ importId: ids.import }),
    otherwise: "hidden",
    knownTo: LIST_READERS,
  };
}

/** A page of the transfer to the union below: for those who decide on it, its applicant, and who checks everything. */
function ofTheCase(place: string, name: string, form: Record<string, string>): AccessRow[] {
  const row = {
    route: `cases.$caseId.${name}`,
    url: (ids: Ids) => `/cases/${ids.transfer}${place}`,
    params: (ids: Ids) => ({ caseId: ids.transfer }),
    otherwise: "hidden",
  } as const;
  const deciding = [...DECIDING, "district-officer"] as const;
  const others = ["administrator", "auditor", "worker of the union"] as const;
  return [
    { ...row, method: "GET", may: [...deciding, ...others] },
    {
      ...row,
      method: "POST",
      form: () => form,
      may: name === "undo" ? ["worker of the union"] : deciding,
      knownTo: name === "undo" ? [...deciding, ...others] : others,
    },
  ];
}

/** Answers everyone alike, with where to go instead. */
function onlyPosted(route: string, form: Record<string, string>): AccessRow[] {
  return pageAndForm({ route, url: () => `/${route}`, form: () => form, may: "anyone" });
}

/** A list to take away: as far as the list itself is shown, and not a row further. */
function takenAway(
  list: string,
  may: AccessRow["may"],
  rest: Partial<AccessRow> = {},
): AccessRow[] {
  return pageAndForm({
    route: `${list}.export`,
    url: () => `/${list.replace(".", "/")}/export`,
    form: () => ({ format: "csv" }),
    may,
    ...rest,
  });
}

export const ACCESS_TABLE: readonly AccessRow[] = [
  { route: "_index", method: "GET", url: () => "/", may: "anyone" },
  { route: "$", method: "GET", url: () => "/no/such/road", may: [], otherwise: "hidden" },
  { route: "$", method: "POST", url: () => "/no/such/road", may: [], otherwise: "hidden" },
  { route: "ui", method: "GET", url: () => "/ui", may: "anyone" },

  ...pageAndForm({
    route: "setup",
    url: () => "/setup",
    form: () => ({ code: "wrong", ...PASSWORDS }),
    may: "anyone",
  }),
  ...pageAndForm({
    route: "sign-in._index",
    url: () => "/sign-in",
    form: () => ({ username: "x1", password: "y" }),
    may: "anyone",
  }),
  ...pageAndForm({
    route: "sign-in.second-factor",
    url: () => "/sign-in/second-factor",
    form: () => ({ code: "000000" }),
    may: "anyone",
  }),
  ...pageAndForm({
    route: "activate",
    url: () => "/activate",
    form: () => ({ code: "no such code", username: "somebody", ...PASSWORDS }),
    may: "anyone",
  }),
  ...onlyPosted("sign-out", {}),
  ...onlyPosted("guide", { step: "season" }),
  // Only a demo has it.
  { route: "demo.reset", method: "GET", url: () => "/demo/reset", may: [], otherwise: "unheard" },
  {
    route: "demo.reset",
    method: "POST",
    url: () => "/demo/reset",
    form: () => ({}),
    may: [],
    otherwise: "unheard",
  },
  ...onlyPosted("preferences", { theme: "dark", returnTo: "/" }),
  {
    route: "invitations.$token",
    method: "GET",
    url: () => "/invitations/forged.token",
    params: () => ({ token: "forged.token" }),
    may: [],
    otherwise: "hidden",
  },
  {
    route: "invitations.$token",
    method: "POST",
    url: (ids) => `/invitations/${ids.invitation}.forged`,
    params: (ids) => ({ token: `${ids.invitation}.forged` }),
    form: () => PASSWORDS,
    may: [],
    otherwise: "hidden",
  },

  { route: "home", method: "GET", url: () => "/home", may: "signed in" },
  { route: "me._index", method: "GET", url: () => "/me", may: "signed in" },
  ...pageAndForm({
    route: "me.password",
    url: () => "/me/password",
    form: () => ({ current: "wrong", ...PASSWORDS }),
    may: "signed in",
  }),
  ...pageAndForm({
    route: "me.sessions",
    url: () => "/me/sessions",
    form: () => ({ sessionId: "others" }),
    may: "signed in",
  }),
  ...pageAndForm({
    route: "me.second-factor",
    url: () => "/me/second-factor",
    form: () => ({ step: "drop", password: "wrong" }),
    may: "signed in",
  }),

  { route: "unions._index", method: "GET", url: () => "/unions", may: [...OFFICE, ...ALL_STAFF] },
  {
    route: "unions.new",
    method: "GET",
    url: () => "/unions/new",
    may: [...MAINTAINERS, ...ALL_STAFF],
  },
  {
    route: "unions.new",
    method: "POST",
    url: () => "/unions/new",
    form: (ids) => ({
      name: "新厂工会",
      shortName: "新厂工会",
      kind: "grassroots",
      parentId: ids.union,
    }),
    may: [...MAINTAINERS, ...IN_CHARGE],
  },
  {
    route: "unions.$unionId._index",
    method: "GET",
    url: (ids) => `/unions/${ids.union}`,
    params: union,
    may: [...OFFICE, ...IN_CHARGE, "worker of the union"],
    otherwise: "hidden",
  },
  ...pageAndForm({
    route: "unions.$unionId.edit",
    url: (ids) => `/unions/${ids.union}/edit`,
    params: union,
    form: () => ({ name: "甲镇新名总工会", shortName: "甲镇", version: "1" }),
    may: [...MAINTAINERS, ...IN_CHARGE],
    ...BELOW_A_UNION,
  }),
  ...pageAndForm({
    route: "unions.$unionId.closing",
    url: (ids) => `/unions/${ids.below}/closing`,
    params: (ids) => ({ unionId: ids.below }),
    form: () => ({}),
    may: MAINTAINERS,
    otherwise: "hidden",
    knownTo: [...OFFICE, ...IN_CHARGE, "staff of a union below"],
  }),
  ...pageAndForm({
    route: "unions.$unionId.employers.new",
    url: (ids) => `/unions/${ids.union}/employers/new`,
    params: union,
    form: () => ({ name: "新公司（演示）" }),
    may: [...MAINTAINERS, ...IN_CHARGE],
    ...BELOW_A_UNION,
  }),
  ...pageAndForm({
    route: "employers.$employerId.edit",
    url: (ids) => `/employers/${ids.employer}/edit`,
    params: (ids) => ({ employerId: ids.employer }),
    form: () => ({ name: "甲公司新名（演示）", version: "1" }),
    may: [...MAINTAINERS, ...IN_CHARGE],
    ...BELOW_A_UNION,
  }),
  ...pageAndForm({
    route: "unions.$unionId.activation-codes",
    url: (ids) => `/unions/${ids.union}/activation-codes`,
    params: union,
    form: () => ({ step: "issue", name: "令狐雨水" }),
    may: [...MAINTAINERS, ...IN_CHARGE],
    ...BELOW_A_UNION,
  }),
  {
    route: "unions.$unionId.activation-codes",
    method: "POST",
    url: (ids) => `/unions/${ids.union}/activation-codes`,
    params: union,
    form: (ids) => ({ step: "withdraw", activationCodeId: ids.activationCode }),
    may: [...MAINTAINERS, ...IN_CHARGE],
    ...BELOW_A_UNION,
  },
  {
    route: "unions.$unionId.activation-codes",
    method: "POST",
    url: (ids) => `/unions/${ids.union}/activation-codes`,
    params: union,
    form: (ids) => ({ step: "renew", activationCodeId: ids.activationCode }),
    may: [...MAINTAINERS, ...IN_CHARGE],
    ...BELOW_A_UNION,
  },
  {
    // Someone else's code, named under the union that one does look after.
    route: "unions.$unionId.activation-codes",
    method: "POST",
    url: (ids) => `/unions/${ids.other}/activation-codes`,
    params: (ids) => ({ unionId: ids.other }),
    form: (ids) => ({ step: "withdraw", activationCodeId: ids.activationCode }),
    may: [],
    otherwise: "hidden",
    knownTo: [
      ...OFFICE,
      "staff of the union above",
      "staff of another union",
      "worker of another union",
    ],
  },

  {
    route: "accounts._index",
    method: "GET",
    url: () => "/accounts",
    may: ["administrator", "auditor"],
  },
  {
    route: "accounts.$accountId._index",
    method: "GET",
    url: (ids) => `/accounts/${ids.account}`,
    params: account,
    may: ["administrator", "auditor"],
  },
  ...pageAndForm({
    route: "accounts.new",
    url: () => "/accounts/new",
    form: () => ({ name: "司空处暑", username: "newcomer", role: "leader", scope: "everything" }),
    may: ["administrator"],
  }),
  ...pageAndForm({
    route: "accounts.$accountId.name",
    url: (ids) => `/accounts/${ids.account}/name`,
    params: account,
    form: () => ({ name: "司空白露" }),
    may: ["administrator"],
  }),
  ...pageAndForm({
    route: "accounts.$accountId.roles",
    url: (ids) => `/accounts/${ids.account}/roles`,
    params: account,
    form: () => ({ step: "grant", role: "organiser", scope: "everything" }),
    may: ["administrator"],
  }),
  {
    route: "accounts.$accountId.roles",
    method: "POST",
    url: (ids) => `/accounts/${ids.account}/roles`,
    params: account,
    form: (ids) => ({ step: "end", roleGrantId: ids.roleGrant }),
    may: ["administrator"],
  },
  ...pageAndForm({
    route: "accounts.$accountId.invitation",
    url: (ids) => `/accounts/${ids.account}/invitation`,
    params: account,
    form: () => ({}),
    may: ["administrator"],
  }),
  ...pageAndForm({
    route: "accounts.$accountId.sessions",
    url: (ids) => `/accounts/${ids.account}/sessions`,
    params: account,
    form: () => ({}),
    may: ["administrator"],
  }),
  ...pageAndForm({
    route: "accounts.$accountId.second-factor",
    url: (ids) => `/accounts/${ids.account}/second-factor`,
    params: account,
    form: () => ({}),
    may: ["administrator"],
  }),
  ...pageAndForm({
    route: "accounts.$accountId.block",
    url: (ids) => `/accounts/${ids.account}/block`,
    params: account,
    form: () => ({ step: "block", reason: "离职" }),
    may: ["administrator"],
  }),

  { route: "audit._index", method: "GET", url: () => "/audit", may: ["administrator", "auditor"] },

  { route: "cases._index", method: "GET", url: () => "/cases", may: "signed in" },
  ...ofTheCase("", "_index", { move: "accept", version: "2" }),
  ...ofTheCase("/undo", "undo", { version: "2" }),
  {
    route: "cases.$caseId.paper",
    method: "GET",
    url: (ids) => `/cases/${ids.transfer}/paper?version=1`,
    params: (ids) => ({ caseId: ids.transfer }),
    may: [...DECIDING, "district-officer", "administrator", "auditor", "worker of the union"],
    otherwise: "hidden",
  },
  ...pageAndForm({
    route: "cases.$caseId.scans._index",
    url: (ids) => `/cases/${ids.transfer}/scans`,
    params: (ids) => ({ caseId: ids.transfer }),
    may: [...DECIDING, "district-officer", "worker of the union"],
    otherwise: "hidden",
    knownTo: ["administrator", "auditor"],
  }),
  {
    route: "cases.$caseId.scans.$scanId",
    method: "GET",
    url: (ids) => `/cases/${ids.transfer}/scans/${ids.caseScan}`,
    params: (ids) => ({ caseId: ids.transfer, scanId: ids.caseScan }),
    may: [...DECIDING, "district-officer", "administrator", "auditor", "worker of the union"],
    otherwise: "hidden",
  },
  ...pageAndForm({
    route: "bulk-moves.new",
    url: (ids) => `/bulk-moves/new?case=${ids.transfer}`,
    form: (ids) => ({ move: "transfer.accept", cases: `${ids.transfer}:2` }),
    may: [...WITH_OFFICE],
  }),
  {
    route: "bulk-moves.$bulkMoveId",
    method: "GET",
    url: (ids) => `/bulk-moves/${ids.bulkMove}`,
    params: (ids) => ({ bulkMoveId: ids.bulkMove }),
    may: ["administrator", "auditor", "staff of a union below"],
    otherwise: "hidden",
  },
  { route: "deputyships._index", method: "GET", url: () => "/deputyships", may: [...WITH_OFFICE] },
  {
    route: "deputyships.new",
    method: "GET",
    url: () => "/deputyships/new",
    may: [...WITH_OFFICE],
  },
  {
    route: "deputyships.new",
    method: "POST",
    url: () => "/deputyships/new",
    form: (ids) => ({ deputyId: ids.account, startsOn: "2026-10-21", endsOn: "2026-10-22" }),
    may: [...WITH_OFFICE],
  },
  {
    route: "deputyships.new",
    method: "GET",
    url: (ids) => `/deputyships/new?officerId=${ids.account}`,
    may: ["administrator"],
  },
  ...pageAndForm({
    route: "deputyships.$deputyshipId.ending",
    url: (ids) => `/deputyships/${ids.deputyship}/ending`,
    params: (ids) => ({ deputyshipId: ids.deputyship }),
    form: () => ({}),
    may: ["administrator", "staff of the union", "staff of the union above"],
    otherwise: "hidden",
    knownTo: ["auditor"],
  }),
  ...pageAndForm({
    route: "accounts.$accountId.handover",
    url: (ids) => `/accounts/${ids.account}/handover`,
    params: account,
    form: (ids) => ({ successorId: ids.federation }),
    may: ["administrator"],
  }),
  ...pageAndForm({
    route: "messages._index",
    url: () => "/messages",
    form: () => ({ subjectId: "" }),
    may: "signed in",
  }),
  ...pageAndForm({
    route: "outbox._index",
    url: () => "/outbox",
    form: (ids) => ({ outboxMessageId: ids.transfer }),
    may: ["administrator"],
  }),
  { route: "transfers.new", method: "GET", url: () => "/transfers/new", may: ALL_STAFF },
  {
    route: "transfers.new",
    method: "POST",
    url: () => "/transfers/new",
    form: (ids) => ({
      name: "端木白露",
      identityKind: "resident-id",
      identityNumber: "110101199605240006",
      unionId: ids.below,
      startsOn: "2026-10-21",
      reason: "换到这家单位上班",
    }),
    may: ALL_STAFF,
  },
  { route: "me.cases._index", method: "GET", url: () => "/me/cases", may: "signed in" },
  ...pageAndForm({
    route: "me.transfers.new",
    url: () => "/me/transfers/new",
    form: (ids) => ({ unionId: ids.other, startsOn: "2026-10-21", reason: "换到这家单位上班" }),
    may: "signed in",
  }),
  { route: "me.skills._index", method: "GET", url: () => "/me/skills", may: "signed in" },
  { route: "me.skills.paper", method: "GET", url: () => "/me/skills/paper", may: "signed in" },
  {
    // A token is whoever's who holds the paper; a forged one opens nothing.
    route: "skill-papers.$token",
    method: "GET",
    url: () => "/skill-papers/forged.token",
    params: () => ({ token: "forged.token" }),
    may: [],
    otherwise: "unheard",
  },
  { route: "me.contests._index", method: "GET", url: () => "/me/contests", may: "signed in" },
  ...pageAndForm({
    route: "me.contests.$contestId.entry",
    url: (ids) => `/me/contests/${ids.contest}/entry`,
    params: contest,
    form: () => ({}),
    may: "signed in",
  }),
  ...pageAndForm({
    route: "me.cases.$caseId.entry-mending",
    url: (ids) => `/me/cases/${ids.transfer}/entry-mending`,
    params: (ids) => ({ caseId: ids.transfer }),
    form: () => ({ version: "2", statement: "补上了" }),
    may: ["worker of the union"],
    otherwise: "hidden",
  }),
  {
    route: "me.cases.$caseId._index",
    method: "GET",
    url: (ids) => `/me/cases/${ids.transfer}`,
    params: (ids) => ({ caseId: ids.transfer }),
    may: ["worker of the union"],
    otherwise: "hidden",
  },
  ...pageAndForm({
    route: "me.cases.$caseId.mending",
    url: (ids) => `/me/cases/${ids.transfer}/mending`,
    params: (ids) => ({ caseId: ids.transfer }),
    form: () => ({ version: "2", reason: "十月到岗" }),
    may: ["worker of the union"],
    otherwise: "hidden",
  }),

  {
    route: "workers._index",
    method: "GET",
    url: () => "/workers",
    may: [...REGISTER_READERS, ...ALL_STAFF],
  },
  {
    route: "certificates._index",
    method: "GET",
    url: () => "/certificates",
    may: [...REGISTER_READERS, ...ALL_STAFF],
  },
  { route: "workers.new", method: "GET", url: () => "/workers/new", may: SOME_KEEPERS },
  {
    route: "workers.new",
    method: "POST",
    url: () => "/workers/new",
    form: (ids) => ({ unionId: ids.union, name: "公孙大暑", identityKind: "passport" }),
    may: KEEPERS,
  },
  {
    route: "workers.duplicates",
    method: "GET",
    url: () => "/workers/duplicates",
    may: SOME_KEEPERS,
  },
  {
    route: "workers.$workerId._index",
    method: "GET",
    url: (ids) => `/workers/${ids.register.worker}`,
    params: worker,
    may: [...REGISTER_READERS, ...IN_CHARGE],
    otherwise: "hidden",
  },
  ...belowAWorker("edit", { name: "端木白露", identityKind: "resident-id", version: "1" }),
  ...belowAWorker("account", {}),
  ...belowAWorker("employment", (ids) => ({ step: "start", employerId: ids.employer })),
  ...belowAWorker("membership", (ids) => ({ step: "enrol", unionId: ids.below })),
  ...belowAWorker("ties", (ids) => ({
    step: "tie",
    kind: "kin",
    relatedWorkerId: ids.register.ownWorker,
  })),
  ...belowAWorker("merge", (ids) => ({
    mergedId: ids.register.ownWorker,
    keptVersion: "1",
    mergedVersion: "1",
  })),
  ...belowAWorker("reveal", { field: "phone", reason: "通知领奖" }, [
    ...KEEPERS,
    "subsidy-officer",
    "accountant",
  ]),
  ...belowAWorker("redaction", { ground: "person-asked" }, ["administrator"]),
  ...belowAWorker("certificates.new", (ids) => ({
    tradeId: ids.register.trade,
    level: "3",
    number: "Y000011000000253000001",
    issuer: "某评价中心",
    issuedOn: "2025-06-01",
  })),
  ...pageAndForm({
    route: "merges.$mergeId",
    url: (ids) => `/merges/${ids.register.merge}`,
    params: (ids) => ({ mergeId: ids.register.merge }),
    form: () => ({}),
    may: KEEPERS,
    otherwise: "hidden",
  }),
  { route: "corrections._index", method: "GET", url: () => "/corrections", may: SOME_KEEPERS },
  ...pageAndForm({
    route: "corrections.$requestId",
    url: (ids) => `/corrections/${ids.register.correctionRequest}`,
    params: (ids) => ({ requestId: ids.register.correctionRequest }),
    form: () => ({ outcome: "kept", answer: "核对过了" }),
    may: KEEPERS,
    otherwise: "hidden",
  }),
  ...pageAndForm({
    route: "me.record._index",
    url: () => "/me/record",
    form: () => ({ step: "give", purpose: "lookup" }),
    may: "signed in",
  }),
  ...pageAndForm({
    route: "me.record.correction",
    url: () => "/me/record/correction?field=name",
    form: () => ({ field: "name", text: "名字写错了" }),
    may: "signed in",
  }),
  {
    route: "certificates.$certificateId._index",
    method: "GET",
    url: (ids) => `/certificates/${ids.register.certificate}`,
    params: certificate,
    may: [...REGISTER_READERS, ...IN_CHARGE],
    otherwise: "hidden",
  },
  {
    route: "certificates.$certificateId._index",
    method: "POST",
    url: (ids) => `/certificates/${ids.register.certificate}`,
    params: certificate,
    form: () => ({ step: "look-up", outcome: "found" }),
    may: [...KEEPERS, "subsidy-officer", "organiser"],
    ...OF_A_WORKER,
  },
  ...pageAndForm({
    route: "certificates.$certificateId.scans._index",
    url: (ids) => `/certificates/${ids.register.certificate}/scans`,
    params: certificate,
    form: () => ({}),
    may: KEEPERS,
    ...OF_A_WORKER,
  }),
  {
    route: "certificates.$certificateId.scans.$scanId",
    method: "GET",
    url: (ids) => `/certificates/${ids.register.certificate}/scans/${ids.register.scan}`,
    params: (ids) => ({ ...certificate(ids), scanId: ids.register.scan }),
    may: [...REGISTER_READERS, ...IN_CHARGE],
    otherwise: "hidden",
  },
  {
    route: "imports._index",
    method: "GET",
    url: () => "/imports",
    may: [...SOME_KEEPERS, "auditor"],
  },
  ...pageAndForm({
    route: "imports.new",
    url: () => "/imports/new",
    form: (ids) => ({ kind: "workers", unionId: ids.union }),
    may: SOME_KEEPERS,
  }),
  {
    route: "imports.templates.$kind",
    method: "GET",
    url: () => "/imports/templates/workers",
    params: () => ({ kind: "workers" }),
    may: SOME_KEEPERS,
  },
  { ...ofAnImport("_index"), method: "GET", may: [LEADER_OF_LIST, ...LIST_READERS] },
  { ...ofAnImport("_index"), method: "POST", form: () => ({}), may: [LEADER_OF_LIST] },
  { ...ofAnImport("columns"), method: "GET", may: [LEADER_OF_LIST] },
  {
    ...ofAnImport("columns"),
    method: "POST",
    form: () => ({ "column-name": "0", "column-phone": "1" }),
    may: [LEADER_OF_LIST],
  },
  { ...ofAnImport("returned"), method: "GET", may: [LEADER_OF_LIST, ...LIST_READERS] },
  { route: "jobs._index", method: "GET", url: () => "/jobs", may: "signed in" },
  ...(["GET", "POST"] as const).map(
    (method): AccessRow => ({
      route: "jobs.$jobId",
      method,
      url: (ids) => `/jobs/${ids.job}`,
      params: (ids) => ({ jobId: ids.job }),
      ...(method === "POST" ? { form: () => ({}) } : {}),
      may: [LEADER_OF_LIST, "administrator", ...(method === "GET" ? (["auditor"] as const) : [])],
      otherwise: "hidden",
      knownTo: ["auditor"],
    }),
  ),
  { route: "trades._index", method: "GET", url: () => "/trades", may: "signed in" },
  {
    route: "judging._index",
    method: "GET",
    url: () => "/judging",
    may: ["judge", "panel-leader", "judge of one contest"],
  },
  { ...ofASeat("_index"), method: "GET" },
  { ...ofASeat("state"), method: "GET" },
  { ...ofASeat("trial"), method: "GET" },
  { ...ofASeat("pledge"), method: "GET" },
  { ...ofASeat("pledge"), method: "POST", form: () => ({}) },
  onASheet("marks", { idempotencyKey: TABLET, aspectKey: "B1.1", text: "4.5", deviceKey: TABLET }),
  onASheet("signature", { version: "1", deviceKey: TABLET, typed: "judge" }),
  onASheet("hand", { kind: "question" }),
  onASheet("tablet", { deviceKey: TABLET, waiting: "0" }),
  onASheet("rescore", { aspectKey: "B1.2" }, ["judge", "chief-judge"]),

  { route: "calendar._index", method: "GET", url: () => "/calendar", may: ["administrator"] },
  {
    route: "calendar.$year",
    method: "GET",
    url: () => "/calendar/2001",
    params: () => ({ year: "2001" }),
    may: ["administrator"],
  },
  ...pageAndForm({
    route: "calendar.new",
    url: () => "/calendar/new",
    form: () => ({ year: "2999", notice: "1月1日放假", step: "keep" }),
    may: ["administrator"],
  }),
  ...takenAway("unions", [...OFFICE, ...ALL_STAFF]),
  ...takenAway("unions.$unionId.employers", [...OFFICE, ...IN_CHARGE, "worker of the union"], {
    url: (ids) => `/unions/${ids.union}/employers/export`,
    params: union,
    otherwise: "hidden",
  }),
  ...takenAway("workers", [...REGISTER_READERS, ...ALL_STAFF]),
  ...takenAway("certificates", [...REGISTER_READERS, ...ALL_STAFF]),
  ...takenAway("workers.duplicates", SOME_KEEPERS),
  ...takenAway("corrections", SOME_KEEPERS),
  ...takenAway("trades", "signed in"),
  ...takenAway("accounts", ["administrator", "auditor"]),
  ...takenAway("audit", ["administrator", "auditor"]),
  ...takenAway("imports.$importId", [LEADER_OF_LIST, ...LIST_READERS], {
    url: (ids) => `/imports/${ids.import}/export`,
    params: (ids) => ({ importId: ids.import }),
    otherwise: "hidden",
  }),
  ...takenAway("workers.$workerId.certificates", [...REGISTER_READERS, ...IN_CHARGE], {
    url: (ids) => `/workers/${ids.register.worker}/certificates/export`,
    params: worker,
    otherwise: "hidden",
  }),
  ...takenAway("imports", [...SOME_KEEPERS, "auditor"]),
  ...takenAway("schemes", SCHEME_READERS),
  ...takenAway("cases", "signed in"),
  ...takenAway("outbox", ["administrator"]),
  { route: "schemes._index", method: "GET", url: () => "/schemes", may: SCHEME_READERS },
  { route: "schemes.new", method: "GET", url: () => "/schemes/new", may: ["organiser"] },
  {
    route: "schemes.new",
    method: "POST",
    url: () => "/schemes/new",
    form: () => ({ name: "新方案" }),
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId._index",
    method: "GET",
    url: (ids) => `/schemes/${ids.scheme}`,
    params: scheme,
    may: SCHEME_READERS,
  },
  {
    route: "schemes.$schemeId.draft",
    method: "GET",
    url: (ids) => `/schemes/${ids.scheme}/draft`,
    params: scheme,
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId.draft",
    method: "POST",
    url: (ids) => `/schemes/${ids.scheme}/draft`,
    params: scheme,
    form: () => ({ version: "2", draft: SMALL_DRAFT }),
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId.saved-draft",
    method: "GET",
    url: (ids) => `/schemes/${ids.scheme}/saved-draft`,
    params: scheme,
    may: SCHEME_READERS,
  },
  {
    route: "schemes.$schemeId.saved-draft",
    method: "POST",
    url: (ids) => `/schemes/${ids.scheme}/saved-draft`,
    params: scheme,
    form: () => ({ version: "2", draft: SMALL_DRAFT }),
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId.marking-sheet",
    method: "GET",
    url: (ids) => `/schemes/${ids.scheme}/marking-sheet`,
    params: scheme,
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId.marking-sheet",
    method: "POST",
    url: (ids) => `/schemes/${ids.scheme}/marking-sheet`,
    params: scheme,
    form: () => ({ version: "2", stage: "决赛", judges: "3" }),
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId.adoption",
    method: "GET",
    url: (ids) => `/schemes/${ids.scheme}/adoption`,
    params: scheme,
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId.adoption",
    method: "POST",
    url: (ids) => `/schemes/${ids.scheme}/adoption`,
    params: scheme,
    form: () => ({ version: "2" }),
    may: ["organiser"],
  },
  {
    route: "schemes.$schemeId.versions.$number.marking-sheet",
    method: "GET",
    url: (ids) => `/schemes/${ids.worldSkillsScheme}/versions/1/marking-sheet`,
    params: (ids) => ({ schemeId: ids.worldSkillsScheme, number: "1" }),
    may: SCHEME_READERS,
  },
  {
    route: "grassroots._index",
    method: "GET",
    url: () => "/grassroots",
    may: [...GRASSROOTS_READERS, ...ALL_STAFF],
  },
  {
    route: "grassroots.export",
    method: "GET",
    url: () => "/grassroots/export",
    may: [...GRASSROOTS_READERS, ...ALL_STAFF],
  },
  {
    route: "grassroots.export",
    method: "POST",
    url: () => "/grassroots/export",
    form: () => ({ format: "csv" }),
    may: [...GRASSROOTS_READERS, ...ALL_STAFF],
  },
  {
    route: "grassroots.reminders",
    method: "GET",
    url: () => "/grassroots/reminders",
    may: [...GRASSROOTS_FILERS, ...ALL_STAFF],
  },
  {
    route: "grassroots.reminders",
    method: "POST",
    url: () => "/grassroots/reminders",
    form: () => ({ note: "请尽快" }),
    may: [...GRASSROOTS_FILERS, ...ALL_STAFF],
  },
  {
    route: "grassroots.new",
    method: "GET",
    url: () => "/grassroots/new",
    may: [...GRASSROOTS_FILERS, ...ALL_STAFF],
  },
  {
    route: "grassroots.new",
    method: "POST",
    url: () => "/grassroots/new",
    form: ({ below }) => ({
      unionId: below,
      name: "焊工比武",
      kind: "skill",
      startsOn: "2026-10-28",
      venue: "二号车间",
      expectedCount: "12",
      behalfNote: "工会委托",
    }),
    may: [...GRASSROOTS_FILERS, ...ALL_STAFF],
  },
  {
    route: "grassroots.$grassrootsId._index",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}`,
    params: grassroots,
    may: [...GRASSROOTS_READERS, ...DECIDING],
    otherwise: "hidden",
  },
  {
    route: "grassroots.$grassrootsId.labour._index",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/labour`,
    params: grassroots,
    may: [...GRASSROOTS_READERS, ...DECIDING],
    otherwise: "hidden",
  },
  ...belowAGrassroots("labour.plan", {
    form: () => ({ teams: "一班 12\n二班 10", targets: "合格率 % 不低于 98 100%" }),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
  }),
  // Without teams, and before it is on record: refused, or led back, by who may.
  ...belowAGrassroots("labour.figures", {
    form: () => ({ month: "2026-10" }),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
  }),
  ...belowAGrassroots("labour.review", {
    form: () => ({ month: "2026-10" }),
    may: [...GRASSROOTS_FILERS, "staff of the union", "staff of the union above"],
    knownTo: [...GRASSROOTS_READERS, "staff of a union below"],
  }),
  ...belowAGrassroots("labour.commendation", {
    form: (ids) => ({ teamId: ids.grassroots, month: "2026-10", title: "流动红旗" }),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
  }),
  {
    route: "grassroots.$grassrootsId.plan",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/plan`,
    params: grassroots,
    may: [...GRASSROOTS_READERS, ...DECIDING],
    otherwise: "hidden",
  },
  {
    route: "grassroots.$grassrootsId.filing",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/filing`,
    params: grassroots,
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.filing",
    method: "POST",
    url: (ids) => `/grassroots/${ids.grassroots}/filing`,
    params: grassroots,
    form: () => ({ version: "2", name: "焊工比武" }),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.report",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/report`,
    params: grassroots,
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.report",
    method: "POST",
    url: (ids) => `/grassroots/${ids.grassroots}/report`,
    params: grassroots,
    form: () => ({ version: "0", startsOn: "2026-10-28", venue: "车间", people: "公良立秋 1" }),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.sending",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/sending`,
    params: grassroots,
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.sending",
    method: "POST",
    url: (ids) => `/grassroots/${ids.grassroots}/sending`,
    params: grassroots,
    form: () => ({ version: "2" }),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.photos._index",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/photos`,
    params: grassroots,
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.photos._index",
    method: "POST",
    url: (ids) => `/grassroots/${ids.grassroots}/photos`,
    params: grassroots,
    form: () => ({}),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    // There is no such photo: hidden from everyone.
    route: "grassroots.$grassrootsId.photos.$photoId._index",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/photos/${ids.grassroots}`,
    params: (ids) => ({ grassrootsId: ids.grassroots, photoId: ids.grassroots }),
    may: [],
    otherwise: "hidden",
    knownTo: [],
  },
  {
    route: "grassroots.$grassrootsId.photos.$photoId.removal",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/photos/${ids.grassroots}/removal`,
    params: (ids) => ({ grassrootsId: ids.grassroots, photoId: ids.grassroots }),
    // Its filing isn't on record yet: who may write on it is led back to it.
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    route: "grassroots.$grassrootsId.photos.$photoId.removal",
    method: "POST",
    url: (ids) => `/grassroots/${ids.grassroots}/photos/${ids.grassroots}/removal`,
    params: (ids) => ({ grassrootsId: ids.grassroots, photoId: ids.grassroots }),
    may: [...GRASSROOTS_FILERS, ...DECIDING],
    otherwise: "hidden",
    knownTo: GRASSROOTS_READERS,
  },
  {
    // No report looks like it: for who checks it there is nothing, others aren't let in.
    route: "grassroots.$grassrootsId.doubles.$otherId",
    method: "GET",
    url: (ids) => `/grassroots/${ids.grassroots}/doubles/${ids.grassroots}`,
    params: (ids) => ({ grassrootsId: ids.grassroots, otherId: ids.grassroots }),
    may: [],
    otherwise: "hidden",
    knownTo: ["administrator", "leader", "auditor", "staff of a union below"],
  },
  {
    route: "grassroots.$grassrootsId.doubles.$otherId",
    method: "POST",
    url: (ids) => `/grassroots/${ids.grassroots}/doubles/${ids.grassroots}`,
    params: (ids) => ({ grassrootsId: ids.grassroots, otherId: ids.grassroots }),
    form: () => ({ kept: "both", reason: "两场" }),
    may: [...GRASSROOTS_FILERS, "staff of the union", "staff of the union above"],
    otherwise: "hidden",
    knownTo: [...GRASSROOTS_READERS, "staff of a union below"],
  },
  { route: "contests._index", method: "GET", url: () => "/contests", may: SEASON_READERS },
  {
    route: "contests.calendar",
    method: "GET",
    url: () => "/contests/calendar",
    may: SEASON_READERS,
  },
  ...pageAndForm({
    route: "contests.new",
    url: () => "/contests/new",
    form: (ids) => ({ programmeId: ids.programme, name: "电工" }),
    may: ["organiser"],
  }),
  ...pageAndForm({
    route: "programmes.new",
    url: () => "/programmes/new",
    form: () => ({ name: "工匠杯", year: "2026" }),
    may: ["organiser"],
  }),
  {
    route: "contests.$contestId._index",
    method: "GET",
    url: (ids) => `/contests/${ids.contest}`,
    params: contest,
    may: SEASON_READERS,
    otherwise: "hidden",
  },
  ...belowAContest("plan", () => PLAN),
  ...belowAContest("rules", () => ({ version: "2", isMember: "1" })),
  ...belowAContest("field", () => ({ hasAwards: "1", reason: "组委会决定" })),
  {
    route: "contests.$contestId.stages.$stageId._index",
    method: "GET",
    url: (ids) => `/contests/${ids.judging.contest}/stages/${ids.judging.stage}`,
    params: stage,
    may: SEASON_READERS,
    otherwise: "hidden",
  },
  { ...ofAStage("sessions._index", SEASON_READERS), method: "GET" },
  ...pageAndForm({ ...ofAStage("sessions.new", ["organiser"]), form: () => SESSION }),
  ...pageAndForm({ ...ofAStage("sessions.$sessionId._index", ["organiser"]), form: () => SESSION }),
  ...pageAndForm({ ...ofAStage("sessions.$sessionId.removal", ["organiser"]), form: () => ({}) }),
  ...pageAndForm({
    ...ofAStage("needs", ["organiser"]),
    form: ({ account }) => ({ stageEntryId: account, needs: "无台阶" }),
  }),
  { ...ofAStage("draw._index", SEASON_READERS), method: "GET" },
  ...pageAndForm({
    ...ofAStage("draw.redraw", ["chief-judge"]),
    form: ({ judging }) => ({ batch: `${judging.session} 1`, way: "seed", reason: "有人退赛" }),
  }),
  ...pageAndForm({
    ...ofAStage("draw.$act", ["coding-officer"]),
    form: () => ({ username: "nobody", password: "x" }),
  }),
  { ...ofAStage("codes._index", ["coding-officer", "organiser"]), method: "GET" },
  {
    ...ofAStage("codes._index", ["organiser"]),
    method: "POST",
    form: ({ account }) => ({ layer: "entry", keeperId: account }),
  },
  ...pageAndForm({ ...ofAStage("codes.$layer", ["coding-officer"]), form: () => ({}) }),
  ...pageAndForm({
    ...ofAStage("check-in", ["organiser", "scorekeeper", "supervisor"]),
    form: ({ account }) => ({ stageEntryId: account, act: "check-in" }),
  }),
  { ...ofAStage("slips", ["organiser", "scorekeeper", "supervisor"]), method: "GET" },
  ...["_index", "record"].map(
    (name): AccessRow => ({
      route: `draws.$drawId.${name}`,
      method: "GET",
      url: ({ judging }) => `/draws/${judging.draw}/${name === "_index" ? "" : name}`,
      params: ({ judging }) => ({ drawId: judging.draw }),
      may: "anyone",
    }),
  ),
  ...pageAndForm({
    ...belowAStage("panels._index"),
    form: (ids) => ({ moduleKey: "实操", [`duties.${ids.account}`]: "leader" }),
    may: PANEL_STAFFERS,
  }),
  { ...belowAStage("panels.letters"), method: "GET", may: PANEL_STAFFERS },
  ...pageAndForm({
    ...belowAStage("panels.links"),
    form: () => ({ act: "issue", accountId: "" }),
    may: PANEL_STAFFERS,
  }),
  ...pageAndForm({
    route: "judge-links.$token",
    url: () => "/judge-links/forged.token",
    params: () => ({ token: "forged.token" }),
    form: () => ({}),
    may: [],
    otherwise: "hidden",
  }),
  ...pageAndForm({
    ...belowAStage("panels.recusal"),
    url: (ids) => `${stageUrl(ids)}/panels/recusal?seat=${ids.judging.seat}`,
    form: (ids) => ({ seatId: ids.judging.seat }),
    may: PANEL_STAFFERS,
  }),
  {
    ...belowAStage("matrix._index"),
    method: "GET",
    may: ["chief-judge", "supervisor", "auditor"],
  },
  ...ofACell("reopening", () => ({ reason: "录错一格" })),
  ...ofACell("excuse", () => ({ reason: "裁判生病" })),
  ...ofACell("time", () => ({ minutes: "6", reason: "送丝机故障" })),
  ...ofACell("replacement", (ids) => ({ accountId: ids.account, reason: "身体不适" })),
  ...ofACell("handover", () => ({ deviceKey: TABLET })),
  ...ofACell("rescore", () => ({ aspectKey: "B1.2" })),
  ...ofACell("hand", () => ({})),
  ...pageAndForm({
    ...belowAStage("matrix.incident"),
    form: () => ({ text: "送丝机故障" }),
    may: ["chief-judge", "scorekeeper", "supervisor"],
  }),
  ...pageAndForm({
    route: "contests.$contestId.entries.export",
    url: (ids) => `/contests/${ids.contest}/entries/export`,
    params: contest,
    form: () => ({ format: "csv" }),
    may: ["organiser"],
    otherwise: "hidden",
    knownTo: SEASON_READERS,
  }),
  ...pageAndForm({
    // Organisers, and the staff of the entrant's union and of those above it.
    route: "cases.$caseId.replacement",
    url: ({ judging }) => `/cases/${judging.entryCase}/replacement`,
    params: ({ judging }) => ({ caseId: judging.entryCase }),
    form: (ids) => ({ outMemberId: ids.account, inMemberId: ids.account }),
    may: ["organiser", ...DECIDING],
    otherwise: "hidden",
    knownTo: ["administrator", "auditor"],
  }),
  ...pageAndForm({
    // The same, and whoever applied, whom nobody here is.
    route: "cases.$caseId.documents._index",
    url: ({ judging }) => `/cases/${judging.entryCase}/documents`,
    params: ({ judging }) => ({ caseId: judging.entryCase }),
    form: (ids) => ({ memberId: ids.account, kind: "photo" }),
    may: ["organiser", ...DECIDING],
    otherwise: "hidden",
    knownTo: ["administrator", "auditor"],
  }),
  ...pageAndForm({
    route: "cases.$caseId.documents.$documentId.removal",
    url: ({ judging: { entryCase, entryDocument } }) =>
      `/cases/${entryCase}/documents/${entryDocument}/removal`,
    params: ({ judging }) => ({ caseId: judging.entryCase, documentId: judging.entryDocument }),
    form: () => ({}),
    may: ["organiser", ...DECIDING],
    otherwise: "hidden",
    knownTo: ["administrator", "auditor"],
  }),
  {
    route: "cases.$caseId.documents.$documentId._index",
    method: "GET",
    url: ({ judging: { entryCase, entryDocument } }) =>
      `/cases/${entryCase}/documents/${entryDocument}`,
    params: ({ judging }) => ({ caseId: judging.entryCase, documentId: judging.entryDocument }),
    may: ["organiser", ...DECIDING, "administrator", "auditor"],
    otherwise: "hidden",
  },
  {
    route: "contests.$contestId.entries._index",
    method: "GET",
    url: (ids) => `/contests/${ids.contest}/entries`,
    params: contest,
    may: ["organiser"],
    otherwise: "hidden",
    knownTo: SEASON_READERS,
  },
  ...pageAndForm({
    route: "entries.new",
    url: () => "/entries/new",
    form: (ids) => ({ contestId: ids.contest, workerId: ids.register.worker }),
    may: ALL_STAFF,
  }),
  ...pageAndForm({
    route: "entries.lists",
    url: () => "/entries/lists",
    form: (ids) => ({ contestId: ids.contest }),
    may: ALL_STAFF,
  }),
  ...["_index", "sheet", "content"].map(
    (name): AccessRow => ({
      route: `schemes.$schemeId.versions.$number.${name}`,
      method: "GET",
      url: (ids) => `/schemes/${ids.scheme}/versions/1/${name === "_index" ? "" : name}`,
      params: (ids) => ({ ...scheme(ids), number: "1" }),
      may: SCHEME_READERS,
    }),
  ),
  { ...ofAStage("recheck._index", AFTER_JUDGING), method: "GET" },
  {
    ...ofAStage("recheck._index", ["chief-judge"]),
    method: "POST",
    form: ({ judging }) => ({
      ...{ sheetId: judging.sheet, aspectKey: "B1.1", outcome: "stands", reason: "无误" },
    }),
  },
  ...pageAndForm({
    ...ofAStage("recheck.$sheetId", ["scorekeeper"]),
    form: () => ({ "marks.B1.1": "4" }),
  }),
  ...belowAContest("notice", () => ({ version: "1", contact: "区总", promotionCount: "0" })),
  ...belowAContest("correction", () => ({ entryNumber: "1", reason: "查实" })),
  ...pageAndForm({
    route: "contests.$contestId.approval",
    url: (ids) => `/contests/${ids.contest}/approval`,
    params: contest,
    form: () => ({ version: "1" }),
    may: ["approver"],
  }),
  {
    route: "results.$contestId._index",
    method: "GET",
    url: (ids) => `/results/${ids.contest}`,
    params: contest,
    may: "anyone",
  },
  {
    // Nothing is published: to everyone there is nothing to take away.
    route: "results.$contestId.files.$name",
    method: "GET",
    url: (ids) => `/results/${ids.contest}/files/marks.csv`,
    params: (ids) => ({ contestId: ids.contest, name: "marks.csv" }),
    may: [],
    otherwise: "hidden",
  },
  ...pageAndForm({ ...ofAStage("advancing._index", ["organiser"]), form: () => ({}) }),
  ...pageAndForm({
    ...ofAStage("advancing.correction", ["organiser"]),
    form: () => ({ entryNumber: "1", reason: "查实" }),
  }),
  {
    route: "contests.$contestId.awards",
    method: "GET",
    url: (ids) => `/contests/${ids.contest}/awards`,
    params: contest,
    may: ["organiser", "leader", "auditor"],
    otherwise: "hidden",
    knownTo: SEASON_READERS,
  },
  {
    route: "results.$contestId.papers.$paper",
    method: "GET",
    url: (ids) => `/results/${ids.contest}/papers/book`,
    params: (ids) => ({ contestId: ids.contest, paper: "book" }),
    may: [],
    otherwise: "hidden",
  },
  {
    route: "results.$contestId.export",
    method: "GET",
    url: (ids) => `/results/${ids.contest}/export?format=csv`,
    params: contest,
    may: [],
    otherwise: "hidden",
  },
  { route: "notices._index", method: "GET", url: () => "/notices", may: "anyone" },
  { route: "results._index", method: "GET", url: () => "/results", may: "anyone" },
  {
    route: "public.contests._index",
    method: "GET",
    url: () => "/public/contests",
    may: "anyone",
  },
  {
    route: "public.contests.calendar",
    method: "GET",
    url: () => "/public/contests/calendar",
    may: "anyone",
  },
  {
    // It is a draft: nobody has heard of it.
    route: "public.contests.$contestId",
    method: "GET",
    url: (ids) => `/public/contests/${ids.contest}`,
    params: contest,
    may: [],
    otherwise: "unheard",
  },
  {
    route: "notices.$noticeId._index",
    method: "GET",
    url: (ids) => `/notices/${ids.notice}`,
    params: (ids) => ({ noticeId: ids.notice }),
    may: "anyone",
  },
  ...pageAndForm({
    route: "notices.$noticeId.objections.new",
    url: (ids) => `/notices/${ids.notice}/objections/new`,
    params: (ids) => ({ noticeId: ids.notice }),
    form: () => ({ kind: "named", objector: "公良立秋", text: "请说明依据" }),
    may: ["organiser", "district-officer"],
  }),
  ...pageAndForm({
    route: "notices.$noticeId.objections.$objectionId",
    url: (ids) => `/notices/${ids.notice}/objections/${ids.objection}`,
    params: (ids) => ({ noticeId: ids.notice, objectionId: ids.objection }),
    form: () => ({ outcome: "unchanged", text: "名单不变" }),
    may: ["organiser", "district-officer"],
  }),
  ...pageAndForm({
    ...ofAStage("decoding", ["coding-officer"]),
    form: () => ({ version: "2", username: "nobody", password: "x" }),
  }),
  { ...ofAStage("appeals._index", APPEAL_READERS), method: "GET" },
  { ...ofAStage("appeals.$appealId", APPEAL_READERS), method: "GET" },
  {
    ...ofAStage("appeals.$appealId", ["arbitrator"]),
    method: "POST",
    form: () => ({ outcome: "dismissed", text: "查无此事" }),
  },
  ...pageAndForm({
    route: "me.contests.$contestId.appeal",
    url: ({ contest }) => `/me/contests/${contest}/appeal`,
    params: contest,
    form: () => ({ ground: "scoring", text: "请复查" }),
    may: "signed in",
  }),
  {
    route: "me.contests.$contestId.scores",
    method: "GET",
    url: ({ contest }) => `/me/contests/${contest}/scores`,
    params: contest,
    may: "signed in",
  },
  {
    // Nothing was set for it: it is its contest's own people's, and hidden from all others.
    route: "boards.$stageId._index",
    method: "GET",
    url: ({ judging }) => `/boards/${judging.stage}`,
    params: ({ judging }) => ({ stageId: judging.stage }),
    may: SEASON_READERS,
    otherwise: "unheard",
  },
  {
    route: "boards.$stageId.state",
    method: "GET",
    url: ({ judging }) => `/boards/${judging.stage}/state`,
    params: ({ judging }) => ({ stageId: judging.stage }),
    may: SEASON_READERS,
    otherwise: "unheard",
  },
  ...pageAndForm({
    ...ofAStage("board._index", ["organiser"]),
    form: () => ({ version: "0", kind: "progress", moduleKey: "实操", audience: "staff" }),
  }),
  ...pageAndForm({
    ...ofAStage("board.freeze", ["organiser"]),
    form: () => ({ step: "freeze" }),
  }),
  ...pageAndForm({
    ...ofAStage("board.ceremony", ["organiser"]),
    form: () => ({ step: "end" }),
  }),
  ...pageAndForm({
    ...ofAStage("scores", ["organiser", "scorekeeper"]),
    form: () => ({ aspectKey: "A", list: "1 88" }),
  }),
  { ...ofAStage("declarations._index", ["organiser", "scorekeeper"]), method: "GET" },
  ...pageAndForm({
    ...ofAStage("declarations.$stageEntryId", ["organiser", "scorekeeper"]),
    form: () => ({ seen: "", "codes.1": "1", "factors.1": "3.1" }),
  }),
  ...pageAndForm({
    ...ofAStage("papers._index", ["scorekeeper"]),
    form: () => ({ moduleKey: "实操", count: "1" }),
  }),
  { ...ofAStage("papers.print", ["scorekeeper"]), method: "GET" },
  ...pageAndForm({
    ...ofAStage("papers.$sheetId._index", ["scorekeeper"]),
    form: () => ({ version: "1", "marks.B1.1": "4", hasGaps: "1" }),
  }),
  ...pageAndForm({
    ...ofAStage("papers.$sheetId.settlement", ["scorekeeper"]),
    form: () => ({ version: "1", "choices.B1.1": "first" }),
  }),
  ...pageAndForm({
    // Entrants are the organisers', marks the scorekeepers', declarations both's.
    route: "contests.$contestId.lists",
    url: ({ contest: id }) => `/contests/${id}/lists`,
    params: contest,
    form: () => ({ kind: "declarations" }),
    may: ["organiser", "scorekeeper"],
    otherwise: "hidden",
    knownTo: SEASON_READERS,
  }),
];

/** What answers outside the routes. `/metrics` asks for its token, and nothing of the sign-in library is mounted. */
export const ENDPOINTS: readonly {
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly status: number;
}[] = [
  { path: "/healthz", method: "GET", status: 200 },
  { path: "/readyz", method: "GET", status: 200 },
  { path: "/metrics", method: "GET", status: 404 },
  { path: "/live?topic=queue:all", method: "GET", status: 401 },
  { path: "/api/auth/ok", method: "GET", status: 404 },
  { path: "/api/auth/get-session", method: "GET", status: 404 },
  { path: "/api/auth/sign-up/email", method: "POST", status: 404 },
  { path: "/api/auth/sign-in/username", method: "POST", status: 404 },
  { path: "/api/auth/two-factor/disable", method: "POST", status: 404 },
  { path: "/api/auth/change-password", method: "POST", status: 404 },
];
