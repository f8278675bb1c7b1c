import type { Desk } from "~/features/audit/carry-out.server";
import type { Draft } from "~/features/scoring/domain/draft/read-draft";
import { adoptSchemeIn, openSchemeIn } from "~/features/scoring/scheme-steps.server";
import * as Schemes from "~/features/scoring/schemes.queries.server";
import { invariant } from "~/shared/invariant";

/** A marking scheme, by default the blank one, put in force unless told otherwise; answers its id. */
export async function makeScheme(
  desk: Desk,
  {
    name,
    draft = null,
    isAdopted = true,
  }: { name: string; draft?: Draft | null; isAdopted?: boolean },
): Promise<string> {
  const id = await openSchemeIn(desk, { name, from: draft, openedBy: null });
  if (isAdopted) await adoptScheme(desk, id);
  return id;
}

/** Writes a scheme's draft anew, and leaves it a draft. */
export async function redraftScheme(desk: Desk, id: string, draft: Draft): Promise<void> {
  const scheme = await Schemes.find(desk.trx, id);
  invariant(scheme, "a scheme that was made is there");
  await Schemes.updateDraft(desk.trx, {
    id,
    version: scheme.version,
    name: scheme.name,
    draft: JSON.stringify({ ...draft, id, title: scheme.name }),
    changedAt: desk.now,
    changedBy: null,
  });
}

async function adoptScheme(desk: Desk, id: string): Promise<void> {
  const scheme = await Schemes.find(desk.trx, id);
  invariant(scheme, "a scheme that was made is there");
  const adopted = await adoptSchemeIn(desk, scheme, null);
  invariant(adopted.ok, `the scheme ${scheme.name} can be put in force`);
}
