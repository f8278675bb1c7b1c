import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FigureTable } from "~/features/grassroots/components/FigureTable";
import { reviewMonthSchema } from "~/features/grassroots/grassroots.schemas";
import { reviewMonth } from "~/features/grassroots/review-month.server";
import { monthText } from "~/shared/calendar-text";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Page } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { findAskedMonth, requireLabour } from "~/web/readable-grassroots.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:labour.reviewTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, isCheckers } = await requireLabour(args);
  allow(isCheckers);
  const page = await findAskedMonth(args, contest);
  const at = `/grassroots/${contest.id}/labour`;
  const { month, seen, targets, rows, missingCount } = page;
  if (month === null || page.review || rows.length === 0) throw redirect(at);
  const shown = { id: contest.id, name: contest.name };
  return { formKey: newId(), contest: shown, month, seen, targets, rows, missingCount };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest, isCheckers } = await requireLabour(args);
  allow(isCheckers);
  const { request, context } = args;
  const form = await parseForm(request, context, reviewMonthSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { ...form.value, grassrootsId: contest.id };
  const result = await reviewMonth(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, form.values, { words: "grassroots" });
  return redirect(`/grassroots/${contest.id}/labour?month=${form.value.month}`);
}

export default function ReviewMonth() {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const { formKey, contest, month, ...page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const at = `/grassroots/${contest.id}/labour`;
  return (
    <Page
      title={t("labour.reviewTitle")}
      meta={monthText(month, language)}
      breadcrumb={[
        { label: contest.name, to: `/grassroots/${contest.id}` },
        { label: t("labour.title"), to: at },
      ]}
    >
      <FigureTable month={month} targets={page.targets} rows={page.rows} />
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("labour.reviewWhat", { month: monthText(month, language) })}
        kept={t("labour.reviewKept")}
        blocked={page.missingCount > 0 ? [t("labour.missing", { count: page.missingCount })] : []}
        submit={t("labour.reviewSubmit")}
        icon="checks"
        look="ink"
        backTo={`${at}?month=${month}`}
      >
        <input type="hidden" name="month" value={month} />
        <input type="hidden" name="seen" value={page.seen} />
      </ConfirmForm>
    </Page>
  );
}
