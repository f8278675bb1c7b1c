import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { fenOf } from "~/shared/money";
import { accept, type Result, refuse } from "~/shared/result";

/** The money that an award carries; for a team of several, that of the whole team. */
export interface Prize {
  readonly award: string;
  readonly amountFen: number;
}

export interface PrizeListRefusal {
  readonly code: "prize-unread" | "prize-unknown" | "prize-twice";
  readonly values: Readonly<Record<string, string>>;
}

/** Every award that a scheme gives, to entries and to unions, with its name. */
export function namedAwards({ awards = [], teams, organisationAwards = [] }: Scheme) {
  const all = [...awards, ...(teams?.awards ?? []), ...organisationAwards];
  return all.map(({ id, name }) => ({ id, name: name ?? id }));
}

/** The name of an award and yuan: 一等奖 3000, 一等奖：3,000.00元. */
const LINE = /^(.+?)[\s:,]+([¥￥]?[\d,]+(?:\.\d{1,2})?\s*元?)$/u;

/**
 * Reads what each award carries, a line each; blank lines are left out. Refused with the first line that can't be
 * read as an amount above zero, names an award that the scheme doesn't give, or one that was named before.
 */
export function readPrizeList(
  text: string,
  awards: readonly { readonly id: string; readonly name: string }[],
): Result<readonly Prize[], PrizeListRefusal> {
  const found = new Map<string, number>();
  const rows = text.split("\n").map((row) => row.normalize("NFKC").trim());
  for (const [at, row] of rows.entries()) {
    if (row === "") continue;
    const [, name = "", amount = ""] = LINE.exec(row) ?? [];
    const values = { line: String(at + 1), award: name };
    const amountFen = fenOf(amount);
    if (amountFen === null || amountFen === 0) return refuse({ code: "prize-unread", values });
    const award = awards.find((one) => one.name.normalize("NFKC") === name || one.id === name);
    if (!award) return refuse({ code: "prize-unknown", values });
    if (found.has(award.id)) return refuse({ code: "prize-twice", values });
    found.set(award.id, amountFen);
  }
  return accept([...found].map(([award, amountFen]) => ({ award, amountFen })));
}
