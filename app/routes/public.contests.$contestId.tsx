import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PublicContestDesk } from "~/features/agenda/components/PublicContestDesk";
import { StandingChip } from "~/features/agenda/components/StandingChip";
import { findPublicContest } from "~/features/agenda/find-public-contest.server";
import { Page } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "agenda:contest.title" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, clock } = context;
  // What isn't there and what isn't the public's look the same.
  return { page: found(await findPublicContest(db, params.contestId ?? "", clock.now())) };
}

export default function PublicContest() {
  const { t } = useTranslation("agenda");
  const { page } = useLoaderData<typeof loader>();
  const { contest, standing } = page;
  return (
    <Page
      title={contest.name}
      chip={<StandingChip standing={standing} />}
      meta={[
        t("contest.programme", { year: contest.year, name: contest.programmeName }),
        contest.documentNumber,
      ]
        .filter(Boolean)
        .join(" · ")}
      breadcrumb={[{ label: t("contests.title"), to: "/public/contests" }]}
    >
      <PublicContestDesk page={page} />
    </Page>
  );
}
