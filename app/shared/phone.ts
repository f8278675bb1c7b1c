import { compactNumber, isTurnedIntoQuantity, maskedNumber } from "./number-text";

/** What is wrong with a mobile number of the Chinese mainland: 11 digits, 13 to 19 in front. */
export const PHONE_FAULTS = [
  "turned-into-quantity",
  "not-mainland",
  "length",
  "character",
  "prefix",
] as const;
export type PhoneFault = (typeof PHONE_FAULTS)[number];

/** A contact may also be a landline with its area code, a 400 number or a hotline of five digits such as 12351. */
export type ContactNumberFault = "not-a-contact-number";

const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const SERVICE = /^(?:400\d{7}|1[02]\d{3}|9[56]\d{3})$/;

/** One form for storing and comparing: half-width digits, without brackets, and without 86 in front of a mobile number. */
export function normalisePhone(text: string): string {
  return compactNumber(text)
    .replace(/[()]/g, "")
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
}

/** The first fault of a normalised mobile number, or null. */
export function faultOfPhone(number: string): PhoneFault | null {
  if (isTurnedIntoQuantity(number)) return "turned-into-quantity";
  if (/^(?:\+|00)/.test(number)) return "not-mainland";
  if (number.length !== 11) return "length";
  if (!/^\d+$/.test(number)) return "character";
  return /^1[3-9]/.test(number) ? null : "prefix";
}

/** The fault of a normalised number that the public may call, or null. */
export function faultOfContactNumber(number: string): ContactNumberFault | null {
  const isSound = faultOfPhone(number) === null || LANDLINE.test(number) || SERVICE.test(number);
  return isSound ? null : "not-a-contact-number";
}

/** ●●●●1234 (glossary §4). */
export function maskPhone(number: string): string {
  return maskedNumber(number, "●●●●");
}
