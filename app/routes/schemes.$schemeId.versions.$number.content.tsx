import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSchemeVersion } from "~/web/readable-scheme.server";

/** A version as `npm run score` reads it. */
export async function loader(args: LoaderFunctionArgs) {
  const { version } = await requireSchemeVersion(args);
  return new Response(version.content, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="scheme-${version.number}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
