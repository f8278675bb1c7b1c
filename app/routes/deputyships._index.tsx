import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOffice } from "~/features/cases/cases.access";
import { DeputyshipTable } from "~/features/cases/components/DeputyshipTable";
import { findDeputyshipPage } from "~/features/cases/find-deputyship-page.server";
import { ButtonLink } from "~/ui/Button";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "cases:deputies.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(hasOffice(actor));
  const asked = { actor, page: pageOf(request), now: context.clock.now() };
  return { page: asked.page, ...(await findDeputyshipPage(context.db, asked)) };
}

export default function Deputyships() {
  const { t } = useTranslation("cases");
  const { page, rows, total, pageSize } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("deputies.title")}
      meta={t("deputies.meta")}
      actions={
        <ButtonLink to="/deputyships/new" look="ink" icon="user-check">
          {t("deputies.name")}
        </ButtonLink>
      }
    >
      <DeputyshipTable rows={rows} />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
