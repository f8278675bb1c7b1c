import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeMembership } from "~/features/registry/change-membership.server";
import { EndList } from "~/features/registry/components/EndList";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { findMemberUnions } from "~/features/registry/find-keeping-unions.server";
import * as Memberships from "~/features/registry/memberships.queries.server";
import { membershipStepSchema } from "~/features/registry/registry.schemas";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { DateField } from "~/ui/fields/DateField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireKeptWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:membership.change" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { db } = args.context;
  const rows = await Memberships.findAllOfWorker(db, worker.id);
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    unions: await findMemberUnions(db, actor),
    standing: rows
      .filter(({ endsOn }) => endsOn === null)
      .map(({ id, unionName, startsOn }) => ({ id, label: unionName, startsOn, formKey: newId() })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, membershipStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await changeMembership(command, { ...form.value, workerId: worker.id });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "registry",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/workers/${worker.id}`);
}

export default function ChangeMembership() {
  const { t } = useTranslation("registry");
  const { formKey, worker, unions, standing } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <WorkerFrame title={t("membership.change")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <EndList title={t("membership.standing")} rows={standing} problem={problem} />
      <Section
        title={t(standing.length > 0 ? "membership.move" : "membership.enrol")}
        hint={t(standing.length > 0 ? "membership.moveHint" : "membership.enrolHint")}
      >
        <WriteForm formKey={formKey}>
          <input type="hidden" name="step" value="enrol" />
          <ChoiceField
            name="unionId"
            label={t("fields.union")}
            options={unions}
            defaultValue={valueAt(problem, "unionId")}
            error={errorAt(problem, "unionId")}
            isRequired
          />
          <DateField
            name="startsOn"
            label={t("fields.memberSince")}
            defaultValue={valueAt(problem, "startsOn")}
            error={errorAt(problem, "startsOn")}
            isRequired={false}
          />
          <Button look="ink" type="submit">
            {t("membership.submit")}
          </Button>
        </WriteForm>
      </Section>
    </WorkerFrame>
  );
}
