import { useEffect, useMemo, useState } from "react";
import { newId } from "~/shared/ids";
import { instantOf } from "~/shared/instant";
import { decideMark } from "../domain/score-sheet/decide-mark";
import { replacedKey } from "../domain/score-sheet/waiting-marks";
import type { JudgingDesk } from "../find-judging-desk.server";
import { type Judging, viewOf, withReceipt } from "./use-judging";

const nothing = async () => undefined;

/** The judge's desk while it is tried: decides as the real one does, and keeps every mark to this page. */
export function useTrial(start: JudgingDesk): Judging {
  const [desk, setDesk] = useState(start);
  const [isLoaded, setIsLoaded] = useState(false);
  useEffect(() => setIsLoaded(true), []);
  const views = useMemo(() => desk.sheets.map((facts) => viewOf(desk, facts, [])), [desk]);
  return {
    ...{ desk, views, isLoaded, isTrial: true, isLasting: true, deviceKey: "", waiting: [] },
    connection: { kind: "online" },
    refresh: nothing,
    add: () => undefined,
    note: () => undefined,
    noteConnection: () => undefined,
    /** Another go: every mark of the invented contestant is taken off. */
    forget: (sheetId) =>
      setDesk((known) => ({
        ...known,
        sheets: known.sheets.map((sheet) =>
          sheet.id === sheetId ? { ...sheet, marks: [] } : sheet,
        ),
      })),
    enter(view, entered) {
      const { aspectKey, reason } = entered;
      const replacesKey = replacedKey(view.sheet, aspectKey);
      const decided = decideMark(view.aspects, view.sheet, { ...entered, replacesKey });
      if (!decided.ok) return decided.reason;
      const sheetId = view.facts.id;
      const mark = { markKey: newId(), sheetId, aspectKey, reason, replacesKey, refusal: null };
      const receivedAt = instantOf(new Date());
      const receipt = { markKey: mark.markKey, version: view.sheet.version + 1, receivedAt };
      setDesk((known) => withReceipt(known, { ...mark, ...decided.value }, receipt));
      return null;
    },
  };
}
