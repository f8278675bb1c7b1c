import type { LoaderFunctionArgs } from "@remix-run/node";
import * as ClosingPhotos from "~/features/grassroots/closing-photos.queries.server";
import { requireGrassroots } from "~/web/readable-grassroots.server";
import { found } from "~/web/require-actor.server";
import { serveFile } from "~/web/serve-file.server";

/** A photo of a contest, for those who may see the contest. */
export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requireGrassroots(args);
  const photoId = args.params.photoId ?? "";
  return serveFile(
    args.context,
    found(await ClosingPhotos.find(args.context.db, contest.id, photoId)),
  );
}
