import { beginCeremony } from "~/features/boards/begin-ceremony.server";
import { freezeBoard } from "~/features/boards/freeze-board.server";
import { revealPlace } from "~/features/boards/reveal-place.server";
import { setBoard } from "~/features/boards/set-board.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { invariant } from "~/shared/invariant";
import type { MadeContest } from "./demo-contests";
import { actorOf, commandOn, type ResultScene } from "./result-scene";

/** Places that the electricians' ceremony tells, and those that it told when the visitor comes: the tie is still to come. */
const TOLD = { places: 12, already: 10 };

/** Big screens of the season: codes live, scores frozen until the ceremony, and a ceremony under way. */
export async function seedBoards(
  scene: ResultScene,
  contests: readonly MadeContest[],
): Promise<void> {
  const stageOf = async (trade: string) => {
    const contestId = contests.find(([, story]) => story.trade === trade)?.[0] ?? "";
    const [stage] = await Stages.findAllOfContests(scene.db, [contestId]);
    invariant(stage, `${trade} has a stage`);
    return stage.id;
  };
  const welders = await stageOf("焊工");
  const couriers = await stageOf("快件处理员");
  const electricians = await stageOf("电工");
  await open(scene, { stageId: welders, kind: "codes", moduleKey: "B", at: "2026-10-21T07:30" });
  await open(scene, {
    stageId: couriers,
    kind: "codes",
    moduleKey: "实操",
    at: "2026-10-19T08:00",
  });
  const frozen = await freezeBoard(by(scene, "2026-10-19T16:30"), scene.room, {
    stageId: couriers,
  });
  invariant(frozen.ok, "the demo's board is frozen");
  await open(scene, {
    stageId: electricians,
    kind: "names",
    moduleKey: "实操",
    at: "2026-10-19T09:00",
  });
  await tell(scene, electricians);
}

function by(scene: ResultScene, local: string) {
  return commandOn(scene, actorOf(scene, "organiser"), local);
}

async function open(
  scene: ResultScene,
  { at, ...board }: { stageId: string; kind: "codes" | "names"; moduleKey: string; at: string },
): Promise<void> {
  const wish = { ...board, version: 0, audience: "public" as const };
  const set = await setBoard(by(scene, at), scene.room, wish);
  invariant(set.ok, `the demo's board is set: ${JSON.stringify(set)}`);
}

async function tell(scene: ResultScene, stageId: string): Promise<void> {
  const at = "2026-10-21T09:30";
  const wish = { stageId, placeCount: TOLD.places };
  const begun = await beginCeremony(by(scene, at), scene.room, wish);
  invariant(begun.ok, "the demo's ceremony begins");
  for (let told = 0; told < TOLD.already; told += 1) {
    const revealed = await revealPlace(by(scene, at), scene.room, { stageId, revealedCount: told });
    invariant(revealed.ok, "the demo's ceremony goes on");
  }
}
