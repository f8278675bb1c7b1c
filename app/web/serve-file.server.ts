import type { AppLoadContext } from "@remix-run/node";
import type { FileKind } from "~/features/files/domain/file-kind";
import { readWhole } from "~/features/files/file-store.server";
import { attachmentHeaders } from "./attachment";

export const FILE_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  text: "text/csv",
};

interface ServedFile {
  readonly digest: string;
  readonly kind: FileKind;
  readonly fileName: string;
}

/** A kept file to take down: never shown in the page, where it could run. Whole and checked before its first byte goes. */
export async function serveFile(
  { files }: AppLoadContext,
  { digest, kind, fileName }: ServedFile,
): Promise<Response> {
  const bytes = await readWhole(files, digest);
  return new Response(Uint8Array.from(bytes), {
    headers: attachmentHeaders(FILE_TYPES[kind], fileName),
  });
}
