import { compactNumber, isTurnedIntoQuantity, maskedNumber } from "./number-text";

/** What is wrong with the number of a bank card: cards that wages are paid to have 16 to 19 digits (ISO/IEC 7812-1). */
export type BankCardFault = "turned-into-quantity" | "length" | "character";

/** Some real cards have no right check digit (money.md §4), so that one is a reason to look again, not to refuse. */
export type BankCardWarning = "check-digit";

/** One form for storing and comparing: half-width digits alone. */
export function normaliseBankCard(text: string): string {
  return compactNumber(text);
}

/** The first fault of a normalised number, or null. */
export function faultOfBankCard(number: string): BankCardFault | null {
  if (isTurnedIntoQuantity(number)) return "turned-into-quantity";
  if (number.length < 16 || number.length > 19) return "length";
  return /^\d+$/.test(number) ? null : "character";
}

/** The warning about a number without fault, or null. */
export function warningAboutBankCard(number: string): BankCardWarning | null {
  return passesLuhn(number) ? null : "check-digit";
}

/** Whether the last of the digits is their check digit (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** ●●●● 1234 (glossary §4). */
export function maskBankCard(number: string): string {
  return maskedNumber(number, "●●●● ");
}
