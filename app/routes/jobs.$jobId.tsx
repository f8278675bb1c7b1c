import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { cancelJob } from "~/features/jobs/cancel-job.server";
import { JobProgress } from "~/features/jobs/components/JobProgress";
import { JobStateChip } from "~/features/jobs/components/JobStateChip";
import { isOpen } from "~/features/jobs/domain/job";
import { mayCancelJob, maySeeJob } from "~/features/jobs/jobs.access";
import * as Jobs from "~/features/jobs/jobs.queries.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "jobs:one" };

async function requireVisibleJob({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const job = await Jobs.find(context.db, params.jobId ?? "");
  return { actor, job: found(job, job && maySeeJob(actor, job)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, job } = await requireVisibleJob(args);
  return { formKey: newId(), job, mayCancel: isOpen(job.state) && mayCancelJob(actor, job) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, job } = await requireVisibleJob(args);
  allow(mayCancelJob(actor, job));
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await cancelJob(commandOf(context, actor, form.key), { jobId: job.id });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "jobs" });
  context.jobs.wake();
  return redirect(`/jobs/${job.id}`);
}

/** Where the records stand that jobs work for. */
const RECORDS: Readonly<Record<string, string>> = { import: "imports", "bulk-move": "bulk-moves" };

export default function Job() {
  const { t } = useTranslation("jobs");
  const { job, mayCancel, formKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const place = RECORDS[job.subjectKind];
  const record = place ? `/${place}/${job.subjectId}` : "/jobs";
  return (
    <Page
      title={t(`kinds.${job.kind}`)}
      chip={<JobStateChip state={job.state} />}
      meta={<When at={job.createdAt} />}
      breadcrumb={[{ label: t("title"), to: "/jobs" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <JobProgress job={job} cancelTo={null} />
      {job.error ? (
        <Callout tone="danger" title={t("failed")}>
          {t(`errors.${job.error}`)}
        </Callout>
      ) : null}
      <Section>
        <WriteForm formKey={formKey}>
          <FormActions>
            <ButtonLink to={record} look="ink">
              {t("toRecord")}
            </ButtonLink>
            {mayCancel && job.cancelWishedAt === null ? (
              <Button type="submit" look="outline" icon="hand-stop">
                {t("cancel")}
              </Button>
            ) : null}
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
