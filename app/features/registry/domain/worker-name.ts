/** What is wrong with a person's name. */
export const NAME_FAULTS = [
  "name-empty",
  "name-too-long",
  "name-unreadable",
  "name-has-digits",
] as const;
export type NameFault = (typeof NAME_FAULTS)[number];

/** In characters. The longest names on identity cards are of minorities, below 40. */
const LONGEST_NAME = 60;

const DOTS = /[•‧∙⋅・･．●]/gu;
const HAN = "\\p{Script=Han}";
const GAPS_WITHIN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, "gu");
const GAPS_AT_DOTS = /\s*·\s*/gu;

/**
 * A name as it is kept: what people type to line lists up (spaces between Chinese characters, full-width blanks)
 * goes, and the dot of minority names is the one dot of glossary §4, U+00B7. Rare characters stay what they are.
 */
export function normaliseName(text: string): string {
  return text
    .replace(/[\s\u3000]+/gu, " ")
    .trim()
    .replace(DOTS, "·")
    .replace(GAPS_AT_DOTS, "·")
    .replace(GAPS_WITHIN_HAN, "")
    .replace(/[\uFF21-\uFF3A\uFF41-\uFF5A\uFF10-\uFF19]/g, (wide) => wide.normalize("NFKC"));
}

/** The first fault of a normalised name, or null. */
export function faultOfName(name: string): NameFault | null {
  if (name === "") return "name-empty";
  if ([...name].length > LONGEST_NAME) return "name-too-long";
  if (/[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(name) || !name.isWellFormed()) return "name-unreadable";
  return /\p{Nd}/u.test(name) ? "name-has-digits" : null;
}
