import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import {
  afterReceipt,
  afterRefusal,
  messageOf,
  nextToSend,
  type WaitingMark,
} from "../domain/score-sheet/waiting-marks";
import type { MarkReceipt } from "../enter-mark.server";
import { type MarkStore, openMarkStore } from "./mark-store";
import { postJson } from "./post-json";

const RETRY_MS = 3_000;

/** How the tablet stands with the server; since when is counted by the tablet's own steps, not by its clock. */
export type Connection =
  | { readonly kind: "online" }
  | { readonly kind: "offline" | "signed-out"; readonly sinceMs: number };

interface Delivering {
  readonly seatId: string;
  readonly deviceKey: string;
  onReceipt(mark: WaitingMark, receipt: MarkReceipt): void;
}

/** Marks on their way: kept on the tablet first, then sent one after the other until the server has them. */
export function useDelivery({ seatId, deviceKey, onReceipt }: Delivering) {
  const [waiting, setWaiting] = useState<readonly WaitingMark[]>([]);
  const [connection, setConnection] = useState<Connection>({ kind: "online" });
  const [tries, setTries] = useState(0);
  const isSending = useRef(false);

  const noteConnection = useCallback((kind: Connection["kind"]) => {
    setConnection((known) => {
      if (kind === "online") return known.kind === "online" ? known : { kind };
      return known.kind === kind ? known : { kind, sinceMs: performance.now() };
    });
  }, []);

  const kept = useKeptMarks(seatId, waiting, setWaiting);
  const next = nextToSend(waiting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try leads to the next one
  useEffect(() => {
    if (!next || deviceKey === "" || isSending.current) return;
    const wait = connection.kind === "online" ? 0 : RETRY_MS;
    const timer = setTimeout(() => void send(next), wait);
    return () => clearTimeout(timer);

    async function send(mark: WaitingMark) {
      if (isSending.current) return;
      isSending.current = true;
      const posted = await postJson<MarkReceipt>(
        `/judging/sheets/${mark.sheetId}/marks`,
        messageOf(mark, deviceKey),
      );
      isSending.current = false;
      noteConnection(
        posted.kind === "offline" || posted.kind === "signed-out" ? posted.kind : "online",
      );
      if (posted.kind === "done") {
        onReceipt(mark, posted.answer);
        setWaiting((all) => afterReceipt(all, mark.markKey));
      } else if (posted.kind === "refused") {
        setWaiting((all) => afterRefusal(all, mark.markKey, posted.sentence));
      }
      setTries((count) => count + 1);
    }
  }, [next, tries, connection.kind, deviceKey, noteConnection, onReceipt]);

  useEffect(() => {
    // Back in the net or in view: no need to wait for the next try.
    const again = () => setTries((count) => count + 1);
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, []);

  return {
    waiting,
    connection,
    ...kept,
    noteConnection,
    /** Keeps a mark on the tablet, and sends it when its turn comes. */
    add: (mark: WaitingMark) => setWaiting((before) => [...before, mark]),
    /** The judge has read why marks of a sheet weren't taken. */
    forget: (sheetId: string) =>
      setWaiting((all) => all.filter((mark) => mark.sheetId !== sheetId || mark.refusal === null)),
  };
}

/** Keeps in the tablet's store what waits, mark by mark, so that two windows of it don't write over each other. */
function useKeptMarks(
  seatId: string,
  waiting: readonly WaitingMark[],
  setWaiting: Dispatch<SetStateAction<readonly WaitingMark[]>>,
): { isLasting: boolean; isLoaded: boolean } {
  const store = useRef<Promise<MarkStore> | null>(null);
  const kept = useRef<readonly WaitingMark[]>([]);
  const [isLasting, setIsLasting] = useState(true);
  const [isLoaded, setIsLoaded] = useState(false);
  useEffect(() => {
    store.current = openMarkStore();
    void store.current.then(async (opened) => {
      setIsLasting(opened.isLasting);
      const before = await opened.findAll(seatId);
      kept.current = [...kept.current, ...before];
      const known = new Set(before.map(({ markKey }) => markKey));
      setWaiting((newer) => [...before, ...newer.filter(({ markKey }) => !known.has(markKey))]);
      setIsLoaded(true);
    });
  }, [seatId, setWaiting]);
  useEffect(() => {
    const before = kept.current;
    kept.current = waiting;
    const keys = new Set(waiting.map(({ markKey }) => markKey));
    const changed = waiting.filter((mark) => !before.includes(mark));
    const gone = before.filter(({ markKey }) => !keys.has(markKey));
    if (changed.length + gone.length === 0) return;
    void store.current?.then(async (opened) => {
      for (const mark of changed) await opened.keep(seatId, mark);
      for (const { markKey } of gone) await opened.remove(markKey);
    });
  }, [seatId, waiting]);
  return { isLasting, isLoaded };
}
