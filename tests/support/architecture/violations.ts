import { noCycles } from "./cycles";
import { fileNames } from "./file-names";
import { importsOf } from "./imports";
import { layerRule } from "./layer-rule";
import { nounOrder } from "./noun-order";
import { purity } from "./purity";
import { routesOnlyRead, sqlPlaces } from "./query-places";
import { noReExports } from "./re-exports";
import { routeSize } from "./route-size";
import type { SourceFile } from "./source-files";
import { useCaseCalls } from "./use-case-calls";
import type { Rule, Violation } from "./violation";

const RULES: readonly Rule[] = [
  layerRule,
  nounOrder,
  noCycles,
  noReExports,
  fileNames,
  routeSize,
  useCaseCalls,
  sqlPlaces,
  routesOnlyRead,
  purity,
];

/** Everything in these files that leaves the house's order. */
export function violations(files: readonly SourceFile[]): Violation[] {
  const paths = new Set(files.map(({ path }) => path));
  const imports = files.flatMap((file) => importsOf(file, paths));
  return RULES.flatMap((rule) => rule({ files, imports }));
}
