import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deputyOfficerSchema, nameDeputySchema } from "~/features/cases/cases.schemas";
import { OfficeHolderField } from "~/features/cases/components/OfficeHolderField";
import { mayNameDeputy } from "~/features/cases/deputies.access";
import { DEPUTY_PLACES } from "~/features/cases/domain/deputy-places";
import { findDeputyCandidates } from "~/features/cases/find-deputyship-page.server";
import { nameDeputy } from "~/features/cases/name-deputy.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { DateField } from "~/ui/fields/DateField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:deputies.name" };

/** The officer for whom a deputy is named: oneself, or whom an administrator came from. */
function requireOfficer({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const officerId = deputyOfficerSchema.parse(params).officerId ?? actor.accountId;
  allow(mayNameDeputy(actor, officerId));
  return { actor, officerId };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, officerId } = requireOfficer(args);
  const { officer, candidates } = found(await findDeputyCandidates(args.context.db, officerId));
  const isOwn = officerId === actor.accountId;
  return {
    formKey: newId(),
    officer,
    isOwn,
    candidates,
    today: localDay(args.context.clock.now()),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, officerId } = requireOfficer(args);
  const { request, context } = args;
  const form = await parseForm(request, context, nameDeputySchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await nameDeputy(command, { officerId, ...form.value });
  if (!result.ok) {
    const place = { words: "cases", fields: DEPUTY_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect("/deputyships");
}

export default function NameDeputy() {
  const { t } = useTranslation("cases");
  const { formKey, officer, isOwn, candidates, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("deputies.name")}
      meta={isOwn ? null : t("deputies.forOfficer", { name: officer.name })}
      breadcrumb={[{ label: t("deputies.title"), to: "/deputyships" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("deputies.lead")}>
        <WriteForm formKey={formKey}>
          <OfficeHolderField
            name="deputyId"
            label={t("deputies.deputy")}
            hint={t(candidates.length > 0 ? "deputies.deputyHint" : "deputies.nobody")}
            holders={candidates}
            problem={problem}
          />
          <DateField
            name="startsOn"
            label={t("deputies.startsOn")}
            defaultValue={valueAt(problem, "startsOn", today)}
            error={errorAt(problem, "startsOn")}
            isRequired
          />
          <DateField
            name="endsOn"
            label={t("deputies.endsOn")}
            hint={t("deputies.endsHint")}
            defaultValue={valueAt(problem, "endsOn")}
            error={errorAt(problem, "endsOn")}
            isRequired
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("deputies.submit")}
            </Button>
            <ButtonLink to="/deputyships" look="quiet">
              {t("ui:confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
