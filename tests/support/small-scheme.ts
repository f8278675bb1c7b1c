import type { Desk } from "~/features/audit/carry-out.server";
import { blankScheme } from "~/features/scoring/domain/draft/blank-scheme";
import { changeModule } from "~/features/scoring/domain/draft/edit-draft";
import { makeScheme, redraftScheme } from "~db/factories/schemes";

/** A marking scheme with one version in force, and a draft at version 2 that differs from it and is complete. */
export async function smallScheme(desk: Desk): Promise<string> {
  const name = "焊工决赛";
  const id = await makeScheme(desk, { name });
  const draft = changeModule(blankScheme(id, name), { stage: 0, module: 1 }, { judges: 7 });
  await redraftScheme(desk, id, draft);
  return id;
}
