import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NoticeDesk } from "~/features/notices/components/NoticeDesk";
import { findNoticePage } from "~/features/notices/find-notice-page.server";
import {
  mayKeepObjections,
  mayReadNotice,
  mayReadObjections,
} from "~/features/notices/notices.access";
import * as Objections from "~/features/notices/objections.queries.server";
import { Page } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "notices:page.title" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, clock, actor } = context;
  const noticeId = params.noticeId ?? "";
  const page = found(await findNoticePage(db, noticeId, clock.now()));
  found(page, mayReadNotice(actor, page.notice));
  return {
    page,
    // The words of an objection are for those who answer it.
    objections: mayReadObjections(actor) ? await Objections.findAllOfNotices(db, [noticeId]) : null,
    mayKeep: mayKeepObjections(actor),
  };
}

export default function Notice() {
  const { t } = useTranslation("notices");
  const { page, objections, mayKeep } = useLoaderData<typeof loader>();
  const { notice, isOver } = page;
  return (
    <Page
      title={t(notice.subjectKind === "contest" ? "page.ofResult" : "page.heading", {
        title: notice.title,
      })}
      chip={
        <StatusChip tone={isOver ? "neutral" : "info"} icon={isOver ? "check" : "speakerphone"}>
          {t(isOver ? "over" : "running")}
        </StatusChip>
      }
      meta={notice.documentNumber}
      breadcrumb={[{ label: t("list.title"), to: "/notices" }]}
    >
      <NoticeDesk page={page} objections={objections} mayKeep={mayKeep} />
    </Page>
  );
}
