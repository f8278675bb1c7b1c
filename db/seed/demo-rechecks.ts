import { nextToUndo } from "~/features/contests/domain/code-layers";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { decideDifference } from "~/features/results/decide-difference.server";
import { decodeLayer } from "~/features/results/decode-layer.server";
import * as Decodings from "~/features/results/decodings.queries.server";
import { readAgain } from "~/features/results/read-again.server";
import * as Rechecks from "~/features/results/rechecks.queries.server";
import * as Marks from "~/features/scoring/marks.queries.server";
import { groupBy } from "~/shared/group-by";
import { invariant } from "~/shared/invariant";
import { thousandthsText } from "~/shared/points";
import {
  actorOf,
  commandOn,
  type Judged,
  type ResultScene,
  takeStep,
  versionOf,
} from "./result-scene";
import type { SeedResult } from "./seed-result";

/** Has the best and the sample read again by the scorekeeper, and ends the recheck where nothing is left to read. */
export async function recheckStage(
  scene: ResultScene,
  { stageId, stageCaseId }: Judged,
  { recheck, unread = 0, keyingError }: SeedResult,
): Promise<void> {
  const { db } = scene;
  await takeStep(scene, stageCaseId, ["chief", "begin-recheck", recheck]);
  const sheets = await Rechecks.findSheets(db, [stageId]);
  const standing = await Marks.findAllStanding(
    db,
    sheets.map(({ sheetId }) => sheetId),
  );
  const marksOf = groupBy(standing, ({ sheetId }) => sheetId);
  const scorer = commandOn(scene, actorOf(scene, "scorer"), recheck);
  for (const [at, { sheetId }] of sheets.slice(0, sheets.length - unread).entries()) {
    const read = (marksOf.get(sheetId) ?? []).map(({ aspectKey, valueThousandths }, index) => {
      const isWrong = at === keyingError?.sheet && index === 0;
      const value = valueThousandths + (isWrong ? (keyingError?.more ?? 0) * 1000 : 0);
      return [aspectKey, thousandthsText(value)] as const;
    });
    const taken = await readAgain(scorer, { sheetId, marks: Object.fromEntries(read) });
    invariant(taken.ok, `the demo's sheet is read again: ${JSON.stringify(taken)}`);
  }
  if (keyingError) await decide(scene, stageId, { at: recheck, reason: keyingError.reason });
  if (unread > 0) return;
  const layers = await Decodings.findLayers(db, [stageId]);
  if (layers.length > 0) await decode(scene, { stageId, stageCaseId, layers }, recheck);
  else await takeStep(scene, stageCaseId, ["chief", "finish-recheck", recheck]);
}

/** Undoes the codes, each layer by its keeper before the supervisor. */
async function decode(
  scene: ResultScene,
  stage: Pick<Judged, "stageId" | "stageCaseId"> & {
    readonly layers: Awaited<ReturnType<typeof Decodings.findLayers>>;
  },
  at: string,
): Promise<void> {
  const { stageId, stageCaseId: caseId } = stage;
  for (const _ of stage.layers) {
    const layer = nextToUndo(await Decodings.findLayers(scene.db, [stageId]));
    const grants = [{ role: "coding-officer", scope: { kind: "everything" } }] as const;
    const keeper = { accountId: layer?.keeperId ?? "", name: "", sessionId: "", grants };
    const undone = await decodeLayer(commandOn(scene, keeper, at), scene.room, {
      ...{ stageId, caseId, version: await versionOf(scene, caseId), realNow: scene.now },
      ...{ username: "supervisor", password: DEMO_PASSWORD },
    });
    invariant(undone.ok, `the demo's codes are undone: ${JSON.stringify(undone)}`);
  }
}

/** The chief judge follows the second reading. */
async function decide(
  scene: ResultScene,
  stageId: string,
  { at, reason }: { at: string; reason: string },
): Promise<void> {
  const [difference] = await Rechecks.findDifferences(scene.db, [stageId]);
  invariant(difference, "one mark was keyed wrong");
  const { sheetId, aspectKey } = difference;
  const chief = commandOn(scene, actorOf(scene, "chief"), at);
  const decision = { sheetId, aspectKey, outcome: "corrected" as const, reason };
  const decided = await decideDifference(chief, decision);
  invariant(decided.ok, "the demo's keying error is put right");
}
