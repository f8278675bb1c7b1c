import type { IdentityDocument, IdentityKind } from "./domain/identity-document";
import { tailOf } from "./domain/number-hash";
import type { SealedField } from "./domain/worker-fields";
import { lookupHash, type NumberKeys, openNumber, sealNumber } from "./sealed-numbers.server";

const COLUMNS = { identity: "identitySealed", phone: "phoneSealed" } as const;

/**
 * What is stored of an identity document: sealed, its hash, and the last four characters that lists show. Whoever
 * looked it up has the hash already.
 */
export function identityColumns(
  keys: NumberKeys,
  workerId: string,
  document: Pick<IdentityDocument, "kind" | "number"> | null,
  hash?: string | null,
) {
  if (!document) {
    return { identityKind: null, identitySealed: null, identityHash: null, identityTail: null };
  }
  return {
    identityKind: document.kind,
    identitySealed: sealWorkerNumber(keys, workerId, "identity", document.number),
    identityHash: hash ?? identityHash(keys, document),
    identityTail: tailOf(document.number),
  };
}

/** What is stored of a mobile number. */
export function phoneColumns(
  keys: NumberKeys,
  workerId: string,
  phone: string | null,
  hash?: string | null,
) {
  if (phone === null) return { phoneSealed: null, phoneHash: null, phoneTail: null };
  return {
    phoneSealed: sealWorkerNumber(keys, workerId, "phone", phone),
    phoneHash: hash ?? phoneHash(keys, phone),
    phoneTail: tailOf(phone),
  };
}

/** By this a worker is found again from the number of a document. */
export function identityHash(
  { lookupKey }: NumberKeys,
  { kind, number }: { kind: IdentityKind; number: string },
): string {
  return lookupHash(lookupKey, kind, number);
}

/** By this a worker is found again from their phone. */
export function phoneHash({ lookupKey }: NumberKeys, phone: string): string {
  return lookupHash(lookupKey, "phone", phone);
}

/** A worker's number in full. */
export function openWorkerNumber(
  { valueKeys }: NumberKeys,
  workerId: string,
  field: SealedField,
  sealed: string,
): string {
  return openNumber(valueKeys, placeOf(workerId, field), sealed);
}

/** Seals a worker's number for its place. */
export function sealWorkerNumber(
  { valueKeys }: Pick<NumberKeys, "valueKeys">,
  workerId: string,
  field: SealedField,
  number: string,
): string {
  return sealNumber(valueKeys, placeOf(workerId, field), number);
}

function placeOf(workerId: string, field: SealedField) {
  return { table: "Worker", column: COLUMNS[field], rowId: workerId };
}
