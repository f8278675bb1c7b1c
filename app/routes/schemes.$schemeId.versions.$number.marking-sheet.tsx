import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { writeSheetRows } from "~/features/scoring/documents/marking-sheet.server";
import { writeMarkingSheet } from "~/features/scoring/domain/marking-sheet/write-sheet";
import { contentOf } from "~/features/scoring/find-scheme-page.server";
import { attachmentHeaders } from "~/web/attachment";
import { requireSchemeVersion } from "~/web/readable-scheme.server";
import { FILE_TYPES } from "~/web/serve-file.server";

/** A version in the WorldSkills way as the sheet that such contests exchange; there is none of any other. */
export async function loader(args: LoaderFunctionArgs) {
  const { scheme, version } = await requireSchemeVersion(args);
  const sheet = writeMarkingSheet(contentOf(version));
  if (!sheet.ok) throw data(null, { status: 404 });
  const bytes = await writeSheetRows(sheet.value);
  return new Response(Uint8Array.from(bytes), {
    headers: attachmentHeaders(FILE_TYPES.xlsx, `${scheme.name} ${version.number}.xlsx`),
  });
}
