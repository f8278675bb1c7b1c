import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/support/launch";
import { TEST_KEYS } from "../../../tests/support/test-keys";
import { SCAN_FILES, TABLE_FILES } from "./domain/file-rules";
import { clearPartialFiles, type FileStore, readWhole, receiveFile } from "./file-store.server";

const aStore = (): FileStore => ({ folder: temporaryFolder(), keys: TEST_KEYS });
const pdfOf = (bytes: number) => Buffer.concat([Buffer.from("%PDF-"), Buffer.alloc(bytes - 5, 7)]);

async function* inChunks(content: Buffer, size = 30_000) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function keep(store: FileStore, content: Buffer) {
  const kept = await receiveFile(store, inChunks(content), SCAN_FILES);
  if (!kept.ok) throw new Error(kept.reason);
  return kept.value;
}

const pathOf = (store: FileStore, digest: string) => join(store.folder, digest.slice(0, 2), digest);

describe("the file store", () => {
  it.each([5, 65_535, 65_536, 65_537, 131_072, 200_000])(
    "gives back the %i bytes that it took",
    async (bytes) => {
      const store = aStore();
      const content = pdfOf(bytes);
      const { digest, kind, sizeBytes: counted } = await keep(store, content);
      expect({ kind, counted }).toEqual({ kind: "pdf", counted: bytes });
      expect(await readWhole(store, digest)).toEqual(content);
    },
  );

  it("keeps nothing readable on the disk, and the same content once", async () => {
    const store = aStore();
    const { digest } = await keep(store, pdfOf(1_000));
    expect(readFileSync(pathOf(store, digest)).includes("%PDF")).toBe(false);
    expect((await keep(store, pdfOf(1_000))).digest).toBe(digest);
    expect(readdirSync(store.folder, { recursive: true })).toHaveLength(2);
  });

  it.each([
    // Turned over, for a byte set to one value may have had it before.
    [
      "changed",
      (sealed: Buffer) => sealed.map((byte, at) => (at === sealed.length - 40 ? byte ^ 1 : byte)),
    ],
    ["cut after a piece", (sealed: Buffer) => sealed.subarray(0, sealed.indexOf("\n") + 65_565)],
  ])("opens nothing that was %s", async (_what, spoil) => {
    const store = aStore();
    const { digest } = await keep(store, pdfOf(150_000));
    const path = pathOf(store, digest);
    writeFileSync(path, spoil(readFileSync(path)));
    await expect(readWhole(store, digest)).rejects.toThrow();
  });

  it("opens no file under the name of another", async () => {
    const store = aStore();
    const [one, other] = [await keep(store, pdfOf(100)), await keep(store, pdfOf(200))];
    writeFileSync(pathOf(store, one.digest), readFileSync(pathOf(store, other.digest)));
    await expect(readWhole(store, one.digest)).rejects.toThrow("is another");
  });

  it("leaves nothing behind of a file that is refused, or whose upload broke off", async () => {
    const store = aStore();
    const refused = await receiveFile(store, inChunks(Buffer.from("MZ\0")), SCAN_FILES);
    expect(refused).toEqual({ ok: false, reason: "file-kind" });
    const tooLarge = inChunks(pdfOf(SCAN_FILES.limitBytes + 1), 1_000_000);
    expect(await receiveFile(store, tooLarge, SCAN_FILES)).toEqual({
      ok: false,
      reason: "file-too-large",
    });
    await expect(receiveFile(store, brokenOff(), SCAN_FILES)).rejects.toThrow("broken off");
    expect(readdirSync(store.folder)).toEqual([]);
  });

  it("takes away at the start what a killed upload left", async () => {
    const store = aStore();
    writeFileSync(join(store.folder, "0123.partial"), "half");
    await clearPartialFiles(store.folder);
    expect(readdirSync(store.folder)).toEqual([]);
  });
});

async function* brokenOff() {
  yield pdfOf(100);
  throw new Error("broken off");
}

it("a text whose control characters come late is the text that its head says", async () => {
  const content = Buffer.concat([Buffer.alloc(5_000, 65), Buffer.from([1])]);
  const kept = await receiveFile(aStore(), inChunks(content), TABLE_FILES);
  expect(kept).toMatchObject({ ok: true, value: { kind: "text" } });
});
