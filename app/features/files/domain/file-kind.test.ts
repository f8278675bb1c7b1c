import { describe, expect, it } from "vitest";
import { kindOf } from "./file-kind";
import { faultOfFile, SCAN_FILES, TABLE_FILES } from "./file-rules";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("a file's kind is what its first bytes say (quality.md, Security)", () => {
  it.each([
    ["%PDF-1.7 …", "pdf"],
    ["\x89PNG\r\n\x1a\n....", "png"],
    ["\xff\xd8\xff\xe0....", "jpeg"],
    ["RIFF....WEBPVP8 ", "webp"],
    ["PK\x03\x04........", "xlsx"],
    ["\xff\xfe\x01\x00\x02\x00", "text"],
    ["name,phone\r\n", "text"],
    ["MZ\x90\x00\x03", null],
    ["", null],
  ])("%j is %s", (head, kind) => {
    expect(kindOf(bytes(head))).toBe(kind);
  });

  it("knows text of GB18030, whose bytes are no UTF-8", () => {
    expect(kindOf(Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a]))).toBe("text");
  });
});

describe("what a place takes", () => {
  const of = (head: string, size = head.length) => ({ head: bytes(head), bytes: size });

  it.each([
    ["", TABLE_FILES, "file-empty"],
    ["PK\x03\x04", TABLE_FILES, null],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", TABLE_FILES, "file-old-office"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SCAN_FILES, "file-kind"],
    ["%PDF-1.7", TABLE_FILES, "file-kind"],
    ["%PDF-1.7", SCAN_FILES, null],
    // A page of a browser is text, and no scan.
    ["<script>", SCAN_FILES, "file-kind"],
  ])("%j", (head, rules, fault) => {
    expect(faultOfFile(of(head), rules)).toBe(fault);
  });

  it("names the size before the kind", () => {
    expect(faultOfFile(of("MZ", SCAN_FILES.limitBytes + 1), SCAN_FILES)).toBe("file-too-large");
    expect(faultOfFile(of("%PDF-", SCAN_FILES.limitBytes), SCAN_FILES)).toBe(null);
  });
});
