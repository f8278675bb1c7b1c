import { type AppLoadContext, data } from "@remix-run/node";
import type { FileFault, FileRules } from "~/features/files/domain/file-rules";
import { receiveFile, type StoredFile } from "~/features/files/file-store.server";
import { accept, type Result, refuse } from "~/shared/result";
import { BrokenForm, type Part, readMultipart } from "./read-multipart.server";

/** A form that carried a file: its fields, and the file on the disk or why it can't be kept. */
export interface Upload {
  readonly form: FormData;
  readonly file: Result<StoredFile, FileFault | "disk-full">;
}

const FILE_FIELD = "file";
/** A field of a form beside its file may be as long as a whole form without one. */
const MOST_FIELD_BYTES = 1_048_576;

/** Reads a form whose file goes to the store as it arrives; its name is given back as the field `fileName`. */
export async function parseUpload(
  request: Request,
  context: AppLoadContext,
  rules: FileRules,
): Promise<Upload> {
  return ofParts(
    request,
    (parts) => takeIn(parts, context, rules),
    (form) => ({ form, file: refuse("file-missing") }),
  );
}

/** Files of one field, each kept as it arrives; the first fault stops the rest from being kept. */
export async function parseUploads(
  request: Request,
  context: AppLoadContext,
  rules: FileRules,
): Promise<{ form: FormData; files: Result<NamedFile[], FileFault | "disk-full"> }> {
  return ofParts(
    request,
    (parts) => takeAllIn(parts, context, rules),
    (form) => ({ form, files: refuse("file-missing") }),
  );
}

export interface NamedFile {
  readonly file: StoredFile;
  readonly fileName: string;
}

async function takeAllIn(
  parts: AsyncIterable<Part>,
  { files: store }: AppLoadContext,
  rules: FileRules,
) {
  const form = new FormData();
  const kept: NamedFile[] = [];
  let fault: FileFault | "disk-full" | null = null;
  for await (const { name, fileName, bytes } of parts) {
    if (fileName === null) form.append(name, await textOf(bytes));
    else if (name === FILE_FIELD && fileName !== "" && fault === null) {
      const file = await receiveFile(store, bytes, rules);
      if (file.ok) kept.push({ file: file.value, fileName });
      else fault = file.reason;
    }
  }
  const missing = kept.length === 0 ? ("file-missing" as const) : null;
  const reason = fault ?? missing;
  return { form, files: reason ? refuse(reason) : accept(kept) };
}

/**
 * The same for a small file that is read at once and not kept; no bytes where none was chosen, and of one that goes
 * over the limit a byte more than it, so that it can be refused at its field.
 */
export function parseReadFile(
  request: Request,
  limitBytes = Number.POSITIVE_INFINITY,
): Promise<{ form: FormData; bytes: Uint8Array }> {
  return ofParts(
    request,
    (parts) => takeUp(parts, limitBytes),
    (form) => ({ form, bytes: new Uint8Array() }),
  );
}

async function ofParts<Taken>(
  request: Request,
  take: (parts: AsyncIterable<Part>) => Promise<Taken>,
  withoutFile: (form: FormData) => Taken,
): Promise<Taken> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  try {
    if (!boundary || !request.body) return withoutFile(await request.formData());
    // A stream of the web can be read in a loop under Node, which the types of browsers don't know.
    const body = request.body as unknown as AsyncIterable<Uint8Array>;
    return await take(readMultipart(body, boundary));
  } catch (error) {
    if (error instanceof BrokenForm || error instanceof TypeError)
      throw data(null, { status: 400 });
    throw error;
  }
}

async function takeUp(parts: AsyncIterable<Part>, limitBytes: number) {
  const form = new FormData();
  let bytes: Uint8Array = new Uint8Array();
  for await (const part of parts) {
    if (part.fileName === null) form.append(part.name, await textOf(part.bytes));
    else if (part.name === FILE_FIELD) bytes = await upTo(part.bytes, limitBytes + 1);
  }
  return { form, bytes };
}

/** So many bytes of a part; the rest is let go by. */
async function upTo(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    if (length < most) pieces.push(Buffer.from(piece));
    length += piece.length;
  }
  return Buffer.concat(pieces).subarray(0, most);
}

async function takeIn(
  parts: AsyncIterable<Part>,
  { files }: AppLoadContext,
  rules: FileRules,
): Promise<Upload> {
  const form = new FormData();
  let file: Upload["file"] = refuse("file-missing");
  for await (const { name, fileName, bytes } of parts) {
    if (fileName === null) form.append(name, await textOf(bytes));
    else if (name === FILE_FIELD && fileName !== "") {
      file = await receiveFile(files, bytes, rules);
      form.set("fileName", fileName);
    }
  }
  return { form, file };
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  return (await wholeOf(bytes, MOST_FIELD_BYTES)).toString("utf8");
}

/** A part as one; the server's limit on a body holds for one that has none here. */
async function wholeOf(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > limit) throw new BrokenForm("a field is too long");
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}
