import { accept, type Result, refuse } from "~/shared/result";
import type { Scheme } from "./scheme";
import { checkScheme } from "./scheme-checks";
import { schemeShape } from "./scheme-shape";
import type { SchemeProblem } from "./shape";

/**
 * Reads parsed JSON as a marking scheme, or refuses it with every problem and its place. A scheme that is
 * read is the JSON itself, so that exporting and importing change nothing. `engines` are the rule sets known.
 */
export function readScheme(
  json: unknown,
  engines: readonly number[],
): Result<Scheme, readonly SchemeProblem[]> {
  const problems: SchemeProblem[] = [];
  schemeShape(json, [], problems);
  if (problems.length > 0) return refuse(problems);
  const scheme = json as Scheme;
  const inconsistencies = checkScheme(scheme, engines);
  return inconsistencies.length > 0 ? refuse(inconsistencies) : accept(scheme);
}
