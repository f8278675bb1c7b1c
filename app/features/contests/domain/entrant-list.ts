import type { RowReason } from "~/features/imports/domain/import-kind";
import {
  readWorkerRow,
  WORKER_COLUMNS,
  type WorkerListRow,
} from "~/features/registry/domain/worker-list";

const PERSON_FIELDS = ["name", "identityKind", "identityNumber", "phone", "bornOn"] as const;
const PLACE_FIELDS = ["unionName", "employerName", "creditCode"] as const;
const FIELDS: readonly string[] = [...PERSON_FIELDS, ...PLACE_FIELDS];

/** The columns of a list of entrants: who they are, as on the register, and what they enter as. */
export const ENTRANT_COLUMNS = [
  ...WORKER_COLUMNS.filter(({ field }) => FIELDS.includes(field)),
  { field: "teamName", names: ["队名", "队伍", "参赛队", "团队名称", "team"] },
  { field: "statement", names: ["自我介绍", "个人简介", "简介", "说明", "备注", "statement"] },
] as const;

/** Between the members of a team in one cell; the numbers stand in the same order. No name holds one of these. */
const BETWEEN = /[、;；\n]+/u;

const MOST_STATEMENT = 500;
const MOST_TEAM_NAME = 60;

/** A row of a list of entrants, read: one person, or the members of one team. */
export interface EntrantRow {
  readonly members: readonly WorkerListRow[];
  readonly teamName: string | null;
  readonly statement: string;
}

/** Reads a row as it was typed; every field that is wrong is named. `today` is YYYY-MM-DD. */
export function readEntrantRow(
  cells: Readonly<Record<string, string>>,
  memberCount: number,
  today: string,
): { readonly row: EntrantRow; readonly reasons: readonly RowReason[] } {
  const names = (cells.name ?? "").split(BETWEEN);
  const read = names.map((_, at) => readWorkerRow(memberCells(cells, names.length, at), today));
  const teamName = tidy(cells.teamName);
  const statement = tidy(cells.statement);
  const reasons: RowReason[] = uniqueReasons(read.flatMap((one) => one.reasons));
  if (names.length !== memberCount) {
    const values = { members: names.length, needed: memberCount };
    reasons.unshift({ field: "name", reason: "wrong-team-size", values });
  }
  if (memberCount > 1 && teamName === "") reasons.push({ field: "teamName", reason: "blank" });
  if ([...teamName].length > MOST_TEAM_NAME) {
    reasons.push({ field: "teamName", reason: "text-too-long" });
  }
  if ([...statement].length > MOST_STATEMENT) {
    reasons.push({ field: "statement", reason: "text-too-long" });
  }
  const members = read.map((one) => one.row);
  return { row: { members, teamName: teamName === "" ? null : teamName, statement }, reasons };
}

/** What a row says of one member: their own part of a person's cells, and the places that all share. */
function memberCells(cells: Readonly<Record<string, string>>, count: number, at: number) {
  const own = PERSON_FIELDS.map((field) => {
    const text = cells[field] ?? "";
    return [field, count === 1 ? text : (text.split(BETWEEN)[at] ?? "").trim()];
  });
  const shared = PLACE_FIELDS.map((field) => [field, cells[field] ?? ""]);
  return Object.fromEntries([...own, ...shared]) as Record<string, string>;
}

/** The same fault of two members is said once. */
function uniqueReasons(reasons: readonly RowReason[]): RowReason[] {
  const byKey = new Map(reasons.map((one) => [`${one.field} ${one.reason}`, one]));
  return [...byKey.values()];
}

function tidy(text = ""): string {
  return text.replace(/\s+/gu, " ").trim();
}
