import type { AppLoadContext } from "@remix-run/node";
import type { FileKind } from "~/features/files/domain/file-kind";
import { readWhole } from "~/features/files/file-store.server";

const TYPES: Readonly<Record<FileKind, string>> = {
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
  return attachment(await readWhole(files, digest), TYPES[kind], fileName);
}

/** Bytes to take down under a name, which may be in any script. */
function attachment(bytes: Uint8Array, type: string, fileName: string): Response {
  const plain = fileName.replace(/[^\w.() -]/g, "_");
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
