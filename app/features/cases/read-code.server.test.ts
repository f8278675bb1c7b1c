import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import QRCode from "qrcode";
import { describe, expect, it } from "vitest";
import type { FileKind } from "~/features/files/domain/file-kind";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { receiveFile } from "~/features/files/file-store.server";
import { TEST_NOW } from "../../../tests/support/load-context";
import { TEST_FILES, TEST_KEYS } from "../../../tests/support/test-keys";
import { readCode } from "./read-code.server";

const TEXT = "https://jiangtai.example/cases/01a21a4f-2e9c-724b-bffd-99175c5e35df/paper?version=3";

/** An A4 page at 150 dots an inch with the code at its lower right, 30 mm wide. */
async function page(): Promise<PNG> {
  const code = PNG.sync.read(await QRCode.toBuffer(TEXT, { margin: 2, width: 177 }));
  const sheet = new PNG({ width: 1_240, height: 1_754 });
  sheet.data.fill(250);
  PNG.bitblt(code, sheet, 0, 0, code.width, code.height, 980, 1_480);
  return sheet;
}

/** Noise as a scanner leaves it, and paper that isn't white. */
function worn({ width, height, data }: PNG): { width: number; height: number; data: Buffer } {
  const noisy = Buffer.from(data);
  for (let at = 0; at < noisy.length; at += 4) {
    const change = ((at * 7_919) % 61) - 30;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = (noisy[at + channel] ?? 0) * 0.8 + 20 + change;
      noisy[at + channel] = Math.max(0, Math.min(255, value));
    }
  }
  return { width, height, data: noisy };
}

async function read(bytes: Buffer): Promise<string | null> {
  const kept = await receiveFile(TEST_FILES, pieces(bytes), SCAN_FILES);
  if (!kept.ok) throw new Error(kept.reason);
  const { digest, kind } = kept.value;
  const actor = { accountId: "", name: "", sessionId: "", grants: [] };
  const bench = { db: null as never, files: TEST_FILES, keys: TEST_KEYS, now: TEST_NOW, actor };
  return readCode(bench, { digest, kind: kind as FileKind });
}

async function* pieces(bytes: Buffer) {
  yield bytes;
}

describe("the QR code of a scanned paper", () => {
  it("is read off a photo, a picture, and the photo in a scanner's PDF", async () => {
    const sheet = await page();
    const photo = jpeg.encode(worn(sheet), 70).data;
    const pdf = Buffer.concat([
      Buffer.from("%PDF-1.4\n1 0 obj << /Filter /DCTDecode >>\nstream\n"),
      photo,
      Buffer.from("\nendstream\nendobj\n%%EOF"),
    ]);
    expect(await read(PNG.sync.write(sheet))).toBe(TEXT);
    expect(await read(photo)).toBe(TEXT);
    expect(await read(pdf)).toBe(TEXT);
  });

  it("isn't read where there is none, and a broken picture breaks nothing", async () => {
    const blank = new PNG({ width: 300, height: 300 });
    blank.data.fill(255);
    expect(await read(PNG.sync.write(blank))).toBeNull();
    expect(await read(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toBeNull();
    expect(await read(Buffer.from("%PDF-1.7\nno picture"))).toBeNull();
    const bomb = PNG.sync.write(blank);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await read(bomb)).toBeNull();
  });
});
