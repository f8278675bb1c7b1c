import { useDocumentKeys } from "~/ui/use-document-keys";
import type { useMarking } from "./use-marking";

interface DeskKeys {
  readonly marking: ReturnType<typeof useMarking>;
  /** Another part of the page has the keyboard, or nobody knows yet what waits on this tablet. */
  readonly isOff: boolean;
  sign(): void;
}

/** Everything by keyboard: digits, Enter for the next one, arrows, Ctrl+Enter to sign. */
export function useDeskKeys(keys: DeskKeys): void {
  useDocumentKeys((event) => {
    if (press(event, keys)) event.preventDefault();
  });
}

/** Answers whether the key was ours. */
function press(event: KeyboardEvent, { marking, isOff, sign }: DeskKeys): boolean {
  const { key } = event;
  if (isOff || event.altKey || event.metaKey) return false;
  if (key === "Enter" && event.ctrlKey) {
    sign();
    return true;
  }
  if (event.ctrlKey || isInField(event.target)) return false;
  if (/^[0-9]$/.test(key)) return pressDigit(key, marking);
  switch (key) {
    case ".":
    case "-":
      marking.type(marking.typed + key);
      return true;
    case "Backspace":
      marking.type(marking.typed.slice(0, -1));
      return true;
    case "Escape":
      marking.clear();
      return true;
    case "Enter":
      // On another button or link Enter presses it; else it takes what is typed, and goes on.
      if (marking.asked !== null || isPressable(event.target)) return false;
      if (marking.typed === "") marking.goOn();
      else marking.commit(marking.typed);
      return true;
    case "ArrowDown":
    case "ArrowUp":
      marking.step(key === "ArrowDown" ? 1 : -1);
      return true;
    case "ArrowRight":
    case "ArrowLeft":
      marking.stepSheet(key === "ArrowRight" ? 1 : -1);
      return true;
    default:
      return false;
  }
}

/** A judgement is one digit, and so is met or not met; everything else is typed. */
function pressDigit(digit: string, marking: DeskKeys["marking"]): boolean {
  const { aspect } = marking;
  const isOneDigit =
    aspect?.kind === "judgement" || (aspect?.kind === "measurement" && !aspect.bands);
  if (isOneDigit) marking.commit(digit);
  else marking.type(marking.typed + digit);
  return true;
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}

/** The entry and the aspect that are open already have nothing to be pressed for. */
function isPressable(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("button:not([aria-current], [role=tab]), a, summary") !== null;
}
