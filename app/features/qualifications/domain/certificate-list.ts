import { readIdentityDocument } from "~/features/registry/domain/identity-document";
import { normaliseName } from "~/features/registry/domain/worker-name";
import { faultOfCertificateNumber, normaliseCertificateNumber } from "~/shared/certificate-number";
import { readDay } from "~/shared/day-text";
import { faultOfPhone, normalisePhone } from "~/shared/phone";
import { parseSkillLevel, type SkillLevel } from "~/shared/skill-level";

/** The columns of a list of certificates, by the names that people give them. */
export const CERTIFICATE_COLUMNS = [
  { field: "name", names: ["姓名", "职工姓名", "持证人", "name"], isRequired: true },
  {
    field: "identityNumber",
    names: ["身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码", "identity number"],
  },
  { field: "phone", names: ["手机号", "手机号码", "手机", "联系电话", "phone", "mobile"] },
  {
    field: "tradeName",
    names: ["工种", "职业（工种）", "职业工种", "职业名称", "职业", "证书名称", "trade"],
    isRequired: true,
  },
  { field: "level", names: ["等级", "技能等级", "级别", "证书等级", "level"], isRequired: true },
  {
    field: "number",
    names: ["证书编号", "证书号", "证书号码", "number", "certificate number"],
    isRequired: true,
  },
  {
    field: "issuer",
    names: ["发证机构", "评价机构", "发证单位", "颁证机构", "issuer"],
    isRequired: true,
  },
  {
    field: "issuedOn",
    names: ["发证日期", "发证时间", "颁证日期", "issued", "date of issue"],
    isRequired: true,
  },
] as const;

const LONGEST_TEXT = 80;

/** A row of a list of certificates, read; who holds it is known by a number, and by name. */
export interface CertificateListRow {
  readonly name: string;
  readonly identityNumber: string | null;
  readonly phone: string | null;
  readonly tradeName: string;
  readonly level: SkillLevel;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
}

/** Reads a row as it was typed; every field that is wrong is named. */
export function readCertificateRow(cells: Readonly<Record<string, string>>, today: string) {
  const reasons: { field: string; reason: string }[] = [];
  const line = (field: string) => (cells[field] ?? "").replace(/\s+/gu, " ").trim();
  const text = (field: string) => {
    if (line(field) === "") reasons.push({ field, reason: "blank" });
    if (line(field).length > LONGEST_TEXT) reasons.push({ field, reason: "text-too-long" });
    return line(field);
  };
  const name = normaliseName(line("name"));
  if (name === "") reasons.push({ field: "name", reason: "blank" });
  const holder = readHolder(line("identityNumber"), line("phone"), today);
  reasons.push(...holder.reasons);
  const level = parseSkillLevel(line("level"));
  if (level === null) reasons.push({ field: "level", reason: "level-unknown" });
  const number = normaliseCertificateNumber(line("number"));
  const fault = faultOfCertificateNumber(number);
  if (fault) reasons.push({ field: "number", reason: `certificate-number-${fault}` });
  const issuedOn = readDay(line("issuedOn"));
  if (issuedOn === null) reasons.push({ field: "issuedOn", reason: "not-a-day" });
  if (issuedOn !== null && issuedOn > today)
    reasons.push({ field: "issuedOn", reason: "day-ahead" });
  const row: CertificateListRow = {
    name,
    identityNumber: holder.identityNumber,
    phone: holder.phone,
    tradeName: text("tradeName"),
    level: level ?? 0,
    number,
    issuer: text("issuer"),
    issuedOn: issuedOn ?? today,
  };
  return { row, reasons };
}

function readHolder(identityText: string, phoneText: string, today: string) {
  const reasons: { field: string; reason: string }[] = [];
  const read =
    identityText === "" ? null : readIdentityDocument("resident-id", identityText, today);
  if (read && !read.ok) reasons.push({ field: "identityNumber", reason: read.reason });
  const phone = phoneText === "" ? null : normalisePhone(phoneText);
  const fault = phone === null ? null : faultOfPhone(phone);
  if (fault) reasons.push({ field: "phone", reason: `phone-${fault}` });
  if (!read && phone === null) {
    reasons.push({ field: "identityNumber", reason: "nobody-to-tell-apart" });
  }
  return { reasons, phone, identityNumber: read?.ok ? read.value.number : null };
}
