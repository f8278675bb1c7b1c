import type { Desk } from "~/features/audit/carry-out.server";
import { recordCertificateIn } from "~/features/qualifications/certificate-steps.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { SkillLevel } from "~/shared/skill-level";
import type { Trx } from "../connection.server";

/** A trade of the 2022 classification, its own occupation unless one is named; answers its id. */
export async function makeTrade(
  trx: Trx,
  trade: { name: string; occupationCode: string; occupationName?: string; at: Instant },
): Promise<string> {
  const id = newId();
  const { name, occupationCode, occupationName = name, at } = trade;
  await Trades.insert(trx, {
    id,
    edition: 2022,
    occupationCode,
    occupationName,
    name,
    createdAt: at,
    createdBy: null,
    importId: null,
  });
  return id;
}

let numbered = 0;

/** A certificate of a worker, by default an electrician's of the fourth grade; answers its id. */
export async function makeCertificate(
  desk: Desk,
  certificate: {
    workerId: string;
    tradeId: string;
    tradeName?: string;
    level?: SkillLevel;
    number?: string;
    issuedOn?: string;
  },
): Promise<string> {
  const { tradeName = "电工", level = 2, issuedOn = "2025-12-08" } = certificate;
  numbered += 1;
  const number = certificate.number ?? `Y000011000000254${String(numbered).padStart(6, "0")}`;
  const issuer = "澜河职业技能评价中心（演示）";
  const facts = { ...certificate, tradeName, level, number, issuer, issuedOn };
  const recorded = await recordCertificateIn(desk, facts, null, {
    changedBy: null,
    importId: null,
  });
  invariant(recorded.ok, `the certificate ${number} is not recorded`);
  return recorded.value;
}
