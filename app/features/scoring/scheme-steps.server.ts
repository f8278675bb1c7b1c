import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { accept, refuse } from "~/shared/result";
import { canonicalJson } from "~db/columns";
import { blankScheme } from "./domain/draft/blank-scheme";
import { type Draft, gapsOf, readDraft } from "./domain/draft/read-draft";
import type { Scheme } from "./domain/scheme/scheme";
import * as SchemeVersions from "./scheme-versions.queries.server";
import * as Schemes from "./schemes.queries.server";

type SchemeRow = NonNullable<Awaited<ReturnType<typeof Schemes.find>>>;

/** Puts a scheme down that begins with a draft, or with a blank one; answers its id. */
export async function openSchemeIn(
  { trx, now, record }: Desk,
  { name, from, openedBy }: { name: string; from: Draft | null; openedBy: string | null },
): Promise<string> {
  const id = newId();
  const draft = from ? { ...from, id, title: name } : blankScheme(id, name);
  await Schemes.insert(trx, {
    id,
    name,
    draft: JSON.stringify(draft),
    version: 1,
    createdAt: now,
    createdBy: openedBy,
    changedAt: now,
    changedBy: openedBy,
  });
  await record({ action: "scheme.opened", subjectKind: "scheme", subjectId: id, detail: {} });
  return id;
}

/** Puts a scheme's draft in force as its next version; what is in force already, or incomplete, is refused. */
export async function adoptSchemeIn(
  { trx, now, record }: Desk,
  scheme: SchemeRow,
  adoptedBy: string | null,
) {
  const latest = await SchemeVersions.findLatest(trx, scheme.id);
  const number = (latest?.number ?? 0) + 1;
  const content = { ...draftOf(scheme), id: scheme.id, version: number };
  if (gapsOf(content).length > 0) return refuse("scheme-incomplete" as const);
  if (latest && saysTheSame(JSON.parse(latest.content), content)) {
    return refuse("scheme-unchanged" as const);
  }
  await SchemeVersions.insert(trx, {
    schemeId: scheme.id,
    number,
    content: JSON.stringify(content),
    adoptedAt: now,
    adoptedBy,
  });
  await record({
    action: "scheme.adopted",
    subjectKind: "scheme",
    subjectId: scheme.id,
    detail: { number },
  });
  return accept({ schemeId: scheme.id, number });
}

/** Whether a draft says what is in force, but for the number of the version. */
export function saysTheSame(inForce: Scheme, draft: Scheme): boolean {
  return canonicalJson({ ...inForce, version: draft.version }) === canonicalJson(draft);
}

/** A draft as it was kept. */
export function draftOf({ draft }: Pick<SchemeRow, "draft">): Draft {
  const read = readDraft(draft);
  invariant(read.ok, "a draft that was kept is one");
  return read.value;
}
