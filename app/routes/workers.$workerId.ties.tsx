import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeTie } from "~/features/registry/change-tie.server";
import { EndList } from "~/features/registry/components/EndList";
import { FindForm } from "~/features/registry/components/FindForm";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { TIE_ROLES } from "~/features/registry/domain/tie";
import { findWorkerChoices } from "~/features/registry/find-worker-choices.server";
import { findWorkerRecord } from "~/features/registry/find-worker-record.server";
import { tieStepSchema } from "~/features/registry/registry.schemas";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { DateField } from "~/ui/fields/DateField";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireKeptWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:ties.change" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { db } = args.context;
  const search = (new URL(args.request.url).searchParams.get("search") ?? "").trim();
  const { ties } = await findWorkerRecord(db, worker.id);
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    search,
    found: await findWorkerChoices(db, actor, search, worker.id),
    standing: ties
      .filter(({ endsOn }) => endsOn === null)
      .map(({ id, withName, role, startsOn }) => ({
        id,
        label: withName,
        role,
        startsOn,
        formKey: newId(),
      })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, tieStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await changeTie(command, { ...form.value, workerId: worker.id });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "registry",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/workers/${worker.id}`);
}

export default function ChangeTies() {
  const { t } = useTranslation("registry");
  const { formKey, worker, search, found, standing } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <WorkerFrame title={t("ties.change")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <EndList
        title={t("ties.standing")}
        rows={standing.map(({ role, label, ...row }) => ({
          ...row,
          label: `${t(`ties.roles.${role}`)}${t("colon")}${label}`,
        }))}
        field="tieId"
        problem={problem}
      />
      <Section title={t("ties.add")} hint={t("ties.hint")}>
        <FindForm label={t("ties.find")} value={search} />
        {search !== "" && found.length === 0 ? <p>{t("ties.nobody")}</p> : null}
        {found.length > 0 ? (
          <WriteForm key={search} formKey={formKey}>
            <input type="hidden" name="step" value="tie" />
            <SelectField
              name="relatedWorkerId"
              label={t("ties.other")}
              options={found}
              defaultValue={valueAt(problem, "relatedWorkerId", found[0]?.value)}
              error={errorAt(problem, "relatedWorkerId")}
              isRequired
            />
            <SelectField
              name="kind"
              label={t("ties.role", { name: worker.name })}
              options={TIE_ROLES.map((role) => ({ value: role, label: t(`ties.roles.${role}`) }))}
              defaultValue={valueAt(problem, "kind", "master")}
              error={errorAt(problem, "kind")}
              isRequired
            />
            <DateField
              name="startsOn"
              label={t("fields.startsOn")}
              defaultValue={valueAt(problem, "startsOn")}
              error={errorAt(problem, "startsOn")}
              isRequired={false}
            />
            <Button look="ink" type="submit">
              {t("ties.submit")}
            </Button>
          </WriteForm>
        ) : null}
      </Section>
    </WorkerFrame>
  );
}
