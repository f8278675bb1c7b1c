import type { RowReason } from "~/features/imports/domain/import-kind";
import type { DirectoryEmployer, DirectoryUnion } from "~/features/unions/domain/name-index";
import type { PlaceDirectory } from "~/features/unions/open-directory.server";
import type { WorkerListRow } from "./domain/worker-list";

interface Places {
  /** The union that would keep a new record; null where a reason says why. */
  readonly unionId: string | null;
  readonly employerId: string | null;
  readonly memberOf: string | null;
  /** Where the person works and belongs, as the preview shows it. */
  readonly note: string;
}

/** The union and the employer that a row names, by full, short or former names; the credit code goes before a name. */
export function placesOf(
  row: WorkerListRow,
  directory: PlaceDirectory,
  defaultUnionId: string | null,
): { readonly places: Places; readonly reasons: readonly RowReason[] } {
  const reasons: RowReason[] = [];
  const employer = employerOf(row, directory, reasons);
  const named = unionOf(row.unionName, directory, reasons);
  const fallback =
    defaultUnionId === null ? null : (directory.unionById.get(defaultUnionId) ?? null);
  const own = named ?? fallback;
  if (row.isMember && own && own.kind !== "grassroots") {
    reasons.push({ field: "unionName", reason: "not-a-grassroots-union" });
  }
  const memberOf = row.isMember ? (own?.id ?? null) : null;
  if (row.isMember && !own && row.unionName === "") {
    reasons.push({ field: "unionName", reason: "union-missing" });
  }
  const unionId = memberOf ?? employer?.unionId ?? own?.id ?? null;
  if (unionId === null && reasons.length === 0) {
    reasons.push({ field: "unionName", reason: "union-missing" });
  }
  const keeper = unionId === null ? undefined : directory.unionById.get(unionId);
  const note = [keeper?.shortName, employer?.name].filter(Boolean).join(" · ");
  return { places: { unionId, employerId: employer?.id ?? null, memberOf, note }, reasons };
}

function unionOf(
  name: string,
  { unions }: PlaceDirectory,
  reasons: RowReason[],
): DirectoryUnion | null {
  if (name === "") return null;
  const found = unions.find(name);
  if (typeof found !== "string" && found.closedAt === null) return found;
  const reason = typeof found === "string" ? `union-${found}` : "union-closed";
  reasons.push({ field: "unionName", reason });
  return null;
}

function employerOf(
  { employerName, creditCode }: WorkerListRow,
  { employers, employerByCode }: PlaceDirectory,
  reasons: RowReason[],
): DirectoryEmployer | null {
  if (creditCode !== "") {
    const employer = employerByCode.get(creditCode);
    if (!employer) reasons.push({ field: "creditCode", reason: "employer-unknown" });
    return employer ?? null;
  }
  if (employerName === "") return null;
  const found = employers.find(employerName);
  if (typeof found !== "string") return found;
  reasons.push({ field: "employerName", reason: `employer-${found}` });
  return null;
}
