import { compactNumber, isTurnedIntoQuantity } from "./number-text";
import { levelOfGrade, type SkillLevel } from "./skill-level";

/** What is wrong with the number of a skill certificate. */
export const CERTIFICATE_NUMBER_FAULTS = [
  "turned-into-quantity",
  "length",
  "character",
  "level",
] as const;
export type CertificateNumberFault = (typeof CERTIFICATE_NUMBER_FAULTS)[number];

/**
 * What a number says about its certificate (money.md §1); null where it doesn't say.
 * - `skill-level`, 职业技能等级证书 since 2019: a letter for the kind of assessor (Y employer, S society), then
 *   assessor 4, province 2, site 6, year 2, level 1, sequence 6.
 * - `distinguished`: as many characters, but two letters: 特级技师 and above, which have no grade.
 * - `occupational`, the old 职业资格证书: year 2, province 2, city 2, station 4, level 1, sequence 5.
 */
export interface CertificateNumber {
  readonly kind: "skill-level" | "distinguished" | "occupational";
  readonly year: number | null;
  readonly level: SkillLevel | null;
}

/** Where a number says otherwise than what was entered: a warning to the checker. */
export type CertificateMismatch = "year" | "level";

/** One form for storing and comparing: half-width capitals without spaces and dashes. */
export function normaliseCertificateNumber(text: string): string {
  return compactNumber(text);
}

/** The first fault of a normalised number, or null. */
export function faultOfCertificateNumber(number: string): CertificateNumberFault | null {
  if (isTurnedIntoQuantity(number)) return "turned-into-quantity";
  if (number.length === 16) return /^\d+$/.test(number) ? null : "character";
  if (number.length !== 22) return "length";
  if (isDistinguished(number)) return null;
  if (!/^[A-Z]\d{21}$/.test(number)) return "character";
  return levelOfGrade(Number(number[15])) === null ? "level" : null;
}

/** What a number without fault says. */
export function readCertificateNumber(number: string): CertificateNumber {
  if (number.length === 16) return readOccupational(number);
  const year = 2000 + Number(number.slice(13, 15));
  if (isDistinguished(number)) {
    return { kind: "distinguished", year: /^[A-Z]{2}/.test(number) ? null : year, level: null };
  }
  return { kind: "skill-level", year, level: levelOfGrade(Number(number[15])) };
}

/** What the number contradicts of the year of issue and the level that were entered, in this order. */
export function mismatchesOf(
  said: CertificateNumber,
  entered: { readonly year: number; readonly level: SkillLevel },
): CertificateMismatch[] {
  const isOtherYear = said.year !== null && said.year !== entered.year;
  return [
    ...(isOtherYear ? (["year"] as const) : []),
    ...(isOtherLevel(said, entered.level) ? (["level"] as const) : []),
  ];
}

/** Only numbers of 特级技师 and 首席技师 have two letters. */
function isOtherLevel(said: CertificateNumber, level: SkillLevel): boolean {
  if (said.kind === "distinguished") return level < 6;
  return said.level !== null && said.level !== level;
}

/**
 * Two letters and 20 digits, in the same seven parts: the second letter can only stand for the level. Two letters
 * in front are taken as well, since they fit the rule's wording, but then no year is read.
 */
function isDistinguished(number: string): boolean {
  return /^[A-Z](?:\d{14}[A-Z]\d{6}|[A-Z]\d{20})$/.test(number);
}

/** Numbers of 13 digits were filled up with 000 (Shanghai): these say nothing. The first certificates are of 1994. */
function readOccupational(number: string): CertificateNumber {
  const kind = "occupational";
  if (number.startsWith("000")) return { kind, year: null, level: null };
  const year = Number(number.slice(0, 2));
  return {
    kind,
    year: year >= 94 ? 1900 + year : 2000 + year,
    level: levelOfGrade(Number(number[10])),
  };
}
