import type { ExportColumn } from "~/features/files/domain/list-export";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import type { Words } from "./export-list.server";

interface TakenCertificate {
  readonly tradeName: string;
  readonly level: number;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly voidedAt: string | null;
  readonly lookup: "found" | "not-found" | "differs" | null;
}

/** What a list of certificates takes along of each: as printed, and what the register look-up said. */
export function certificateColumns(t: Words): ExportColumn<TakenCertificate>[] {
  return [
    { heading: t("qualifications:fields.trade"), width: 24, text: ({ tradeName }) => tradeName },
    {
      heading: t("qualifications:fields.level"),
      width: 18,
      text: ({ level }) => t(`qualifications:levels.${SKILL_LEVEL_KEYS[level] ?? "apprentice"}`),
    },
    { heading: t("qualifications:fields.number"), width: 26, text: ({ number }) => number },
    { heading: t("qualifications:fields.issuer"), width: 36, text: ({ issuer }) => issuer },
    { heading: t("qualifications:fields.issuedOn"), width: 14, text: ({ issuedOn }) => issuedOn },
    {
      heading: t("qualifications:fields.lookup"),
      width: 16,
      text: ({ voidedAt, lookup }) =>
        voidedAt
          ? t("qualifications:certificates.void")
          : t(`qualifications:lookups.${lookup ?? "none"}`),
    },
  ];
}
