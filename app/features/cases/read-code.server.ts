import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import decodeQR from "qr/decode.js";
import type { FileKind } from "~/features/files/domain/file-kind";
import { readWhole } from "~/features/files/file-store.server";
import type { ThreadBench } from "~/features/jobs/job-halves.server";

interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array;
}

/** Scanners make them of some ten megapixels; a picture that would take more is left to people. */
const MOST_MEGAPIXELS = 40;
const MOST_PICTURES = 5;
const SEARCH_MS = 2_000;
const EFFORT = 4;

/** The QR code in a scanned paper, or null where none can be read; for a worker thread. */
export async function readCode(
  { files }: ThreadBench,
  { digest, kind }: { readonly digest: string; readonly kind: FileKind },
): Promise<string | null> {
  const bytes = await readWhole(files, digest);
  for (const picture of picturesIn(bytes, kind)) {
    const text = codeIn(picture);
    if (text !== null) return text;
  }
  return null;
}

/** What is broken or of another kind holds no picture; whoever uploads it types the mark instead. */
function* picturesIn(bytes: Buffer, kind: FileKind): Generator<Picture> {
  if (kind === "jpeg") yield* tried(() => fromJpeg(bytes));
  if (kind === "png") yield* tried(() => fromPng(bytes));
  if (kind !== "pdf") return;
  for (const photo of photosIn(bytes).slice(0, MOST_PICTURES)) yield* tried(() => fromJpeg(photo));
}

function* tried(open: () => Picture): Generator<Picture> {
  try {
    yield open();
  } catch {
    return;
  }
}

function fromJpeg(bytes: Buffer): Picture {
  return jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: MOST_MEGAPIXELS });
}

function fromPng(bytes: Buffer): Picture {
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (pixels > MOST_MEGAPIXELS * 1e6) throw new Error("too large");
  return PNG.sync.read(bytes);
}

/** Scanners put each page into a PDF as one JPEG, as it is. */
function photosIn(pdf: Buffer): Buffer[] {
  const photos: Buffer[] = [];
  for (let from = pdf.indexOf(JPEG_START); from >= 0; from = pdf.indexOf(JPEG_START, from)) {
    const end = pdf.indexOf("endstream", from);
    if (end < 0) break;
    photos.push(pdf.subarray(from, end));
    from = end;
  }
  return photos;
}

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);

function codeIn({ width, height, data }: Picture): string | null {
  try {
    return decodeQR({ width, height, data }, { effort: EFFORT, timeLimit: SEARCH_MS });
  } catch {
    return null;
  }
}
