import type { KeyRing } from "~/shared/key-ring";

/** Keys of no installation, for tests. */
export const TEST_KEYS: KeyRing = {
  fingerprint: "0123456789abcdef",
  auditKey: Buffer.alloc(32, 1),
  sessionSecret: Buffer.alloc(32, 2).toString("base64"),
  tokenKey: Buffer.alloc(32, 3),
  valueKeys: { currentId: "1", byId: { "1": Buffer.alloc(32, 4) } },
  fileKeys: { currentId: "1", byId: { "1": Buffer.alloc(32, 5) } },
  lookupKey: Buffer.alloc(32, 6),
};
