import type { SettleChoice } from "~/features/scoring/domain/papers/settling";
import { findPapers } from "~/features/scoring/find-papers.server";
import { keyPaper } from "~/features/scoring/key-paper.server";
import { settleKeyings } from "~/features/scoring/settle-keyings.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { makeAccount } from "~db/factories/accounts";
import { commandOf } from "./commands";
import { judgingScene } from "./judging-scene";
import { TEST_NOW } from "./load-context";

/** A stage that is being judged on paper, and two who key its sheets. */
export async function keyingScene() {
  const scene = await judgingScene();
  await scene.db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();

  async function scorekeeper(name: string): Promise<Actor> {
    const { db, judging } = scene;
    const scope = { kind: "contest" as const, contestId: judging.contestId };
    const grants = [{ role: "scorekeeper" as const, scope }];
    const facts = { username: `keyer${newId().slice(-8)}`, name, passwordHash: null, grants };
    const accountId = await db
      .transaction()
      .execute((trx) => makeAccount(trx, { ...facts, at: TEST_NOW }));
    return { accountId, name, sessionId: newId(), grants };
  }

  const WHOLE = { "B1.1": "4.5", "B1.2": "2", "B2.1": "0" };

  /** A change to nothing is a gap that the paper has. */
  function key(by: Actor, changes: Record<string, string> = {}, version = 1) {
    const { db, room, sheet, judging } = scene;
    const marks = { ...WHOLE, ...changes };
    const hasGaps = Object.values(changes).includes("") ? ("1" as const) : null;
    const { stageId } = judging;
    const input = { stageId, sheetId: sheet, version, marks, reasons: {}, hasGaps };
    return keyPaper(commandOf(db, by), room, input);
  }

  function settle(by: Actor, choices: Record<string, SettleChoice>, version = 1) {
    const { db, room, sheet, judging } = scene;
    const input = {
      stageId: judging.stageId,
      sheetId: sheet,
      version,
      choices,
      marks: { "B1.1": "5" },
      reasons: {},
    };
    return settleKeyings(commandOf(db, by), room, input);
  }

  const written = () =>
    scene.db
      .selectFrom("Mark")
      .select(["aspectKey", "valueThousandths", "enteredBy", "keyingId"])
      .where("sheetId", "=", scene.sheet)
      .orderBy("seq")
      .execute();
  const place = (by: Actor) => ({
    stageId: scene.judging.stageId,
    sheetId: scene.sheet,
    accountId: by.accountId,
  });
  const figures = async (by: Actor) =>
    (await findPapers(scene.db, scene.judging.stageId, by.accountId)).modules[0];

  const first = await scorekeeper("钟离小暑");
  const second = await scorekeeper("申屠小雪");
  return { ...scene, first, second, scorekeeper, key, settle, written, place, figures };
}

export type KeyingScene = Awaited<ReturnType<typeof keyingScene>>;
