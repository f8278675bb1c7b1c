import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DoubleSides } from "~/features/grassroots/components/DoubleSides";
import { useDoubleWords } from "~/features/grassroots/components/use-double-words";
import { decideDouble } from "~/features/grassroots/decide-double.server";
import { findDoublePage } from "~/features/grassroots/find-double-page.server";
import { decideDoubleSchema } from "~/features/grassroots/grassroots.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { RadioField } from "~/ui/fields/RadioField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireCheckedGrassroots } from "~/web/readable-grassroots.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:doubles.pageTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requireCheckedGrassroots(args);
  const { db } = args.context;
  const page = found(await findDoublePage(db, contest, args.params.otherId ?? ""));
  return { formKey: newId(), contest: { id: contest.id, name: contest.name }, page };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireCheckedGrassroots(args);
  const { request, context, params } = args;
  const form = await parseForm(request, context, decideDoubleSchema);
  if (!form.ok) return unprocessable(form.problem);
  const pair = { grassrootsId: contest.id, otherId: params.otherId ?? "" };
  const result = await decideDouble(commandOf(context, actor, form.key), {
    ...form.value,
    ...pair,
  });
  if (!result.ok) {
    const place = { words: "grassroots", fields: { "counted-already": "kept" } };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/grassroots/${contest.id}`);
}

export default function Double() {
  const { t } = useTranslation("grassroots");
  const words = useDoubleWords();
  const { formKey, contest, page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/grassroots/${contest.id}`;
  return (
    <Page title={t("doubles.pageTitle")} breadcrumb={[{ label: contest.name, to: here }]}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Callout tone="warn" title={words(page.double)}>
        {t("doubles.rule")}
      </Callout>
      <DoubleSides sides={page.sides} shared={page.shared} />
      <Section title={t("doubles.question")}>
        <WriteForm formKey={formKey}>
          <RadioField
            name="kept"
            label={t("doubles.kept")}
            options={(["other", "this", "both"] as const).map((value) => ({
              value,
              label: t(`doubles.choices.${value}`, { union: page.double.otherUnionName }),
              hint: t(`doubles.choiceHints.${value}`),
              disabled: value === "this" && page.double.otherState === "accepted",
            }))}
            defaultValue={valueAt(problem, "kept")}
            error={errorAt(problem, "kept")}
            isRequired
          />
          <TextAreaField
            name="reason"
            label={t("doubles.reason")}
            defaultValue={valueAt(problem, "reason")}
            error={errorAt(problem, "reason")}
            isRequired
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("doubles.submit")}
            </Button>
            <ButtonLink to={here} look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
