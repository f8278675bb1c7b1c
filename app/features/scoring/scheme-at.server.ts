import { invariant } from "~/shared/invariant";
import type { Db, Trx } from "~db/connection.server";
import { stageFor } from "./domain/scheme/concrete-stage";
import type { Module, Scheme, Stage } from "./domain/scheme/scheme";
import { contentOf } from "./find-scheme-page.server";
import * as SchemeVersions from "./scheme-versions.queries.server";

const KEPT = 50;
/** A version never changes, and is asked for with every mark. */
const read = new Map<string, Scheme>();

/** A version of a scheme that was put in force. */
async function schemeAt(db: Db | Trx, schemeId: string, number: number): Promise<Scheme> {
  const key = `${schemeId} ${number}`;
  const known = read.get(key);
  if (known) return known;
  const version = await SchemeVersions.findContent(db, schemeId, number);
  invariant(version, "a contest names a version that is in force");
  const scheme = contentOf(version);
  if (read.size >= KEPT) read.clear();
  read.set(key, scheme);
  return scheme;
}

/** By which version a stage is judged, and which of its stages. */
export interface SchemeOfStage {
  readonly schemeId: string | null;
  readonly schemeVersion: number | null;
  readonly schemeStage: string;
}

/** The scheme of a stage that is being judged, and its part for that stage. */
export async function stageSchemeOf(
  db: Db | Trx,
  { schemeId, schemeVersion, schemeStage }: SchemeOfStage,
): Promise<{ scheme: Scheme; stage: Stage }> {
  invariant(schemeId !== null && schemeVersion !== null, "a stage is judged by a scheme");
  const scheme = await schemeAt(db, schemeId, schemeVersion);
  const stage = stageFor(scheme, schemeStage);
  invariant(stage, `the scheme has the stage ${schemeStage}`);
  return { scheme, stage };
}

/** A module of a stage by its id. */
export function moduleOf(stage: Stage, moduleKey: string): Module {
  const module = stage.modules.find(({ id }) => id === moduleKey);
  invariant(module, `the stage has the module ${moduleKey}`);
  return module;
}
