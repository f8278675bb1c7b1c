import { readIdentityDocument } from "~/features/registry/domain/identity-document";
import { normaliseName } from "~/features/registry/domain/worker-name";
import { faultOfPhone, normalisePhone } from "~/shared/phone";
import {
  CERTIFICATE_CELLS,
  type CertificateFacts,
  readCertificateCells,
} from "./certificate-cells";

/** The columns of a list of certificates, by the names that people give them. */
export const CERTIFICATE_COLUMNS = [
  { field: "name", names: ["姓名", "职工姓名", "持证人", "name"], isRequired: true },
  {
    field: "identityNumber",
    names: ["身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码", "identity number"],
  },
  { field: "phone", names: ["手机号", "手机号码", "手机", "联系电话", "phone", "mobile"] },
  ...CERTIFICATE_CELLS.map((column) => ({ ...column, isRequired: true })),
] as const;

/** A row of a list of certificates, read; who holds it is known by a number, and by name. */
export interface CertificateListRow extends CertificateFacts {
  readonly name: string;
  readonly identityNumber: string | null;
  readonly phone: string | null;
}

/** Reads a row as it was typed; every field that is wrong is named. */
export function readCertificateRow(cells: Readonly<Record<string, string>>, today: string) {
  const line = (field: string) => (cells[field] ?? "").replace(/\s+/gu, " ").trim();
  const name = normaliseName(line("name"));
  const blank = name === "" ? [{ field: "name", reason: "blank" }] : [];
  const holder = readHolder(line("identityNumber"), line("phone"), today);
  const { facts, reasons } = readCertificateCells(cells, today);
  const { identityNumber, phone } = holder;
  const row: CertificateListRow = { name, identityNumber, phone, ...facts };
  return { row, reasons: [...blank, ...holder.reasons, ...reasons] };
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
