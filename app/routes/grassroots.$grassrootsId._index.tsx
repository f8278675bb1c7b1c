import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { caseTopic } from "~/features/cases/domain/topic";
import { waitingDays } from "~/features/cases/domain/waiting-days";
import { GrassrootsDesk } from "~/features/grassroots/components/GrassrootsDesk";
import { findGrassrootsPage } from "~/features/grassroots/find-grassroots-page.server";
import { mayListWorkers } from "~/features/registry/registry.access";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { Page } from "~/ui/Page";
import { When } from "~/ui/When";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { requireGrassroots } from "~/web/readable-grassroots.server";
import { found } from "~/web/require-actor.server";
import { useLive } from "~/web/use-live";

export const handle: PageHandle = { title: "grassroots:page.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, contest, mayFile, isCheckers } = await requireGrassroots(args);
  const { db, roads, clock } = args.context;
  const now = clock.now();
  const question = { grassrootsId: contest.id, actor, now };
  const shown = found(await findGrassrootsPage(db, roads, question));
  return {
    versions: versionsOf(args.context, [caseTopic(contest.caseId)]),
    formKey: newId(),
    mayFile,
    mayCheck: isCheckers,
    mayReadPeople: mayListWorkers(actor),
    day: shown.page ? waitingDays(shown.page.movedAt, now) : 0,
    shown,
  };
}

export default function Grassroots() {
  const { t } = useTranslation("grassroots");
  const { versions, formKey, shown, ...may } = useLoaderData<typeof loader>();
  useLive(versions);
  const { contest, page } = shown;
  return (
    <Page
      title={contest.name}
      meta={
        <>
          {[contest.parentName, contest.unionShortName].filter(Boolean).join(" · ")}
          {page ? (
            <>
              {" · "}
              <When at={page.movedAt} />
            </>
          ) : null}
        </>
      }
      breadcrumb={[{ label: t("board.title"), to: "/grassroots" }]}
      actions={
        page?.mayUndo ? (
          <ButtonLink to={`/cases/${page.caseId}/undo`} icon="rotate">
            {t("cases:undo.offer")}
          </ButtonLink>
        ) : null
      }
    >
      <GrassrootsDesk shown={shown} formKey={formKey} {...may} />
    </Page>
  );
}
