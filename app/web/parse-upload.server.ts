import { type AppLoadContext, data } from "@remix-run/node";
import type { FileFault, FileRules } from "~/features/files/domain/file-rules";
import { receiveFile, type StoredFile } from "~/features/files/file-store.server";
import { type Result, refuse } from "~/shared/result";
import { BrokenForm, type Part, readMultipart } from "./read-multipart.server";

/** A form that carried a file: its fields, and the file on the disk or why it can't be kept. */
export interface Upload {
  readonly form: FormData;
  readonly file: Result<StoredFile, FileFault | "disk-full">;
}

const FILE_FIELD = "file";
/** A field of a form beside its file; the forms are of a few words. */
const MOST_FIELD_BYTES = 65_536;

/** Reads a form whose file goes to the store as it arrives; its name is given back as the field `fileName`. */
export async function parseUpload(
  request: Request,
  context: AppLoadContext,
  rules: FileRules,
): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  try {
    if (!boundary || !request.body) {
      return { form: await request.formData(), file: refuse("file-missing") };
    }
    // A stream of the web can be read in a loop under Node, which the types of browsers don't know.
    const body = request.body as unknown as AsyncIterable<Uint8Array>;
    return await takeIn(readMultipart(body, boundary), context, rules);
  } catch (error) {
    if (error instanceof BrokenForm || error instanceof TypeError)
      throw data(null, { status: 400 });
    throw error;
  }
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
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > MOST_FIELD_BYTES) throw new BrokenForm("a field is too long");
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces).toString("utf8");
}
