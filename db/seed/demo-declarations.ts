import * as Stages from "~/features/contests/stages.queries.server";
import { declareAspects } from "~/features/scoring/declare-aspects.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import { invariant } from "~/shared/invariant";
import { commandAt } from "./applicants";
import type { Surroundings } from "./judging-exceptions";

/** What each of the tea makers chose, with how hard it is; the last two haven't said yet, one of them not all. */
const CHOSEN: readonly (readonly (readonly [tea: string, factor: string])[])[] = [
  [
    ["西湖龙井", "1.2"],
    ["凤凰单丛", "1.3"],
  ],
  [
    ["碧螺春", "1.1"],
    ["祁门红茶", "1.0"],
  ],
  [
    ["武夷岩茶", "1.3"],
    ["白毫银针", "1.1"],
  ],
  [
    ["安溪铁观音", "1.2"],
    ["西湖龙井", "1.2"],
  ],
  [
    ["六安瓜片", "1.1"],
    ["普洱熟茶", "1.0"],
  ],
  [
    ["君山银针", "1.2"],
    ["凤凰单丛", "1.3"],
  ],
  [["祁门红茶", "1.0"]],
];

/** The tea makers' stage before its draw, with what its entries declared so far (contests.md §3). */
export async function seedDeclarations(around: Surroundings, contestId: string): Promise<void> {
  const [stage] = await Stages.findAllOfContests(around.db, [contestId]);
  invariant(stage, "the tea makers' contest has a stage");
  const entries = await Panels.findStageEntries(around.db, stage.id);
  for (const [at, chosen] of CHOSEN.entries()) {
    const lines = chosen.map(([aspectKey, factor]) => ({ aspectKey, factor }));
    const stageEntryId = entries[at]?.stageEntryId ?? "";
    const input = { stageId: stage.id, stageEntryId, seen: "", lines };
    const command = commandAt(around, around.organiser, 2);
    const declared = await declareAspects(command, around.room, input);
    invariant(declared.ok, `the demo's teas are declared: ${JSON.stringify(declared)}`);
  }
}
