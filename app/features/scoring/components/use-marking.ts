import { useState } from "react";
import { parseThousandths, type Thousandths } from "~/shared/points";
import type { Aspect } from "../domain/scheme/aspect";
import { needsReason, type SheetMarkRefusal } from "../domain/score-sheet/decide-mark";
import {
  firstGapAcross,
  type MarkPlace,
  missingAspects,
  nextMissing,
} from "../domain/score-sheet/missing-marks";
import { roundOf } from "../domain/score-sheet/score-sheet";
import type { SheetView, useJudging } from "./use-judging";

/** What is asked before a mark is taken: whether a zero is meant, or why. */
export type Asked = { readonly kind: "zero" } | { readonly kind: "reason" } | null;

/** A mark that wasn't taken, for its sentence; `earlier` still stands. */
export interface Problem extends SheetMarkRefusal {
  readonly earlier: Thousandths | null;
}

type Judging = ReturnType<typeof useJudging>;

/** The place at which the judge works, what is typed there, and what is asked about it. */
export function useMarking({ desk, views, enter }: Judging) {
  const isAcross = desk.module.way === "aspect-by-aspect";
  const [place, setPlace] = useState(
    () => (isAcross ? gapAcross(views, null) : null) ?? firstGap(views),
  );
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState<Asked>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const view = views.find(({ facts }) => facts.id === place.sheetId) ?? views[0];
  const aspects = view?.aspects ?? [];
  const aspect = aspects.find(({ id }) => id === place.aspectKey) ?? aspects[0];

  function clear() {
    setTyped("");
    setReason("");
    setAsked(null);
    setProblem(null);
  }

  function goTo(sheetId: string, aspectKey: string) {
    if (sheetId === place.sheetId && aspectKey === place.aspectKey) return;
    clear();
    setPlace({ sheetId, aspectKey });
  }

  /** Opens an entry where its first mark is missing; across entries the aspect stays. */
  function openSheet(of: SheetView) {
    const start = isAcross ? null : nextMissing(of.aspects, of.sheet, null);
    goTo(of.facts.id, start?.id ?? place.aspectKey);
  }

  /** The next place without a mark: down the sheet, or with one aspect through the entries. */
  function nextPlace(from: SheetView, key: string, taken: string | null) {
    if (isAcross) {
      const at = views.indexOf(from);
      const round = [...views.slice(at + 1), ...views.slice(0, taken === null ? at + 1 : at)];
      const next = round.find(
        (one) =>
          isToMark(one) && missingAspects(one.aspects, one.sheet).some(({ id }) => id === key),
      );
      if (next) return { sheetId: next.facts.id, aspectKey: key };
      return gapAcross(views, taken === null ? null : { sheetId: from.facts.id, aspectKey: taken });
    }
    const rest = from.aspects.filter(({ id }) => id !== taken);
    const after = nextMissing(rest, from.sheet, before(from.aspects, key, rest));
    return after ? { sheetId: from.facts.id, aspectKey: after.id } : null;
  }

  function goOn(taken: string | null, from = view, at = aspect) {
    if (!from || !at) return;
    const next = nextPlace(from, at.id, taken);
    clear();
    setPlace(next ?? { sheetId: from.facts.id, aspectKey: at.id });
  }

  /** Takes what is typed, or a tapped score; asks first where a zero or a reason has to be asked for. */
  function commit(text: string, isZeroMeant = asked?.kind === "zero") {
    if (view && aspect) take(view, aspect, text, isZeroMeant);
  }

  function take(view: SheetView, aspect: Aspect, text: string, isZeroMeant: boolean) {
    const value = parseThousandths(text.trim());
    if (value === 0 && asksZero(aspect) && !isZeroMeant) {
      setTyped(text);
      return setAsked({ kind: "zero" });
    }
    const isHere = view.facts.id === place.sheetId && aspect.id === place.aspectKey;
    const round = roundOf(view.sheet, aspect.id);
    const isReasonWanted = value !== null && needsReason(aspect, value, round);
    if (isReasonWanted && (reason.trim() === "" || !isHere)) {
      goTo(view.facts.id, aspect.id);
      setTyped(text);
      return setAsked({ kind: "reason" });
    }
    const earlier = view.sheet.marks.get(aspect.id)?.value ?? null;
    const why = reason.trim() === "" ? null : reason.trim();
    const refusal = enter(view, { aspectKey: aspect.id, text, reason: why });
    if (refusal) return setProblem({ ...refusal, earlier });
    navigator.vibrate?.(15);
    setLast(aspect.id);
    goOn(aspect.id, view, aspect);
  }

  return {
    isAcross,
    view,
    aspect,
    typed,
    reason,
    asked,
    problem,
    last,
    goTo,
    openSheet,
    goOn: () => goOn(null),
    commit,
    /** A score that was tapped, also in a row that isn't the current one. */
    choose: (of: SheetView, judged: Aspect, score: string) => take(of, judged, score, true),
    clear,
    setReason,
    type(text: string) {
      setProblem(null);
      setAsked(null);
      setTyped(text.slice(0, 9));
    },
    /** Moves to the row above or below, within the sheet or through the entries. */
    step(by: 1 | -1) {
      if (!view || !aspect) return;
      if (isAcross) return stepSheet(by);
      const next = aspects[aspects.indexOf(aspect) + by];
      if (next) goTo(view.facts.id, next.id);
    },
    stepSheet,
  };

  function stepSheet(by: 1 | -1) {
    const next = view && views[views.indexOf(view) + by];
    if (next) openSheet(next);
  }
}

/** A mark of nothing is easily a slip; a count of nothing and a judgement's 0 are choices. */
function asksZero({ kind }: Aspect): boolean {
  return kind === "points" || kind === "time";
}

function isToMark({ facts, sheet }: SheetView): boolean {
  return facts.noScore === null && !facts.isExcused && !sheet.isSigned;
}

/** Where the first sheet that can be marked has its gap. */
function firstGap(views: readonly SheetView[]): MarkPlace {
  const first = views.find(isToMark) ?? views[0];
  const missing = first && nextMissing(first.aspects, first.sheet, null);
  const aspectKey = missing?.id ?? first?.aspects[0]?.id ?? "";
  return { sheetId: first?.facts.id ?? "", aspectKey };
}

/** The first aspect that an entry lacks, at the first entry that lacks it. */
function gapAcross(views: readonly SheetView[], filled: MarkPlace | null): MarkPlace | null {
  const open = views.filter(isToMark).map(({ facts, ...view }) => ({ sheetId: facts.id, ...view }));
  return firstGapAcross(open, filled);
}

/** The aspect before a place in the whole list, so that going on from it begins behind the place. */
function before(all: readonly Aspect[], key: string, rest: readonly Aspect[]): string | null {
  if (rest.some(({ id }) => id === key)) return key;
  const at = all.findIndex(({ id }) => id === key);
  return all[at - 1]?.id ?? null;
}
