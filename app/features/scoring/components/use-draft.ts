import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { newId } from "~/shared/ids";
import { type Draft, LONGEST_DRAFT } from "../domain/draft/read-draft";

/** Where the draft stands between this screen and the server. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "unsaved" | "saving" | "offline" | "stale" | "signed-out" | "too-long" }
  | { readonly kind: "refused"; readonly sentence: string };

export type Edit = (draft: Draft) => Draft;

interface Editing {
  readonly draft: Draft;
  readonly past: readonly Draft[];
}

type Action =
  | { readonly do: "edit"; readonly edit: Edit }
  | { readonly do: "undo" }
  | { readonly do: "replace"; readonly draft: Draft };

const UNDO_STEPS = 200;
const PAUSE_MS = 700;
const RETRY_MS = 3_000;
/** States in which waiting changes nothing: the person decides. */
const HALTED: readonly SaveState["kind"][] = ["saving", "stale", "signed-out"];
/** States that only another text can end. */
const REFUSED: readonly SaveState["kind"][] = ["refused", "too-long"];

function editingAfter({ draft, past }: Editing, action: Action): Editing {
  if (action.do === "undo") {
    const last = past.at(-1);
    return last ? { draft: last, past: past.slice(0, -1) } : { draft, past };
  }
  const next = action.do === "edit" ? action.edit(draft) : action.draft;
  return next === draft
    ? { draft, past }
    : { draft: next, past: [...past, draft].slice(-UNDO_STEPS) };
}

/**
 * The draft on this screen: edited at once, undone step by step, and kept on the server a moment after each
 * change. Without network it goes on being edited, and is sent as soon as there is one again.
 */
export function useDraft(start: { saveTo: string; version: number; draft: Draft }) {
  const [{ draft, past }, act] = useReducer(editingAfter, { draft: start.draft, past: [] });
  const [kept, setKept] = useState({
    version: start.version,
    text: JSON.stringify(start.draft),
  });
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const [tries, setTries] = useState(0);
  const key = useRef({ text: "", id: "" });
  const text = JSON.stringify(draft);
  const { saveTo } = start;

  const send = useCallback(async () => {
    setState({ kind: "saving" });
    // The same text sent again after a lost answer is the same act.
    if (key.current.text !== text) key.current = { text, id: newId() };
    const next = await post(saveTo, { draft: text, version: kept.version, key: key.current.id });
    if (next.kind === "saved") setKept({ version: next.version, text });
    setTries((count) => count + 1);
    setState(next);
  }, [saveTo, text, kept.version]);

  const isKept = text === kept.text;
  useEffect(() => {
    const isRefused = REFUSED.includes(state.kind) && key.current.text === text;
    if (isKept || isRefused || HALTED.includes(state.kind)) return;
    const wait = state.kind === "offline" && tries > 0 ? RETRY_MS : PAUSE_MS;
    const timer = setTimeout(() => void send(), wait);
    return () => clearTimeout(timer);
  }, [isKept, state.kind, tries, text, send]);

  const isWaiting = !isKept && state.kind === "saved";
  return {
    draft,
    version: kept.version,
    state: isWaiting ? ({ kind: "unsaved" } as const) : state,
    isKept,
    canUndo: past.length > 0,
    edit: useCallback((edit: Edit) => act({ do: "edit", edit }), []),
    undo: useCallback(() => act({ do: "undo" }), []),
    /** Goes on with what stands on the server now, or writes this screen's draft over it. */
    settle(theirs: { version: number; draft: Draft }, choice: "mine" | "theirs") {
      if (choice === "theirs") act({ do: "replace", draft: theirs.draft });
      setKept({ version: theirs.version, text: JSON.stringify(theirs.draft) });
      setState({ kind: "unsaved" });
    },
  };
}

type Answer =
  | Exclude<SaveState, { kind: "saved" }>
  | {
      readonly kind: "saved";
      readonly at: string;
      readonly version: number;
    };

async function post(
  saveTo: string,
  { draft, version, key }: { draft: string; version: number; key: string },
): Promise<Answer> {
  if (draft.length > LONGEST_DRAFT) return { kind: "too-long" };
  try {
    // As parts, where Chinese takes a third of what it takes in an address.
    const body = new FormData();
    body.set("draft", draft);
    body.set("version", String(version));
    body.set("idempotencyKey", key);
    const response = await fetch(saveTo, { method: "POST", body, redirect: "manual" });
    if (response.status === 409) return { kind: "stale" };
    if (response.type === "opaqueredirect") return { kind: "signed-out" };
    const answer = await response.json();
    return response.ok
      ? { kind: "saved", at: answer.changedAt, version: answer.version }
      : { kind: "refused", sentence: answer.sentence };
  } catch {
    return { kind: "offline" };
  }
}
