import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as BulkMoves from "~/features/cases/bulk-moves.queries.server";
import { mayReadBulkMove } from "~/features/cases/cases.access";
import { bulkResultSchema } from "~/features/cases/cases.schemas";
import { BulkTable } from "~/features/cases/components/BulkTable";
import { findBulkMovePage } from "~/features/cases/find-bulk-move-page.server";
import { JobProgress } from "~/features/jobs/components/JobProgress";
import { isOpen } from "~/features/jobs/domain/job";
import { mayCancelJob } from "~/features/jobs/jobs.access";
import * as Jobs from "~/features/jobs/jobs.queries.server";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { FilterChips } from "~/ui/FilterChips";
import { Page, Section } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { found, requireActor } from "~/web/require-actor.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:bulk.one" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { db, roads } = context;
  const row = await BulkMoves.find(db, params.bulkMoveId ?? "");
  const { id, road, move, comment, jobId, createdAt, byName } = found(
    row,
    row && mayReadBulkMove(actor, row),
  );
  const list = bulkResultSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const job = jobId === null ? undefined : await Jobs.find(db, jobId);
  return {
    bulkMove: { road, move, comment, createdAt, byName },
    job: job && isOpen(job.state) ? job : null,
    stopped: job && !isOpen(job.state) && job.state !== "done" ? job.state : null,
    mayCancel: job !== undefined && mayCancelJob(actor, job),
    page: list.page,
    result: await findBulkMovePage(db, roads, { bulkMoveId: id, list }),
  };
}

const SHOWN = ["moved", "refused", "waiting"] as const;

export default function BulkMove() {
  const { t } = useTranslation(["cases", "roads"]);
  const { bulkMove, job, stopped, mayCancel, page, result } = useLoaderData<typeof loader>();
  const { counts, show, rows, total, pageSize } = result;
  const { road, move, comment, createdAt, byName } = bulkMove;
  return (
    <Page
      title={t("bulk.oneTitle", { move: t(`roads:${road}.moves.${move}`) })}
      meta={
        <>
          {t(`roads:${road}.title`)} · {byName} <When at={createdAt} />
        </>
      }
      breadcrumb={[{ label: t("queue.title"), to: "/cases" }]}
      actions={<ButtonLink to="/cases">{t("bulk.back")}</ButtonLink>}
    >
      {job ? <JobProgress job={job} cancelTo={mayCancel ? `/jobs/${job.id}` : null} /> : null}
      {job ? null : (
        <Callout
          tone={counts.refused + counts.waiting > 0 ? "warn" : "good"}
          title={t(counts.waiting > 0 ? "bulk.outcomeStopped" : "bulk.outcome", counts)}
        >
          {stopped ? t("bulk.stopped") : t("bulk.kept")}
        </Callout>
      )}
      {comment ? <Section title={t("decide.reason")}>{comment}</Section> : null}
      <FilterChips
        name="show"
        label={t("bulk.showLabel")}
        value={show}
        options={SHOWN.map((value) => ({
          value,
          label: t(`bulk.shown.${value}`),
          count: counts[value],
        }))}
      />
      <BulkTable rows={rows} caption={t(`bulk.shown.${show}`)} hasReasons={show === "refused"} />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
