import { useTranslation } from "react-i18next";
import { DecisionRow } from "~/features/cases/components/DecisionRow";
import type { CasePage } from "~/features/cases/find-case-page.server";
import { Button } from "~/ui/Button";
import { NextStep } from "~/ui/NextStep";
import { StatusChip } from "~/ui/StatusChip";
import type { MatrixPage } from "../find-matrix.server";
import { offlineJudges } from "./MatrixFigures";

interface MatrixNextStepProps {
  page: MatrixPage;
  casePage: CasePage | null;
  formKey: string;
}

/** What is left before the stage is locked, each with the cell where it is mended; and the lock. */
export function MatrixNextStep({ page, casePage, formKey }: MatrixNextStepProps) {
  const { t } = useTranslation(["matrix", "roads"]);
  const { stage } = page;
  const blockers = useBlockers(page);
  const lock = casePage?.moves.find(({ move, lock: held }) => move === "lock" && held === null);
  const returnTo = `/contests/${stage.contestId}/stages/${stage.stageId}/matrix`;
  return (
    <NextStep
      state={
        <StatusChip
          tone={stage.stageState === "judging" ? "info" : "good"}
          icon={stage.stageState === "judging" ? "gavel" : "lock"}
        >
          {t(`roads:stage.states.${stage.stageState}`)}
        </StatusChip>
      }
      next={t(`roads:stage.next.${stage.stageState}`)}
      turn={t(`roads:stage.turn.${stage.stageState}`)}
      blockers={blockers}
      action={
        casePage && lock ? (
          blockers.length > 0 ? (
            <Button look="accent" blocked={blockers.map(({ sentence }) => sentence)}>
              {t("roads:stage.moves.lock")}
            </Button>
          ) : (
            <DecisionRow page={{ ...casePage, moves: [lock] }} {...{ formKey, returnTo }} />
          )
        ) : null
      }
    />
  );
}

/** In the order in which the chief judge wants them: what only they can clear first. */
function useBlockers(page: MatrixPage) {
  const { t } = useTranslation("matrix");
  const { cells, spreads, entries } = page;
  const codeOf = (id: string) => entries.find((one) => one.stageEntryId === id)?.code ?? "";
  const spreadEntries = [...new Set(spreads.map(({ stageEntryId }) => stageEntryId))];
  const [firstSpread] = cells.filter(({ state }) => state === "spread");
  const isOpen = (state: string) => !["signed", "excused", "no-score"].includes(state);
  const open = cells.filter(({ state }) => isOpen(state));
  if (page.stage.stageState !== "judging") return [];
  const [firstOpen] = open;
  return [
    ...(spreads.length > 0
      ? [
          {
            sentence: t("left.spreads", {
              count: spreads.length,
              codes: spreadEntries.map(codeOf).join(t("between")),
            }),
            ...toCell(firstSpread?.sheetId),
            linkLabel: t("left.open"),
          },
        ]
      : []),
    ...offlineJudges(page).map(({ name, waiting, sheetId, stageEntryId }) => ({
      sentence: t("left.waiting", { name, count: waiting, code: codeOf(stageEntryId) }),
      ...toCell(sheetId),
      linkLabel: t("left.open"),
    })),
    ...(open.length > 0
      ? [
          {
            sentence: t("left.unsigned", { count: open.length }),
            ...toCell(firstOpen?.sheetId),
            linkLabel: t("left.open"),
          },
        ]
      : []),
  ];
}

function toCell(sheetId: string | undefined) {
  return sheetId ? { to: `?sheet=${sheetId}` } : {};
}
