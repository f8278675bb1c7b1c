import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OwnScoresDesk } from "~/features/results/components/OwnScoresDesk";
import { findOwnScores } from "~/features/results/find-own-scores.server";
import { Page } from "~/ui/Page";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "results:own.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireOwnWorker(args);
  const { db, clock } = args.context;
  const contestId = args.params.contestId ?? "";
  const page = await findOwnScores(db, { contestId, workerId: worker.id, now: clock.now() });
  if (!page) throw redirect("/me/contests");
  return page;
}

export default function OwnScores() {
  const { t } = useTranslation("results");
  const page = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("own.heading", { contest: page.contest.name })}
      breadcrumb={[{ label: t("contests:mine.title"), to: "/me/contests" }]}
      width="reading"
    >
      <OwnScoresDesk page={page} />
    </Page>
  );
}
