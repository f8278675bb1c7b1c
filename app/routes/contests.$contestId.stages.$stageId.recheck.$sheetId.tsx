import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SheetReading } from "~/features/results/components/SheetReading";
import { findReadingPage } from "~/features/results/find-reading-page.server";
import { type ReadingRefusal, readAgain } from "~/features/results/read-again.server";
import { mayReadAgain } from "~/features/results/results.access";
import { readAgainSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { Callout } from "~/ui/Callout";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireAllowedStage } from "~/web/readable-stage.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:reading.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireAllowedStage(args, mayReadAgain);
  const page = await findReadingPage(args.context.db, stage, args.params.sheetId ?? "");
  const contest = { id: stage.contestId, name: stage.contestName };
  return { formKey: newId(), contest, stageId: stage.stageId, page };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayReadAgain);
  const { request, context, params } = args;
  const sheetId = params.sheetId ?? "";
  const page = await findReadingPage(context.db, stage, sheetId);
  const form = await parseForm(request, context, readAgainSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { sheetId, ...form.value };
  const result = await readAgain(commandOf(context, actor, form.key), input);
  if (!result.ok) {
    const refusal: ReadingRefusal =
      typeof result.reason === "string"
        ? { code: result.reason, aspectKey: null, values: {} }
        : result.reason;
    const { code, aspectKey, values: details } = refusal;
    return refused(context, code, form.values, {
      words: aspectKey !== null && code !== "mark-missing" ? "scoring" : "results",
      fields: aspectKey === null ? {} : { [code]: `marks.${aspectKey}` },
      details,
    });
  }
  const desk = `/contests/${stage.contestId}/stages/${stage.stageId}/recheck`;
  return redirect(page?.nextId ? `${desk}/${page.nextId}` : desk);
}

export default function Reading() {
  const { t } = useTranslation("results");
  const { formKey, contest, stageId, page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const desk = `/contests/${contest.id}/stages/${stageId}/recheck`;
  return (
    <Page
      title={page ? t("reading.of", { code: page.code }) : t("reading.title")}
      meta={page ? `${page.module} · ${t("seat", { seat: page.seatNumber })}` : undefined}
      breadcrumb={[
        { label: contest.name, to: `/contests/${contest.id}` },
        { label: t("recheck.title"), to: desk },
      ]}
      width="form"
    >
      {page ? (
        <SheetReading key={page.sheetId} {...{ page, formKey, problem }} backTo={desk} />
      ) : (
        <Callout tone="info">{t("refusals.not-in-sample")}</Callout>
      )}
    </Page>
  );
}
