import type { StageScore } from "~/features/scoring/domain/engine/stage-score";
import type { Translate } from "~/features/scoring/domain/explanation/render";
import { scoreMarks } from "~/features/scoring/domain/files/score-marks";
import { resultText } from "~/features/scoring/domain/report/result-document";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import * as SchemeVersions from "~/features/scoring/scheme-versions.queries.server";
import { invariant } from "~/shared/invariant";
import type { Db } from "~db/connection.server";
import { publicVersions } from "./domain/public-phases";
import * as Results from "./results.queries.server";

type Version = Awaited<ReturnType<typeof Results.findVersions>>[number];

interface Published {
  readonly schemeText: string;
  readonly scheme: Scheme;
  readonly marks: string;
  readonly stages: readonly StageScore[];
}

const KEPT = 30;
/** A version never changes, and is asked for by everyone who reads it. */
const known = new Map<string, Published>();

/** A version of a result with what it is derived from, scored. */
export async function publishedResult(
  db: Db,
  { id, schemeId, schemeVersion }: Pick<Version, "id" | "schemeId" | "schemeVersion">,
): Promise<Published> {
  const kept = known.get(id);
  if (kept) return kept;
  const content = await SchemeVersions.findContent(db, schemeId, schemeVersion);
  const result = await Results.findMarks(db, id);
  invariant(content && result, "a result names its scheme and its marks");
  const scheme = JSON.parse(content.content) as Scheme;
  const scored = scoreMarks(scheme, result.marks);
  invariant(scored.ok, "a published result can be derived again");
  const { marks } = result;
  const published = { schemeText: content.content, scheme, marks, stages: scored.value };
  if (known.size >= KEPT) known.clear();
  known.set(id, published);
  return published;
}

/** The version that the public sees: the newest, or the one asked for. */
export function editionOf(versions: readonly Version[], edition: number | null): Version | null {
  if (edition === null) return versions.at(-1) ?? null;
  return versions.find(({ number }) => number === edition) ?? null;
}

/** What anyone can take away: scheme, marks and the result that follows from them. Null where nothing is published. */
export async function publishedFiles(
  db: Db,
  { id, phase }: { readonly id: string; readonly phase: string },
  edition: number | null,
  translate: Translate,
) {
  const versions = publicVersions(phase, await Results.findVersions(db, id));
  const version = editionOf(versions, edition);
  if (!version) return null;
  const { scheme, schemeText, marks, stages } = await publishedResult(db, version);
  return { scheme: schemeText, marks, document: resultText(scheme, stages, translate) };
}
