import type { LoaderFunctionArgs } from "@remix-run/node";
import { findHeldDraw } from "~/features/contests/find-ceremony.server";
import { attachmentHeaders } from "~/web/attachment";
import { found } from "~/web/require-actor.server";

/** The record as `npm run draw:verify` reads it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const draw = found(await findHeldDraw(context.db, params.drawId ?? ""));
  const record = found(draw.record);
  return new Response(JSON.stringify(record, null, 2), {
    headers: attachmentHeaders("application/json", `${draw.stage}-${draw.number}.json`),
  });
}
