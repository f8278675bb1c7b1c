import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOwnCases } from "~/features/cases/find-own-cases.server";
import { localDay } from "~/shared/local-day";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { LinkList } from "~/ui/LinkList";
import { Page, Section } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "cases:own.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const page = pageOf(request);
  return { page, ...(await findOwnCases(context.db, context.roads, { actor, page })) };
}

export default function OwnCases() {
  const { t } = useTranslation(["cases", "roads"]);
  const { cases, due, total, page, pageSize } = useLoaderData<typeof loader>();
  const ask = (
    <ButtonLink to="/me/transfers/new" look="ink" icon="plus">
      {t("own.ask")}
    </ButtonLink>
  );
  return (
    <Page title={t("own.title")} width="reading" actions={total > 0 ? ask : null}>
      {due.length > 0 ? (
        <Section title={t("own.due")}>
          <LinkList
            items={due.map(({ caseId, road, state, note }) => ({
              to: `/me/cases/${caseId}`,
              icon: "flag",
              label: `${t(`roads:${road}.title`)} · ${t(`roads:${road}.states.${state}`)}`,
              note,
            }))}
          />
        </Section>
      ) : null}
      {total === 0 ? (
        <Section isFlush>
          <EmptyState title={t("own.empty")} action={ask}>
            {t("own.emptyHint")}
          </EmptyState>
        </Section>
      ) : (
        <Section>
          <LinkList
            items={cases.map(({ caseId, road, state, kind, note, movedAt }) => ({
              to: `/me/cases/${caseId}`,
              icon: kind === "final" ? "check-circle" : "hourglass",
              label: `${t(`roads:${road}.title`)} · ${t(`roads:${road}.states.${state}`)}`,
              note: `${note} · ${localDay(movedAt)}`,
            }))}
          />
        </Section>
      )}
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
