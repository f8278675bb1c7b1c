import * as zlib from "node:zlib";
import { checksum } from "./domain/checksum";

/** CRC-32 as zip files keep it: Node's own, ten times as fast, where it has one (from 20.15 on). */
export const crc32: (bytes: Uint8Array, before?: number) => number = zlib.crc32 ?? checksum;
