import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { BEFORE_RECHECK } from "~/features/scoring/domain/panel/stage-states";
import * as ImportedScores from "~/features/scoring/imported-scores.queries.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { accept, refuse } from "~/shared/result";
import { readScoreList, type ScoreListRefusal } from "./domain/score-list";
import { mayEnterScores } from "./results.access";
import type { EnterScoresInput } from "./results.schemas";

type Refusal = { readonly code: string; readonly values: ScoreListRefusal["values"] };

/** Takes scores that were won elsewhere, as one list for one aspect; a later one replaces them as new versions. */
export function enterScores(command: Command, input: EnterScoresInput) {
  return carryOut(command, "enter-scores", input, async ({ trx, now, record }) => {
    const { stageId, aspectKey, list } = input;
    const no = (code: string, values: Refusal["values"] = {}) => refuse<Refusal>({ code, values });
    const stage = await Panels.findStage(trx, stageId);
    if (!stage || !mayEnterScores(command.actor, stage.contestId)) return no("not-allowed");
    // What is put right later is a correction with a ruling.
    if (!BEFORE_RECHECK.includes(stage.stageState)) return no("scores-closed");
    const { modules } = (await stageSchemeOf(trx, stage)).stage;
    const aspects = modules.flatMap((module) => module.aspects);
    const aspect = aspects.find(({ id, kind }) => id === aspectKey && kind === "imported");
    if (!aspect) return no("aspect-unknown");
    const entries = await Panels.findStageEntries(trx, stageId);
    const byNumber = new Map(entries.map((entry) => [entry.number ?? 0, entry.stageEntryId]));
    const scores = readScoreList(aspect, list, new Set(byNumber.keys()));
    if (!scores.ok) return scores;
    const standing = await ImportedScores.findAllOfStages(trx, [stageId]);
    const last = new Map(
      standing
        .filter((one) => one.aspectKey === aspectKey)
        .map(({ stageEntryId, seq }) => [stageEntryId, seq]),
    );
    const rows = scores.value.map(({ number, value }) => {
      const stageEntryId = byNumber.get(number) ?? "";
      const seq = (last.get(stageEntryId) ?? 0) + 1;
      return { stageEntryId, aspectKey, seq, valueThousandths: value };
    });
    const by = { enteredAt: now, enteredBy: command.actor.accountId, importId: null };
    await ImportedScores.insertAll(
      trx,
      rows.map((row) => ({ ...row, ...by })),
    );
    await record({
      action: "scores.entered",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { aspectKey, entries: rows.length },
    });
    return accept({ contestId: stage.contestId, stageId, count: rows.length });
  });
}
