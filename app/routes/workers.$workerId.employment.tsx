import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeEmployment } from "~/features/registry/change-employment.server";
import { EndList } from "~/features/registry/components/EndList";
import { FindForm } from "~/features/registry/components/FindForm";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import * as Employments from "~/features/registry/employments.queries.server";
import { employmentStepSchema } from "~/features/registry/registry.schemas";
import * as Employers from "~/features/unions/employers.queries.server";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { DateField } from "~/ui/fields/DateField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireKeptWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:employment.change" };

const FOUND_SHOWN = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireKeptWorker(args);
  const { db } = args.context;
  const search = (new URL(args.request.url).searchParams.get("search") ?? "").trim();
  const rows = await Employments.findAllOfWorker(db, worker.id);
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    search,
    employers: search
      ? await Employers.findAllMatching(db, search, FOUND_SHOWN)
      : await Employers.findAllForUnion(db, worker.unionId),
    standing: rows
      .filter(({ endsOn }) => endsOn === null)
      .map(({ id, employerName, startsOn }) => ({
        id,
        label: employerName,
        startsOn,
        formKey: newId(),
      })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, employmentStepSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await changeEmployment(command, { ...form.value, workerId: worker.id });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "registry",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/workers/${worker.id}`);
}

export default function ChangeEmployment() {
  const { t } = useTranslation("registry");
  const { formKey, worker, search, employers, standing } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const options = employers.map((employer) => ({ value: employer.id, label: employer.name }));
  return (
    <WorkerFrame title={t("employment.change")} worker={worker}>
      <ErrorSummary errors={problem?.errors ?? []} />
      <EndList
        title={t("employment.standing")}
        rows={standing}
        field="employmentId"
        problem={problem}
      />
      <Section title={t("employment.start")} hint={t("employment.findHint")}>
        <FindForm label={t("employment.find")} value={search} />
        <WriteForm key={search} formKey={formKey}>
          <input type="hidden" name="step" value="start" />
          <ChoiceField
            name="employerId"
            label={t("fields.employer")}
            options={options}
            defaultValue={valueAt(
              problem,
              "employerId",
              options.length === 1 ? options[0]?.value : "",
            )}
            error={errorAt(problem, "employerId")}
            isRequired
          />
          <TextField
            name="jobTitle"
            label={t("fields.jobTitle")}
            defaultValue={valueAt(problem, "jobTitle")}
            error={errorAt(problem, "jobTitle")}
            isRequired={false}
          />
          <DateField
            name="startsOn"
            label={t("fields.employedSince")}
            defaultValue={valueAt(problem, "startsOn")}
            error={errorAt(problem, "startsOn")}
            isRequired={false}
          />
          <Button look="ink" type="submit">
            {t("employment.submit")}
          </Button>
        </WriteForm>
      </Section>
    </WorkerFrame>
  );
}
