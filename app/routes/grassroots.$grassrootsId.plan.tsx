import type { LoaderFunctionArgs } from "@remix-run/node";
import * as GrassrootsContests from "~/features/grassroots/grassroots-contests.queries.server";
import { requireGrassroots } from "~/web/readable-grassroots.server";
import { found } from "~/web/require-actor.server";
import { serveFile } from "~/web/serve-file.server";

/** The plan of a contest as it was photographed or written, for those who may see the contest. */
export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requireGrassroots(args);
  const plan = found(await GrassrootsContests.findPlanFile(args.context.db, contest.id));
  return serveFile(args.context, { ...plan, fileName: plan.planFileName ?? contest.name });
}
