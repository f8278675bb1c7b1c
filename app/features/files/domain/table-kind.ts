import type { TableRefusalCode } from "./table";

/** What the first bytes of a file say it is: a zip that may be a workbook, text that may be csv, or why neither. */
export type TableKind = "zip" | "text" | TableRefusalCode;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of old Office files, and of new ones that a password encrypts. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OTHER_KINDS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
const MARKUP = /^(?:﻿|ï»¿)?\s*<(?:!doctype|html|head|body|table|\?xml|svg|script)\b/i;
const HEAD_BYTES = 512;
/** Compound files list their parts in sectors that may stand anywhere; real ones have it within the first megabytes. */
const PARTS_BYTES = 8 * 1024 * 1024;

/** Judges a file by its content; its name says nothing. */
export function tableKind(bytes: Uint8Array): TableKind {
  if (bytes.length === 0) return "empty-file";
  if (startsWith(bytes, ZIP)) return "zip";
  if (startsWith(bytes, EMPTY_ZIP)) return "damaged";
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  if (OTHER_KINDS.some((magic) => startsWith(bytes, magic))) return "not-a-table";
  return MARKUP.test(latinText(bytes, HEAD_BYTES)) ? "not-a-table" : "text";
}

function compoundKind(bytes: Uint8Array): TableKind {
  const text = latinText(bytes, PARTS_BYTES);
  if (text.includes(wide("EncryptedPackage"))) return "password-protected";
  const isWorkbook = text.includes(wide("Workbook")) || text.includes(wide("Book"));
  return isWorkbook ? "old-workbook" : "not-a-table";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function latinText(bytes: Uint8Array, atMost: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, atMost));
}

/** A name as UTF-16 bytes, one character for each byte. */
function wide(name: string): string {
  return [...name].map((letter) => `${letter}\0`).join("");
}
