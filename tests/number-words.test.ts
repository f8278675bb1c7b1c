import { describe, expect, it } from "vitest";
import enForms from "~/locales/en/forms.json";
import en from "~/locales/en/numbers.json";
import zhForms from "~/locales/zh-CN/forms.json";
import zh from "~/locales/zh-CN/numbers.json";
import type { BankCardFault, BankCardWarning } from "~/shared/bank-card";
import type { CertificateMismatch, CertificateNumberFault } from "~/shared/certificate-number";
import type { CreditCodeFault } from "~/shared/credit-code";
import type { IdentityNumberFault, IdentityNumberWarning } from "~/shared/identity-number";
import type { ContactNumberFault, PhoneFault } from "~/shared/phone";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import type { CalendarMissing } from "~/shared/working-days";

/** Complete by type: a fault that is added without its line here doesn't compile. */
const IDENTITY: Record<IdentityNumberFault | IdentityNumberWarning, true> = {
  "turned-into-quantity": true,
  "old-number": true,
  length: true,
  character: true,
  region: true,
  date: true,
  "date-ahead": true,
  "check-digit": true,
  "region-not-in-force": true,
};
const BANK_CARD: Record<BankCardFault | BankCardWarning, true> = {
  "turned-into-quantity": true,
  length: true,
  character: true,
  "check-digit": true,
};
const PHONE: Record<PhoneFault | ContactNumberFault, true> = {
  "turned-into-quantity": true,
  "not-mainland": true,
  length: true,
  character: true,
  prefix: true,
  "not-a-contact-number": true,
};
const CERTIFICATE: Record<CertificateNumberFault, true> = {
  "turned-into-quantity": true,
  length: true,
  character: true,
  level: true,
};
const MISMATCHES: Record<CertificateMismatch, true> = { year: true, level: true };
const CALENDAR: Record<CalendarMissing["kind"], true> = { "calendar-missing": true };
const CREDIT_CODE: Record<CreditCodeFault, true> = {
  length: true,
  character: true,
  "check-digit": true,
};

describe.each([
  ["Chinese", zh, zhForms],
  ["English", en, enForms],
])("the words of numbers, in %s", (_language, words, forms) => {
  it("are there for every fault and warning, and for nothing else", () => {
    const { mismatches, ...certificate } = words["certificate-number"];
    expect([
      Object.keys(words["identity-number"]),
      Object.keys(words["bank-card"]),
      Object.keys(words.phone),
      Object.keys(certificate),
      Object.keys(mismatches),
      Object.keys(words["working-days"]),
    ]).toEqual([IDENTITY, BANK_CARD, PHONE, CERTIFICATE, MISMATCHES, CALENDAR].map(Object.keys));
  });

  it("name every level", () => {
    expect(Object.keys(words["skill-levels"])).toEqual([...SKILL_LEVEL_KEYS]);
  });

  it("of credit codes stand among those of forms", () => {
    const keys = Object.keys(forms).filter((key) => key.startsWith("credit-code-"));
    expect(keys).toEqual(Object.keys(CREDIT_CODE).map((fault) => `credit-code-${fault}`));
  });
});
