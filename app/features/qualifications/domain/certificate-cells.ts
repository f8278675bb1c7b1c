import { faultOfCertificateNumber, normaliseCertificateNumber } from "~/shared/certificate-number";
import { readDay } from "~/shared/day-text";
import { parseSkillLevel, type SkillLevel } from "~/shared/skill-level";

/** The columns of a list that say what a certificate is, by the names that people give them. */
export const CERTIFICATE_CELLS = [
  {
    field: "tradeName",
    names: ["工种", "职业（工种）", "职业工种", "职业名称", "职业", "证书名称", "trade"],
  },
  { field: "level", names: ["等级", "技能等级", "级别", "证书等级", "level"] },
  { field: "number", names: ["证书编号", "证书号", "证书号码", "number", "certificate number"] },
  { field: "issuer", names: ["发证机构", "评价机构", "发证单位", "颁证机构", "issuer"] },
  { field: "issuedOn", names: ["发证日期", "发证时间", "颁证日期", "issued", "date of issue"] },
] as const;

const LONGEST_TEXT = 80;

/** What a certificate says, whoever holds it. */
export interface CertificateFacts {
  readonly tradeName: string;
  readonly level: SkillLevel;
  readonly number: string;
  /** Empty where a list of workers doesn't say it. */
  readonly issuer: string;
  readonly issuedOn: string;
}

/** Reads what a row says of a certificate; every field that is wrong is named. */
export function readCertificateCells(
  cells: Readonly<Record<string, string>>,
  today: string,
  { mayLackIssuer = false } = {},
) {
  const reasons: { field: string; reason: string }[] = [];
  const line = (field: string) => (cells[field] ?? "").replace(/\s+/gu, " ").trim();
  const text = (field: string, mayLack = false) => {
    if (line(field) === "" && !mayLack) reasons.push({ field, reason: "blank" });
    if (line(field).length > LONGEST_TEXT) reasons.push({ field, reason: "text-too-long" });
    return line(field);
  };
  const level = parseSkillLevel(line("level"));
  if (level === null) reasons.push({ field: "level", reason: "level-unknown" });
  const number = normaliseCertificateNumber(line("number"));
  const fault = faultOfCertificateNumber(number);
  if (fault) reasons.push({ field: "number", reason: `certificate-number-${fault}` });
  const issuedOn = readDay(line("issuedOn"));
  if (issuedOn === null) reasons.push({ field: "issuedOn", reason: "not-a-day" });
  if (issuedOn !== null && issuedOn > today)
    reasons.push({ field: "issuedOn", reason: "day-ahead" });
  const facts: CertificateFacts = {
    tradeName: text("tradeName"),
    level: level ?? 0,
    number,
    issuer: text("issuer", mayLackIssuer),
    issuedOn: issuedOn ?? today,
  };
  return { facts, reasons };
}

/**
 * Whether a row of a list of workers brings a certificate: its number is given. A trade alone is a job, as people
 * head it; a level or a day without a number is half a certificate, of which the checker is told.
 */
export function certificateSaid(
  cells: Readonly<Record<string, string>>,
): "whole" | "half" | "nothing" {
  const isSaid = (field: string) => (cells[field] ?? "").trim() !== "";
  if (isSaid("number")) return "whole";
  return ["level", "issuer", "issuedOn"].some(isSaid) ? "half" : "nothing";
}
