import type { RowReason } from "~/features/imports/domain/import-kind";
import {
  readWorkerRow,
  WORKER_COLUMNS,
  type WorkerListRow,
} from "~/features/registry/domain/worker-list";
import type { TeamSize } from "./team-list";

const PERSON_FIELDS = ["name", "identityKind", "identityNumber", "phone", "bornOn"] as const;
const PLACE_FIELDS = ["unionName", "employerName", "creditCode"] as const;
const FIELDS: readonly string[] = [...PERSON_FIELDS, ...PLACE_FIELDS];

type PersonField = (typeof PERSON_FIELDS)[number];
/** From which columns the people of a part are read; what a part has no column for stays blank. */
type PartColumns = Readonly<Partial<Record<PersonField, string>>>;

const CONTESTANTS: PartColumns = Object.fromEntries(PERSON_FIELDS.map((field) => [field, field]));
const SUBSTITUTES: PartColumns = {
  name: "substituteName",
  identityNumber: "substituteIdentity",
  phone: "substitutePhone",
};
const LEADER: PartColumns = {
  name: "leaderName",
  identityNumber: "leaderIdentity",
  phone: "leaderPhone",
};

/** The columns of a list of entrants: who they are, as on the register, and what they enter as. */
export const ENTRANT_COLUMNS = [
  ...WORKER_COLUMNS.filter(({ field }) => FIELDS.includes(field)),
  { field: "teamName", names: ["队名", "队伍", "参赛队", "团队名称", "team"] },
  { field: "substituteName", names: ["替补", "替补队员", "替补姓名", "substitutes"] },
  {
    field: "substituteIdentity",
    names: ["替补身份证号", "替补证件号码", "substitute identity number"],
  },
  { field: "substitutePhone", names: ["替补手机号", "替补电话", "substitute phone"] },
  { field: "leaderName", names: ["领队", "领队姓名", "教练", "leader", "team leader"] },
  { field: "leaderIdentity", names: ["领队身份证号", "领队证件号码", "leader identity number"] },
  { field: "leaderPhone", names: ["领队手机号", "领队电话", "leader phone"] },
  { field: "statement", names: ["自我介绍", "个人简介", "简介", "说明", "备注", "statement"] },
] as const;

/** Those of a union's own people, who are on the register: it says where they work and belong, and when they were born. */
export const OWN_ENTRANT_COLUMNS = ENTRANT_COLUMNS.filter(
  ({ field }) => field !== "bornOn" && !PLACE_FIELDS.some((place) => place === field),
);

/** Between the members of a team in one cell; the numbers stand in the same order. No name holds one of these. */
const BETWEEN = /[、;；\n]+/u;

const MOST_STATEMENT = 500;
const MOST_TEAM_NAME = 60;

/** A row of a list of entrants, read: one person, or the members of one team with its substitutes and leader. */
export interface EntrantRow {
  readonly members: readonly WorkerListRow[];
  readonly substitutes: readonly WorkerListRow[];
  /** A leader who is named alone and as one of the others is that person: their place among members and substitutes. */
  readonly leader: WorkerListRow | number | null;
  readonly teamName: string | null;
  readonly statement: string;
}

/** Reads a row as it was typed; every field that is wrong is named. `today` is YYYY-MM-DD. */
export function readEntrantRow(
  cells: Readonly<Record<string, string>>,
  { memberCount, substituteCount }: TeamSize,
  today: string,
): { readonly row: EntrantRow; readonly reasons: readonly RowReason[] } {
  const members = readPeople(cells, CONTESTANTS, today);
  const substitutes = isBlank(cells, SUBSTITUTES)
    ? { rows: [], reasons: [] }
    : readPeople(cells, SUBSTITUTES, today);
  const leader = readLeader(cells, [...members.rows, ...substitutes.rows], today);
  const teamName = tidy(cells.teamName);
  const statement = tidy(cells.statement);
  const reasons = [...members.reasons, ...substitutes.reasons, ...leader.reasons];
  const isTeam = memberCount > 1;
  if (members.rows.length !== memberCount) {
    const values = { members: members.rows.length, needed: memberCount };
    reasons.unshift({ field: "name", reason: "wrong-team-size", values });
  }
  if (substitutes.rows.length > substituteCount) {
    const values = { substitutes: substitutes.rows.length, most: substituteCount };
    reasons.push({ field: "substituteName", reason: "too-many-substitutes", values });
  }
  if (isTeam && teamName === "") reasons.push({ field: "teamName", reason: "blank" });
  if (isTeam && leader.leader === null) reasons.push({ field: "leaderName", reason: "blank" });
  if (!isTeam && leader.leader !== null) {
    reasons.push({ field: "leaderName", reason: "not-a-team" });
  }
  if ([...teamName].length > MOST_TEAM_NAME) {
    reasons.push({ field: "teamName", reason: "text-too-long" });
  }
  if ([...statement].length > MOST_STATEMENT) {
    reasons.push({ field: "statement", reason: "text-too-long" });
  }
  const row = {
    ...{ members: members.rows, substitutes: substitutes.rows, leader: leader.leader },
    ...{ teamName: teamName === "" ? null : teamName, statement },
  };
  return { row, reasons };
}

interface People {
  readonly rows: readonly WorkerListRow[];
  readonly reasons: RowReason[];
}

/** The people of a part, each from their own place in its cells. */
function readPeople(
  cells: Readonly<Record<string, string>>,
  columns: PartColumns,
  today: string,
): People {
  const count = (cells[columns.name ?? ""] ?? "").split(BETWEEN).length;
  const read = Array.from({ length: count }, (_, at) =>
    readWorkerRow(personCells(cells, columns, { count, at }), today),
  );
  const reasons = read
    .flatMap((one) => one.reasons)
    .map((one) => ({ ...one, field: columnOf(columns, one.field) }));
  return { rows: read.map(({ row }) => row), reasons: uniqueReasons(reasons) };
}

function readLeader(
  cells: Readonly<Record<string, string>>,
  others: readonly WorkerListRow[],
  today: string,
): { readonly leader: EntrantRow["leader"]; readonly reasons: RowReason[] } {
  if (isBlank(cells, LEADER)) return { leader: null, reasons: [] };
  const hasName = Object.keys(LEADER).every(
    (field) => field === "name" || tidy(cells[LEADER[field as PersonField] ?? ""]) === "",
  );
  const name = tidy(cells[LEADER.name ?? ""]);
  const at = hasName ? others.findIndex((other) => other.name === name) : -1;
  if (at >= 0) return { leader: at, reasons: [] };
  const { rows, reasons } = readPeople(cells, LEADER, today);
  const [leader = null] = rows;
  if (rows.length > 1) reasons.unshift({ field: "leaderName", reason: "one-leader" });
  return { leader, reasons };
}

/** What a row says of one person: their own part of the cells, and the places that all share. */
function personCells(
  cells: Readonly<Record<string, string>>,
  columns: PartColumns,
  { count, at }: { readonly count: number; readonly at: number },
) {
  const own = PERSON_FIELDS.map((field) => {
    const text = cells[columns[field] ?? ""] ?? "";
    return [field, count === 1 ? text : (text.split(BETWEEN)[at] ?? "").trim()];
  });
  const shared = PLACE_FIELDS.map((field) => [field, cells[field] ?? ""]);
  return Object.fromEntries([...own, ...shared]) as Record<string, string>;
}

/** The column in which a person's field stands; places stand in those of all. */
function columnOf(columns: PartColumns, field: string): string {
  const own = PERSON_FIELDS.find((one) => one === field);
  return own ? (columns[own] ?? columns.name ?? field) : field;
}

function isBlank(cells: Readonly<Record<string, string>>, columns: PartColumns): boolean {
  return Object.values(columns).every((column) => tidy(cells[column]) === "");
}

/** The same fault of two people is said once. */
function uniqueReasons(reasons: readonly RowReason[]): RowReason[] {
  const byKey = new Map(reasons.map((one) => [`${one.field} ${one.reason}`, one]));
  return [...byKey.values()];
}

function tidy(text = ""): string {
  return text.replace(/\s+/gu, " ").trim();
}
