import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { parseThousandths, thousandthsText } from "~/shared/points";
import { Icon } from "~/ui/icons";
import { maximumText } from "../domain/draft/aspect-kind";
import type { Aspect } from "../domain/scheme/aspect";
import { nextMissing } from "../domain/score-sheet/missing-marks";
import styles from "./MarkKeypad.module.css";
import { useAspectWords } from "./use-aspect-words";
import type { SheetView, useJudging } from "./use-judging";
import type { useMarking } from "./use-marking";

interface MarkKeypadProps {
  judging: ReturnType<typeof useJudging>;
  marking: ReturnType<typeof useMarking>;
  view: SheetView;
  aspect: Aspect;
}

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0"] as const;

/** Large keys for the current aspect, with what it takes and what was asked. */
export function MarkKeypad({ judging, marking, view, aspect }: MarkKeypadProps) {
  const { t } = useTranslation("judging");
  const words = useAspectWords();
  const { typed, asked } = marking;
  const isOff =
    !judging.isLoaded ||
    !view.sheet.isStageOpen ||
    view.sheet.isSigned ||
    view.facts.noScore !== null;
  const press = (key: string) => {
    if (aspect.kind === "judgement") marking.commit(key);
    else marking.type(typed + key);
  };
  return (
    <aside className={styles.pad} aria-label={t("keypad.label")}>
      <p className={styles.title}>
        <strong>
          {aspect.id} {aspect.name}
        </strong>
        <span>{words.worth(aspect)}</span>
      </p>
      <output className={styles.display}>
        <small>{words.range(aspect)}</small>
        <span>{typed}</span>
      </output>
      <Advice judging={judging} marking={marking} view={view} aspect={aspect} />
      {asked ? (
        <Asked marking={marking} aspect={aspect} />
      ) : (
        <div className={styles.keys}>
          {KEYS.map((key) => (
            <button
              key={key}
              type="button"
              data-soft={key === "." || undefined}
              disabled={isOff || !takes(aspect, key)}
              onClick={() => press(key)}
            >
              {key}
            </button>
          ))}
          <button
            type="button"
            data-soft=""
            aria-label={t("keypad.erase")}
            disabled={isOff || typed === ""}
            onClick={() => marking.type(typed.slice(0, -1))}
          >
            <Erase />
          </button>
        </div>
      )}
      <QuickMarks marking={marking} aspect={aspect} isOff={isOff} />
      <Next marking={marking} view={view} aspect={aspect} />
    </aside>
  );
}

function Erase() {
  return (
    <svg
      viewBox="0 0 24 24"
      width={30}
      height={30}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path strokeWidth={1.75} strokeLinejoin="round" d="M9 5h11v14H9l-6-7zM12 9.5l5 5m0-5l-5 5" />
    </svg>
  );
}

/** Which keys make sense: scores and yes or no are one digit, a count is whole. */
function takes(aspect: Aspect, key: string): boolean {
  if (aspect.kind === "judgement") return /^[0-3]$/.test(key);
  if (aspect.kind === "measurement" && !aspect.bands) return /^[01]$/.test(key);
  return key !== "." || aspect.kind !== "deduction";
}

/** Under the display: why a mark wasn't taken, or what became of the last one. */
function Advice({ judging, marking, view }: MarkKeypadProps) {
  const { t } = useTranslation("judging");
  const words = useAspectWords();
  const { problem, last } = marking;
  if (problem) {
    return (
      <p className={styles.problem} role="alert">
        <Icon name="error" size={18} />
        <span>
          {t(`scoring:refusals.${problem.code}`, problem.values)}
          {problem.earlier === null
            ? null
            : t("keypad.earlier", { mark: thousandthsText(problem.earlier) })}
        </span>
      </p>
    );
  }
  const aspect = view.aspects.find(({ id }) => id === last);
  const mark = last === null ? undefined : view.sheet.marks.get(last);
  if (!aspect || !mark) return <p className={styles.last} />;
  const isWaiting = view.waiting.has(mark.markKey);
  const said = { aspect: aspect.id, mark: words.mark(aspect, mark.value) };
  return (
    <p className={styles.last} data-tone={isWaiting ? "warn" : undefined} role="status">
      <Icon name={isWaiting ? "cloud-upload" : "check"} size={18} />
      {t(
        judging.isTrial
          ? "keypad.lastTried"
          : isWaiting
            ? "keypad.lastWaits"
            : "keypad.lastReceived",
        said,
      )}
    </p>
  );
}

/** A zero is asked for once; a deduction, and a mark given again, want their reason. */
function Asked({ marking, aspect }: Pick<MarkKeypadProps, "marking" | "aspect">) {
  const { t } = useTranslation("judging");
  const first = useRef<HTMLButtonElement & HTMLInputElement>(null);
  const kind = marking.asked?.kind;
  useEffect(() => {
    if (kind) first.current?.focus();
  }, [kind]);
  if (kind === "zero") {
    return (
      <div className={styles.asked} role="alertdialog" aria-label={t("zero.question")}>
        <p>{t("zero.question")}</p>
        <button type="button" ref={first} onClick={() => marking.commit("0", true)}>
          {t("zero.yes")}
        </button>
        <button type="button" onClick={marking.clear}>
          {t("zero.no")}
        </button>
      </div>
    );
  }
  return (
    <form
      className={styles.asked}
      onSubmit={(event) => {
        event.preventDefault();
        marking.commit(marking.typed);
      }}
    >
      <label>
        {t(aspect.kind === "deduction" ? "reason.deduction" : "reason.rescore")}
        <input
          ref={first}
          value={marking.reason}
          maxLength={200}
          required
          onChange={(event) => marking.setReason(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t("reason.take")}</button>
      <button type="button" onClick={marking.clear}>
        {t("reason.drop")}
      </button>
    </form>
  );
}

/** One tap for the marks that are given most. */
function QuickMarks({
  marking,
  aspect,
  isOff,
}: Pick<MarkKeypadProps, "marking" | "aspect"> & { isOff: boolean }) {
  const { t } = useTranslation("judging");
  if (aspect.kind === "judgement" || aspect.kind === "time") return null;
  const isYesOrNo = aspect.kind === "measurement" && !aspect.bands;
  const quick: [string, string][] = isYesOrNo
    ? [
        ["1", t("mark.met")],
        ["0", t("mark.notMet")],
      ]
    : aspect.kind === "deduction"
      ? [["0", t("keypad.none")]]
      : aspect.kind === "measurement"
        ? []
        : [
            [maximumText(aspect), t("keypad.full", { max: maximumText(aspect) })],
            ["0", t("keypad.zero")],
          ];
  return (
    <div className={styles.quick}>
      {quick.map(([text, word]) => (
        <button key={text} type="button" disabled={isOff} onClick={() => marking.commit(text)}>
          {word}
        </button>
      ))}
    </div>
  );
}

/** Takes what is typed and goes on; with nothing typed it goes to what is missing. */
function Next({ marking, view, aspect }: Omit<MarkKeypadProps, "judging">) {
  const { t } = useTranslation("judging");
  const isTyped = parseThousandths(marking.typed) !== null || marking.typed !== "";
  const next = nextMissing(
    view.aspects.filter((one) => !isTyped || one !== aspect),
    view.sheet,
    aspect.id,
  );
  const word = marking.isAcross ? t("keypad.nextEntry") : t("keypad.next");
  return (
    <button
      type="button"
      className={styles.next}
      disabled={marking.asked !== null}
      onClick={() => (isTyped ? marking.commit(marking.typed) : marking.goOn())}
    >
      {isTyped && !next ? t("keypad.take") : word}
      {next && !marking.isAcross ? <small>{next.id}</small> : null}
      <Icon name="arrow-right" />
    </button>
  );
}
