import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { declaredStageOf } from "~/features/scoring/declared-stage.server";
import { parseMark } from "~/features/scoring/domain/engine/check-mark";
import { correctMarkIn } from "~/features/scoring/mark-steps.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import * as Sheets from "~/features/scoring/sheets.queries.server";
import { accept, refuse } from "~/shared/result";
import * as Appeals from "./appeals.queries.server";
import { isDecoded } from "./domain/decoded";
import { readChanges } from "./domain/mark-changes";
import * as Readers from "./readers.queries.server";
import { mayRule } from "./results.access";
import type { RuleOnAppealInput } from "./results.schemas";

/** A ruling is given while the stage is open for it; afterwards the result is corrected as a new version. */
const OPEN: readonly string[] = ["judging", "locked", "recheck", "decoded", "released", "appeals"];

/** Answers an appeal for good (裁决). What it changes are new versions of marks of that entry, with the ruling as their reason. */
export function ruleOnAppeal(command: Command, input: RuleOnAppealInput) {
  return carryOut(command, "rule-on-appeal", input, async (desk) => {
    const { trx, now, record } = desk;
    const { stageId, appealId, outcome, text } = input;
    const by = command.actor.accountId;
    const stage = await Panels.findStage(trx, stageId);
    const appeals = await Appeals.findAllOfStages(trx, [stageId]);
    const appeal = appeals.find(({ id }) => id === appealId);
    if (!stage || !appeal || !mayRule(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (appeal.outcome !== null) return refuse("ruled-already" as const);
    if (!OPEN.includes(stage.stageState)) return refuse("stage-closed" as const);
    if (await Readers.existsJudge(trx, stageId, by)) return refuse("ruler-judged" as const);
    const changes = readChanges(input.marks);
    if (outcome === "dismissed" && changes.length > 0) return refuse("dismissed-changes" as const);
    if (changes.length > 0 && !isDecoded(stage.stageState)) return refuse("marks-coded" as const);
    const { modules } = (await declaredStageOf(trx, { ...stage, id: stageId })).stage;
    const aspects = new Map(modules.flatMap((one) => one.aspects).map((one) => [one.id, one]));
    const sheets = await Sheets.findAllWithSeats(trx, [stageId]);
    const own = new Set(
      sheets.filter(({ entryId }) => entryId === appeal.entryId).map(({ sheetId }) => sheetId),
    );
    const marks: { sheetId: string; markSeq: number }[] = [];
    for (const { sheetId, aspectKey, text: typed } of changes) {
      const aspect = aspects.get(aspectKey);
      if (!aspect || !own.has(sheetId)) return refuse("mark-of-another" as const);
      const value = parseMark(aspect, typed);
      if (!value.ok) return refuse("mark-unfit" as const);
      const correction = { sheetId, aspectKey, valueThousandths: value.value, reason: text, by };
      marks.push({ sheetId, markSeq: await correctMarkIn(desk, correction) });
    }
    await Appeals.insertRuling(trx, { appealId, outcome, text, ruledAt: now, ruledBy: by }, marks);
    await record({
      action: "appeal.ruled",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { appealId, outcome, marks: marks.length },
    });
    return accept({ stageId, contestId: stage.contestId });
  });
}
