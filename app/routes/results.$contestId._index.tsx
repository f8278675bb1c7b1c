import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import * as Boards from "~/features/boards/boards.queries.server";
import { deviceWord } from "~/features/identity/domain/device-word";
import { PublicResultPage } from "~/features/results/components/PublicResultPage";
import { linesInView, type PublicView } from "~/features/results/domain/public-view";
import { findExplanation, findPublicResult } from "~/features/results/find-public-result.server";
import { mayApprove } from "~/features/results/results.access";
import { publicResultSchema } from "~/features/results/results.schemas";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "results:public.title" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, clock } = context;
  const contestId = params.contestId ?? "";
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { search, view, entry, edition } = publicResultSchema.parse(query);
  // What isn't there and what isn't public yet look the same.
  const page = await findPublicResult(db, contestId, {
    ...{ edition, now: clock.now(), reader: context.actor },
  });
  const all = page?.result?.lines ?? [];
  const counted = (one: PublicView) => linesInView(all, { view: one, search: "" }).length;
  return {
    page: page?.result
      ? { ...page, result: { ...page.result, lines: linesInView(all, { view, search }) } }
      : page,
    boards: page ? await Boards.findAllPublic(db, contestId) : [],
    // The approver's way to the approval: from the very page that they approve.
    isToApprove:
      page?.result?.approvedAt === null &&
      context.actor !== null &&
      mayApprove(context.actor, contestId),
    counts: { all: all.length, awarded: counted("awarded"), promoted: counted("promoted") },
    isInWeChat: deviceWord(request.headers.get("User-Agent") ?? "") === "wechat",
    state: { search, view, entry, edition },
    explanation: entry
      ? await findExplanation(db, contestId, {
          edition: page?.result?.number ?? null,
          code: entry,
          lines: all,
        })
      : null,
  };
}

export default function PublicResult() {
  return <PublicResultPage {...useLoaderData<typeof loader>()} />;
}
