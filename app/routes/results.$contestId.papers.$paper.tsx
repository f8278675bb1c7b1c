import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { deviceWord } from "~/features/identity/domain/device-word";
import { PaperDesk } from "~/features/results/components/PaperDesk";
import { isResultPaper } from "~/features/results/domain/result-papers";
import { findPublicResult } from "~/features/results/find-public-result.server";
import { publicResultSchema } from "~/features/results/results.schemas";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "papers:title" };

/** A published result on paper: the book, the ranking or the awards, of the newest version or the one asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, clock, config } = context;
  const contestId = params.contestId ?? "";
  const name = params.paper ?? "";
  const kind = found(isResultPaper(name) ? name : undefined);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { edition } = publicResultSchema.parse(query);
  const page = found(
    await findPublicResult(db, contestId, { edition, now: clock.now(), reader: context.actor }),
  );
  const result = found(page.result);
  const address = `${config.publicUrl.origin}/results/${contestId}?edition=${result.number}`;
  return {
    kind,
    edition,
    page: { ...page, result },
    code: await QRCode.toDataURL(address, { margin: 0, width: 240 }),
    isInWeChat: deviceWord(request.headers.get("User-Agent") ?? "") === "wechat",
  };
}

export default function ResultPaperPage() {
  return <PaperDesk {...useLoaderData<typeof loader>()} />;
}
