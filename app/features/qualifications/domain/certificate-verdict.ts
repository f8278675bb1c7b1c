import type { RowReason } from "~/features/imports/domain/import-kind";
import type { KnownWorker, Reach } from "~/features/registry/domain/worker-verdict";
import { warningsAbout } from "./certificate-warnings";

/** A certificate as a list says it. */
interface Listed {
  readonly tradeId: string | null;
  readonly tradeName: string;
  readonly level: number;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
}

/** A certificate of the same number that stands on a record. */
export interface StandingCertificate extends Omit<Listed, "tradeId"> {
  readonly workerId: string;
}

/** Whose record it would go on. */
export type Holder = Pick<KnownWorker, "id" | "unionId" | "name" | "bornOn">;

interface Meeting {
  readonly holder: Holder | null;
  readonly reach: Reach;
  readonly standing: StandingCertificate | undefined;
}

/** Why a certificate can't go on this person's record; nothing where it can, or stands there already. */
export function faultsOfListed(
  listed: Listed & { readonly name: string },
  { holder, reach, standing }: Meeting,
): RowReason[] {
  if (!holder) return [{ field: "name", reason: "worker-unknown" }];
  if (reach !== null && !reach.has(holder.unionId))
    return [{ field: "name", reason: "kept-elsewhere" }];
  if (holder.name !== listed.name) return [{ field: "name", reason: "name-differs" }];
  if (holder.bornOn !== null && listed.issuedOn < holder.bornOn) {
    return [{ field: "issuedOn", reason: "issued-before-birth" }];
  }
  if (!standing) return [];
  if (standing.workerId !== holder.id) return [{ field: "number", reason: "number-taken" }];
  const isSame = (["tradeName", "level", "issuedOn"] as const).every(
    (key) => standing[key] === listed[key],
  );
  const isOfOther = listed.issuer !== "" && standing.issuer !== listed.issuer;
  return isSame && !isOfOther ? [] : [{ field: "number", reason: "certificate-differs" }];
}

/** What the checker should look at, though nothing is refused for it. */
export function warningsOfListed(listed: Listed): RowReason[] {
  return [
    ...(listed.tradeId === null ? [{ field: "tradeName", reason: "trade-unknown" }] : []),
    ...warningsAbout(listed).map((said) => ({
      field: "number",
      reason: `number-says-other-${said}`,
    })),
  ];
}
