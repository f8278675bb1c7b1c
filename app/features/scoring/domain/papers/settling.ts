import { thousandthsText } from "~/shared/points";
import { type Result, refuse } from "~/shared/result";
import type { ListedSheet } from "../lists/decide-listed-mark";
import {
  aspectsToKey,
  differencesOf,
  type KeyedMark,
  readKeyed,
  type TypedSheet,
  type TypingRefusal,
} from "./keying";

/** What the paper shows where two keyings differ: what the first or the second person read, something else, or nothing. */
export const SETTLE_CHOICES = ["first", "second", "other", "none"] as const;
export type SettleChoice = (typeof SETTLE_CHOICES)[number];

export interface Settling extends TypedSheet {
  readonly choices: Readonly<Record<string, SettleChoice>>;
}

/**
 * The sheet as both keyings and a look at the paper make it: what agrees as it is, and what differs as it was
 * settled. Refuses with the first difference that isn't settled, or whose mark can't be one, or that would be blank
 * where a mark stands.
 */
export function settledMarks(
  listed: Pick<ListedSheet, "aspects" | "sheet">,
  [first, second]: readonly [readonly KeyedMark[], readonly KeyedMark[]],
  { choices, marks, reasons }: Settling,
): Result<readonly KeyedMark[], TypingRefusal> {
  const differing = differencesOf(aspectsToKey(listed), [first, second]);
  const texts = new Map(second.map((mark) => [mark.aspectKey, thousandthsText(mark.value)]));
  for (const { aspectKey, ...read } of differing) {
    const choice = choices[aspectKey];
    if (!choice)
      return refuse({ code: "difference-open", aspectKey, values: { aspect: aspectKey } });
    if (choice === "other") texts.set(aspectKey, marks[aspectKey] ?? "");
    else if (choice === "none") texts.delete(aspectKey);
    else texts.set(aspectKey, textOf(read[choice]));
    if (choice === "other" && texts.get(aspectKey) === "") {
      return refuse({ code: "difference-open", aspectKey, values: { aspect: aspectKey } });
    }
  }
  const kept = [...first, ...second].map(({ aspectKey, reason }) => [aspectKey, reason] as const);
  const told = [...kept, ...Object.entries(reasons)].filter(([, reason]) => reason !== null);
  const typed = { marks: Object.fromEntries(texts), reasons: Object.fromEntries(told) };
  return readKeyed(listed, typed, true);
}

function textOf(value: number | null): string {
  return value === null ? "" : thousandthsText(value);
}
