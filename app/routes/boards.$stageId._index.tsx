import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { BoardScreen } from "~/features/boards/components/BoardScreen";
import { findBoard } from "~/features/boards/find-board.server";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";
import { useBoard } from "~/web/use-board";

export const handle: PageHandle = { title: "boards:title", isBare: true };

/** Open to anyone where its organisers say so; what isn't there and what isn't public look the same. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, live, clock, actor, config } = context;
  const room = { db, live, now: clock.now() };
  const seen = found(await findBoard(room, params.stageId ?? "", actor));
  const address = `${config.publicUrl.origin}/boards/${seen.page.stageId}`;
  return {
    seen,
    code: await QRCode.toDataURL(address, { margin: 1, width: 208 }),
    isDemo: config.isDemo,
  };
}

export default function Board() {
  const first = useLoaderData<typeof loader>();
  return <Followed key={first.seen.page.stageId} {...first} />;
}

function Followed({ seen, ...screen }: ReturnType<typeof useLoaderData<typeof loader>>) {
  return <BoardScreen {...useBoard(seen)} {...screen} />;
}
