import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import type { Aspect } from "../domain/scheme/aspect";
import { isMarked } from "../domain/score-sheet/score-sheet";
import { groupAspects } from "../domain/score-sheet/sheet-aspects";
import { JudgementCards } from "./JudgementCards";
import styles from "./MarkRows.module.css";
import { resultOf, useAspectWords } from "./use-aspect-words";
import type { SheetView, useJudging } from "./use-judging";
import type { useMarking } from "./use-marking";

interface MarkRowsProps {
  judging: ReturnType<typeof useJudging>;
  marking: ReturnType<typeof useMarking>;
}

/** The open group of one sheet, or one aspect of all entries: a row each, one of them current. */
export function MarkRows({ judging, marking }: MarkRowsProps) {
  const { view, aspect, isAcross } = marking;
  if (!view || !aspect) return null;
  const group = groupAspects(view.aspects).find(({ aspects }) => aspects.includes(aspect));
  const rows = isAcross
    ? judging.views
        .filter(({ facts, aspects }) => facts.noScore === null && aspects.includes(aspect))
        .map((one) => ({ view: one, aspect, key: one.facts.id }))
    : (group?.aspects ?? []).map((one) => ({ view, aspect: one, key: one.id }));
  const open = openJudgement(rows, aspect, view);
  return (
    <ol className={styles.rows}>
      {rows.map((row) => (
        <Row
          key={row.key}
          view={row.view}
          aspect={row.aspect}
          isCurrent={row.aspect === aspect && row.view === view}
          isOpen={row.key === open}
          isWork={judging.desk.module.marking === "works"}
          marking={marking}
        />
      ))}
    </ol>
  );
}

/** The judgement whose cards stand open: the current one, else the nearest that misses its mark, else the first. */
function openJudgement(
  rows: readonly { view: SheetView; aspect: Aspect; key: string }[],
  aspect: Aspect,
  view: SheetView,
): string | undefined {
  const judged = rows.filter((row) => row.aspect.kind === "judgement");
  const current = judged.find((row) => row.aspect === aspect && row.view === view);
  const missing = judged.find((row) => !isMarked(row.view.sheet, row.aspect.id));
  return (current ?? missing ?? judged[0])?.key;
}

interface RowProps {
  view: SheetView;
  aspect: Aspect;
  isCurrent: boolean;
  isOpen: boolean;
  isWork: boolean;
  marking: MarkRowsProps["marking"];
}

function Row({ view, aspect, isCurrent, isOpen, isWork, marking }: RowProps) {
  const { t } = useTranslation("judging");
  const words = useAspectWords();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const go = () => marking.goTo(view.facts.id, aspect.id);
  const range = words.range(aspect);
  const factor = view.facts.factors?.[aspect.id];
  return (
    <li ref={item} className={styles.row} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={styles.line}
        aria-current={isCurrent || undefined}
        onClick={go}
      >
        {marking.isAcross ? (
          <span className={styles.entry}>
            <strong>{view.facts.code}</strong> {t(isWork ? "desk.work" : "desk.station")}
          </span>
        ) : (
          <>
            <span className={styles.id}>{aspect.id}</span>
            <span className={styles.name}>
              {aspect.name ? <strong>{aspect.name}</strong> : null}
              {range ? <small>{range}</small> : null}
            </span>
          </>
        )}
        <span className={styles.worth}>
          {words.worth(aspect)}
          {factor ? <small>{t("worth.factor", { factor })}</small> : null}
        </span>
        <Given
          view={view}
          aspect={aspect}
          typed={isCurrent ? marking.typed : ""}
          isCurrent={isCurrent}
        />
      </button>
      {isOpen && aspect.kind === "judgement" ? (
        <JudgementCards
          aspect={aspect}
          view={view}
          onChoose={(score) => marking.choose(view, aspect, score)}
        />
      ) : null}
    </li>
  );
}

/** What stands in a row: what is being typed, the mark that was given, or a gap. */
function Given({
  view,
  aspect,
  typed,
  isCurrent,
}: {
  view: SheetView;
  aspect: Aspect;
  typed: string;
  isCurrent: boolean;
}) {
  const { t } = useTranslation("judging");
  const words = useAspectWords();
  const mark = view.sheet.marks.get(aspect.id);
  if (typed !== "") return <span className={styles.typed}>{typed}</span>;
  if (!mark || !isMarked(view.sheet, aspect.id)) {
    const isTyped = isCurrent && aspect.kind !== "judgement";
    return <span className={isTyped ? styles.typed : styles.gap}>{gapWord(aspect, t)}</span>;
  }
  const result = resultOf(aspect, mark.value);
  const isWaiting = view.waiting.has(mark.markKey);
  return (
    <span className={styles.given}>
      <strong>{words.mark(aspect, mark.value)}</strong>
      {result ? (
        <small data-result={result.kind}>
          {t(`results.${result.kind}`, { points: result.points })}
        </small>
      ) : null}
      {isWaiting ? (
        <small data-tone="warn">
          <Icon name="cloud-upload" size={16} />
          {t("desk.waits")}
        </small>
      ) : null}
    </span>
  );
}

function gapWord(aspect: Aspect, t: ReturnType<typeof useTranslation<"judging">>["t"]): string {
  if (aspect.kind === "measurement" || aspect.kind === "time") return t("desk.reading");
  return aspect.kind === "deduction" ? t("desk.count") : "";
}
