import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OpenContestCard } from "~/features/contests/components/OpenContestCard";
import { findOpenContests } from "~/features/contests/find-open-contests.server";
import { EnteredContests } from "~/features/skills/components/EnteredContests";
import { findEnteredContests } from "~/features/skills/find-own-skills.server";
import { EmptyState } from "~/ui/EmptyState";
import { Page, Section } from "~/ui/Page";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "contests:mine.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireOwnWorker(args);
  const { db, clock } = args.context;
  return {
    entered: await findEnteredContests(db, worker.id),
    contests: await findOpenContests(db, worker, clock.now()),
  };
}

export default function OwnContests() {
  const { t } = useTranslation("contests");
  const { entered, contests } = useLoaderData<typeof loader>();
  return (
    <Page title={t("mine.title")} width="reading">
      <EnteredContests events={entered} />
      {contests.length === 0 ? (
        <Section isFlush>
          <EmptyState title={t("mine.empty")}>{t("mine.emptyHint")}</EmptyState>
        </Section>
      ) : (
        <>
          <h2>{t("mine.open")}</h2>
          {contests.map((contest) => (
            <OpenContestCard key={contest.id} contest={contest} />
          ))}
        </>
      )}
    </Page>
  );
}
