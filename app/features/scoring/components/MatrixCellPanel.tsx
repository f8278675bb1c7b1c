import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import type { IconName } from "~/ui/icons";
import { type PanelWalk, SidePanel } from "~/ui/SidePanel";
import { StatusChip } from "~/ui/StatusChip";
import { useCalendarLanguage } from "~/ui/When";
import type { MatrixPage } from "../find-matrix.server";
import type { MatrixCellPage } from "../find-matrix-cell.server";
import { CELL_TONES } from "./cell-signs";
import { MarkLines } from "./MarkLines";
import styles from "./MatrixCellPanel.module.css";
import { RescoreRounds } from "./RescoreRounds";
import { SpreadScale } from "./SpreadScale";

interface MatrixCellPanelProps {
  page: MatrixPage;
  cell: MatrixCellPage;
  isChief: boolean;
}

/** One cell opened beside the matrix: the marks side by side, what happened, and what the chief judge can do. */
export function MatrixCellPanel({ page, cell, isChief }: MatrixCellPanelProps) {
  const { t } = useTranslation("matrix");
  const entry = page.entries.find(({ stageEntryId }) => stageEntryId === cell.stageEntryId);
  const shown = page.cells.find(({ sheetId }) => sheetId === cell.sheetId);
  const judge = cell.judges.find(({ seatId }) => seatId === cell.seatId);
  const state = shown?.state ?? "empty";
  return (
    <SidePanel
      title={t("cell.title", { code: entry?.code, module: cell.moduleName })}
      closeTo="."
      walk={walkOf(page, cell.sheetId)}
      meta={
        <>
          <StatusChip tone={CELL_TONES[state]}>{t(`states.${state}`)}</StatusChip> {judge?.name}
        </>
      }
      footer={isChief ? <CellVerbs cell={cell} /> : undefined}
    >
      {cell.spreads.map((spread) => (
        <SpreadScale key={spread.aspectKey} cell={cell} spread={spread} isChief={isChief} />
      ))}
      {cell.spreads.length > 0 ? <Callout tone="warn">{t("cell.spread")}</Callout> : null}
      <RescoreRounds cell={cell} />
      <CellHistory cell={cell} />
      <MarkLines cell={cell} />
    </SidePanel>
  );
}

/** From the open cell to what else there is to look into; from a quiet cell to the first of it. */
function walkOf({ exceptions }: MatrixPage, sheetId: string): PanelWalk {
  const at = exceptions.findIndex((sheetIds) => sheetIds.includes(sheetId));
  const toThing = (index: number) => {
    const [first] = exceptions[index] ?? [];
    return first ? `?sheet=${first}` : null;
  };
  return {
    ...{ at: at + 1, total: exceptions.length },
    ...{ previousTo: toThing(at - 1), nextTo: toThing(at + 1) },
  };
}

function CellHistory({ cell }: { cell: MatrixCellPage }) {
  const { t } = useTranslation("matrix");
  const language = useCalendarLanguage();
  return (
    <section>
      <h3 className={styles.heading}>{t("cell.history")}</h3>
      {cell.history.length === 0 && cell.tablets.length === 0 ? (
        <p className={styles.quiet}>{t("cell.nothing")}</p>
      ) : null}
      <ul className={styles.history}>
        {cell.history.map(({ at, what, reason }) => (
          <li key={`${at} ${what}`}>
            <time dateTime={at}>{instantText(at, language, "second", "short")}</time>
            <span>
              {t(`cell.${what}`)}
              {reason
                ? t("cell.because", { reason: reason === "recusal" ? t("cell.recusal") : reason })
                : ""}
            </span>
          </li>
        ))}
        {cell.tablets.map(({ deviceKey, seenAt, waitingCount }) => (
          <li key={deviceKey}>
            <time dateTime={seenAt}>{instantText(seenAt, language, "second", "short")}</time>
            <span>{t("cell.tablet", { tablet: deviceKey.slice(-4), count: waitingCount })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the chief judge can do about this cell; each asks its reason on a page of its own. */
function CellVerbs({ cell }: { cell: MatrixCellPage }) {
  const { t } = useTranslation("matrix");
  const { isOpen, isSigned, isExcused, noScore, sheetId, stageEntryId } = cell;
  const verbs: readonly (readonly [verb: string, icon: IconName, isOffered: boolean])[] = [
    ["time", "clock", isOpen && noScore === null],
    ["reopening", "lock-open", isOpen && isSigned],
    ["excuse", "minus", isOpen && !isSigned && !isExcused && noScore === null],
    ["handover", "tablet", isOpen && cell.tablets.length > 1],
    ["replacement", "user-plus", isOpen],
    ["incident", "file", true],
  ];
  return (
    <>
      {verbs
        .filter(([, , isOffered]) => isOffered)
        .map(([verb, icon]) => (
          <ButtonLink
            key={verb}
            to={`${verb}?sheet=${sheetId}&entry=${stageEntryId}`}
            icon={icon}
            size="small"
          >
            {t(`verbs.${verb}`)}
          </ButtonLink>
        ))}
    </>
  );
}
