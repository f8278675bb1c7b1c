import { parseMark } from "~/features/scoring/domain/engine/check-mark";
import type { Aspect } from "~/features/scoring/domain/scheme/aspect";
import type { Thousandths } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";

/** A line of a pasted list: whose score, by entry code, and what it is. */
export interface ListedScore {
  readonly number: number;
  readonly value: Thousandths;
}

export interface ScoreListRefusal {
  readonly code: "line-unread" | "score-unfit" | "entry-twice" | "entry-unknown";
  readonly values: Readonly<Record<string, string>>;
}

/** An entry code and a score, full-width digits included, with a tab, comma or spaces between them. */
const LINE = /^(\d{1,5})[\s,、]+(-?\d+(?:\.\d+)?)$/;

/**
 * Reads a pasted list of scores for one aspect; blank lines are left out. Refused with the first line that can't
 * be read, names an entry that isn't there or was named before, or holds no score that the aspect takes.
 */
export function readScoreList(
  aspect: Aspect,
  text: string,
  numbers: ReadonlySet<number>,
): Result<readonly ListedScore[], ScoreListRefusal> {
  const found = new Map<number, Thousandths>();
  const rows = text.split("\n").map((row) => row.normalize("NFKC").trim());
  for (const [at, row] of rows.entries()) {
    if (row === "") continue;
    const [, code = "", score = ""] = LINE.exec(row) ?? [];
    const number = Number(code);
    const values = { line: String(at + 1), entry: code, score };
    if (code === "") return refuse({ code: "line-unread", values });
    if (!numbers.has(number)) return refuse({ code: "entry-unknown", values });
    if (found.has(number)) return refuse({ code: "entry-twice", values });
    const value = parseMark(aspect, score);
    if (!value.ok)
      return refuse({ code: "score-unfit", values: { ...value.reason.values, ...values } });
    found.set(number, value.value);
  }
  return accept([...found].map(([number, value]) => ({ number, value })));
}
