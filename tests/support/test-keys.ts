import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileStore } from "~/features/files/file-store.server";
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

/** Files of tests that need no folder of their own: kept by content, they don't meet. */
export const TEST_FILES: FileStore = {
  folder: join(tmpdir(), `jiangtai-test-files-${process.pid}`),
  keys: TEST_KEYS,
};
