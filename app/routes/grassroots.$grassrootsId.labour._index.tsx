import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LabourDesk } from "~/features/grassroots/components/LabourDesk";
import { isMeasuredIn } from "~/features/grassroots/domain/labour-month";
import { ButtonLink } from "~/ui/Button";
import { Page } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { findAskedMonth, requireLabour } from "~/web/readable-grassroots.server";

export const handle: PageHandle = { title: "grassroots:labour.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, mayFile, isCheckers } = await requireLabour(args);
  return {
    contest: { id: contest.id, name: contest.name, state: contest.state },
    unionName: contest.unionShortName,
    mayFile,
    mayCheck: isCheckers,
    page: await findAskedMonth(args, contest),
  };
}

export default function Labour() {
  const { t } = useTranslation("grassroots");
  const { contest, unionName, mayFile, mayCheck, page } = useLoaderData<typeof loader>();
  const at = `/grassroots/${contest.id}/labour`;
  const isLive = isMeasuredIn(contest.state);
  const query = `?month=${page.month}`;
  return (
    <Page
      title={t("labour.title")}
      meta={unionName}
      breadcrumb={[
        { label: t("board.title"), to: "/grassroots" },
        { label: contest.name, to: `/grassroots/${contest.id}` },
      ]}
      actions={
        page.rows.length > 0 ? (
          <>
            {mayFile && page.review ? (
              <ButtonLink to={`${at}/commendation${query}`} icon="award">
                {t("labour.commend")}
              </ButtonLink>
            ) : null}
            {mayFile && isLive && !page.review ? (
              <ButtonLink to={`${at}/figures${query}`} look="ink" icon="edit">
                {t("labour.enter")}
              </ButtonLink>
            ) : null}
            {mayCheck && isLive && !page.review && page.isOver ? (
              <ButtonLink to={`${at}/review${query}`} icon="checks">
                {t("labour.review")}
              </ButtonLink>
            ) : null}
          </>
        ) : null
      }
    >
      <LabourDesk page={page} at={at} mayPlan={mayFile} />
    </Page>
  );
}
