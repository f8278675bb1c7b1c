import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachmentHeaders } from "~/web/attachment";
import { found } from "~/web/require-actor.server";
import { FILE_TYPES } from "~/web/serve-file.server";
import { requireVisibleImport } from "~/web/visible-import.server";
import { wordsFor } from "~/web/words.server";

/** The list as it was brought, with a column that says why rows were left out. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, list } = await requireVisibleImport(args);
  const { jobs, language } = args.context;
  found(list.layout);
  const instance = wordsFor(language);
  const words = instance.getResourceBundle(language, "imports");
  const input = { importId: list.id, words };
  const bytes = await jobs.ask({ kind: "return-import", input }, actor);
  const name = returnedName(args, list.fileName);
  return new Response(Uint8Array.from(bytes as Uint8Array), {
    headers: attachmentHeaders(FILE_TYPES[list.fileKind], name),
  });
}

function returnedName({ context: { language } }: LoaderFunctionArgs, fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  const [name, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ""];
  return wordsFor(language).getFixedT(language, "imports")("returned.fileName", { name }) + ending;
}
