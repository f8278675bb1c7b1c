import {
  birthDateOf,
  faultOfIdentityNumber,
  type IdentityNumberFault,
  normaliseIdentityNumber,
} from "~/shared/identity-number";
import { accept, type Result, refuse } from "~/shared/result";

/** Documents by which workers are known; the resident identity card before all. */
export const IDENTITY_KINDS = [
  "resident-id",
  "permanent-residence",
  "hk-macao-permit",
  "taiwan-permit",
  "passport",
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export type IdentityFault = `identity-number-${IdentityNumberFault}` | "document-number-shape";

export interface IdentityDocument {
  readonly kind: IdentityKind;
  /** In the form that is stored, compared and hashed. */
  readonly number: string;
  /** YYYY-MM-DD where the number says it. */
  readonly bornOn: string | null;
}

/**
 * How the other documents are numbered: the foreigner's permanent residence card of 2023 like an identity card
 * with 9 in front, the older one 3 letters and 12 digits; permits for Hong Kong and Macao a letter and 8 or 10
 * digits, for Taiwan 8 or 10 digits, 2018's residence permits like identity cards (81, 82, 83); passports vary.
 */
const SHAPES: Readonly<Record<Exclude<IdentityKind, "resident-id">, RegExp>> = {
  "permanent-residence": /^(?:9\d{16}[\dX]|[A-Z]{3}\d{12})$/,
  "hk-macao-permit": /^(?:[HM]\d{8}(?:\d{2})?|8[12]\d{15}[\dX])$/,
  "taiwan-permit": /^(?:\d{8}(?:\d{2})?|83\d{15}[\dX])$/,
  passport: /^[A-Z0-9]{5,20}$/,
};

/** Reads the number of a document as people type it; nobody is born after `today`. */
export function readIdentityDocument(
  kind: IdentityKind,
  text: string,
  today: string,
): Result<IdentityDocument, IdentityFault> {
  const number = normaliseIdentityNumber(text);
  if (kind !== "resident-id") {
    return SHAPES[kind].test(number)
      ? accept({ kind, number, bornOn: null })
      : refuse("document-number-shape" as const);
  }
  const fault = faultOfIdentityNumber(number, today);
  if (fault) return refuse(`identity-number-${fault}` as const);
  return accept({ kind, number, bornOn: birthDateOf(number) });
}
