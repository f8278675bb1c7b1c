import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { newId } from "~/shared/ids";
import type { Aspect } from "../domain/scheme/aspect";
import {
  decideMark,
  type EnteredMark,
  type SheetMarkRefusal,
} from "../domain/score-sheet/decide-mark";
import type { ScoreSheet } from "../domain/score-sheet/score-sheet";
import {
  replacedKey,
  type WaitingMark,
  waitingFor,
  withWaiting,
} from "../domain/score-sheet/waiting-marks";
import type { MarkReceipt } from "../enter-mark.server";
import type { DeskSheet, JudgingDesk } from "../find-judging-desk.server";
import { keepDesk, readKeptDesk } from "./kept-desk";
import { readDeviceKey } from "./mark-store";
import { postJson } from "./post-json";
import { useDelivery } from "./use-delivery";

const BEAT_MS = 20_000;

/** One sheet as the judge sees it: what the server has, with what waits over it. */
export interface SheetView {
  readonly facts: DeskSheet;
  readonly sheet: ScoreSheet;
  /** What is filled in on it: the desk's aspects, or those of them that the entry declared. */
  readonly aspects: readonly Aspect[];
  /** Keys of the marks that wait for the network. */
  readonly waiting: ReadonlySet<string>;
  /** Sentences of marks that weren't taken. */
  readonly refused: readonly WaitingMark[];
}

export type Judging = ReturnType<typeof useJudging>;

/** The judge's desk on this tablet: works on without network, and takes over what the server says. */
export function useJudging(start: JudgingDesk) {
  const [desk, setDesk] = useState(start);
  const seatId = start.seat.id;
  const [deviceKey, setDeviceKey] = useState("");
  useEffect(() => setDeviceKey(readDeviceKey(newId)), []);
  useKeptDesk(desk, setDesk);

  const onReceipt = useCallback((mark: WaitingMark, receipt: MarkReceipt) => {
    setDesk((known) => withReceipt(known, mark, receipt));
  }, []);
  const delivery = useDelivery({ seatId, deviceKey, onReceipt });
  const { waiting, noteConnection } = delivery;

  const refresh = useCallback(async () => {
    try {
      const response = await fetch(`/judging/${seatId}/state`, { redirect: "manual" });
      if (response.type === "opaqueredirect") return noteConnection("signed-out");
      if (!response.ok) return;
      const newer: JudgingDesk = await response.json();
      noteConnection("online");
      setDesk((known) => takenOver(known, newer));
    } catch {
      noteConnection("offline");
    }
  }, [seatId, noteConnection]);
  useSeatNews(seatId, refresh);

  const views = useMemo(
    () => desk.sheets.map((facts) => viewOf(desk, facts, waiting)),
    [desk, waiting],
  );

  return {
    desk,
    views,
    deviceKey,
    refresh,
    isTrial: false,
    ...delivery,
    /** Decides by the server's own rule; a mark that is taken waits for the server from then on. */
    enter(view: SheetView, entered: Omit<EnteredMark, "replacesKey">): SheetMarkRefusal | null {
      const replacesKey = replacedKey(view.sheet, entered.aspectKey);
      const decided = decideMark(view.aspects, view.sheet, { ...entered, replacesKey });
      if (!decided.ok) return decided.reason;
      const { aspectKey, reason } = entered;
      delivery.add({
        ...{ markKey: newId(), sheetId: view.facts.id, aspectKey, reason, replacesKey },
        ...decided.value,
        refusal: null,
      });
      return null;
    },
    note: useTabletNote({ deviceKey, waiting, noteConnection }),
  };
}

/**
 * Keeps the desk as the server last said it: a page that is opened without network is as old as its keeping, and
 * marks that the server has taken since would seem to be missing.
 */
function useKeptDesk(desk: JudgingDesk, setDesk: Dispatch<SetStateAction<JudgingDesk>>) {
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return keepDesk(desk);
    isRead.current = true;
    const kept = readKeptDesk(desk.seat.id);
    if (kept) setDesk((page) => takenOver(kept, page));
  }, [desk, setDesk]);
}

/** Says now and then that this tablet is there, and how many marks it keeps. */
function useTabletNote({
  deviceKey,
  waiting,
  noteConnection,
}: {
  deviceKey: string;
  waiting: readonly WaitingMark[];
  noteConnection(kind: "online" | "offline" | "signed-out"): void;
}) {
  const [sheetId, setSheetId] = useState("");
  const count = useRef(0);
  count.current = waitingFor(waiting, sheetId).length;
  useEffect(() => {
    if (sheetId === "" || deviceKey === "") return;
    const beat = async () => {
      const fields = { deviceKey, waiting: String(count.current) };
      const posted = await postJson(`/judging/sheets/${sheetId}/tablet`, fields);
      const isThere = posted.kind === "done" || posted.kind === "refused";
      noteConnection(isThere ? "online" : (posted.kind as "offline"));
    };
    void beat();
    const timer = setInterval(() => void beat(), BEAT_MS);
    return () => clearInterval(timer);
  }, [sheetId, deviceKey, noteConnection]);
  return setSheetId;
}

/** Asks again when something concerns this seat; a stream that breaks off comes back by itself. */
function useSeatNews(seatId: string, refresh: () => Promise<void>) {
  useEffect(() => {
    const source = new EventSource(`/live?topic=${encodeURIComponent(`seat:${seatId}`)}`);
    source.addEventListener("version", () => void refresh());
    return () => source.close();
  }, [seatId, refresh]);
}

export function viewOf(
  desk: JudgingDesk,
  facts: DeskSheet,
  waiting: readonly WaitingMark[],
): SheetView {
  const own = waitingFor(waiting, facts.id);
  const received = new Map(facts.marks.map((mark) => [mark.aspectKey, mark]));
  return {
    facts,
    aspects: aspectsOf(desk, facts),
    waiting: new Set(own.map(({ markKey }) => markKey)),
    refused: waiting.filter(({ sheetId, refusal }) => sheetId === facts.id && refusal !== null),
    sheet: {
      version: facts.version,
      isStageOpen: desk.isOpen && !facts.isExcused,
      noScore: facts.noScore,
      isSigned: facts.signedAt !== null,
      marks: withWaiting(received, own),
      rescores: facts.rescores,
      openAspects: facts.openAspects,
    },
  };
}

/** One list for all sheets where aspects are common, so that an aspect is the same thing on each. */
function aspectsOf({ aspects }: JudgingDesk, { ownAspects }: DeskSheet): readonly Aspect[] {
  if (!ownAspects) return aspects;
  return aspects.filter(({ id }) => ownAspects.includes(id));
}

/** The desk after a mark was taken. */
export function withReceipt(
  desk: JudgingDesk,
  { sheetId, aspectKey, value, rescoreId, reason, replacesKey }: WaitingMark,
  { markKey, version, receivedAt }: MarkReceipt,
): JudgingDesk {
  const mark = {
    ...{ markKey, aspectKey, value, rescoreId, reason },
    receivedAt: receivedAt as DeskSheet["marks"][number]["receivedAt"],
    isChanged: replacesKey !== null,
  };
  const sheets = desk.sheets.map((sheet) =>
    sheet.id === sheetId
      ? {
          ...sheet,
          version: Math.max(sheet.version, version),
          marks: [...sheet.marks.filter((one) => one.aspectKey !== aspectKey), mark],
        }
      : sheet,
  );
  return { ...desk, sheets };
}

/** What the server says, but for sheets of which this tablet knows more than was asked for. */
function takenOver(known: JudgingDesk, newer: JudgingDesk): JudgingDesk {
  const own = new Map(known.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets = newer.sheets.map((sheet) => {
    const mine = own.get(sheet.id);
    return mine && mine.version > sheet.version ? mine : sheet;
  });
  return { ...newer, sheets };
}
