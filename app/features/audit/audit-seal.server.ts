import { createHmac } from "node:crypto";
import type { Seal } from "./domain/audit-chain";

/** HMAC-SHA-256 under the audit key, in hexadecimal. */
export function sealWith(auditKey: Uint8Array): Seal {
  return (text) => createHmac("sha256", auditKey).update(text).digest("hex");
}
