import type { LoaderFunctionArgs } from "@remix-run/node";
import * as Contests from "~/features/contests/contests.queries.server";
import { hasPublicResult } from "~/features/results/domain/public-phases";
import { publishedFiles } from "~/features/results/published-files.server";
import { publicResultSchema } from "~/features/results/results.schemas";
import { found } from "~/web/require-actor.server";
import { wordsFor } from "~/web/words.server";

/** What a result is derived from, to take away: `marks.csv`, `scheme.json`, and `result.json` that follows from them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const contestId = params.contestId ?? "";
  const contest = found(await Contests.find(db, contestId));
  found(contest, hasPublicResult(contest));
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { edition } = publicResultSchema.parse(query);
  const say = wordsFor(language).getFixedT(language, "scoring");
  const files = await publishedFiles(db, contest, edition, (key, values) => say(key, values));
  const texts: Readonly<Record<string, string | undefined>> = {
    "marks.csv": files?.marks,
    "scheme.json": files?.scheme,
    "result.json": files?.document,
  };
  const name = params.name ?? "";
  return new Response(found(Object.hasOwn(texts, name) ? texts[name] : undefined), {
    headers: {
      "Content-Type": `${name.endsWith(".csv") ? "text/csv" : "application/json"}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
