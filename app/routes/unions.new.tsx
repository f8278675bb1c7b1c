import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { UnionFields } from "~/features/unions/components/UnionFields";
import { REFUSAL_PLACES } from "~/features/unions/domain/refusal-places";
import { OPENED_KINDS } from "~/features/unions/domain/union-tree";
import { findParents } from "~/features/unions/find-union-choices.server";
import { openUnion } from "~/features/unions/open-union.server";
import { mayOpenSomeUnion } from "~/features/unions/unions.access";
import { openUnionSchema } from "~/features/unions/unions.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { SelectField } from "~/ui/fields/SelectField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "unions:open.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayOpenSomeUnion(actor));
  const chosen = new URL(request.url).searchParams.get("parent") ?? "";
  return { formKey: newId(), chosen, parents: await findParents(context.db, actor) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await parseForm(request, context, openUnionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await openUnion(commandOf(context, actor, form.key), form.value);
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "unions",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/unions/${result.value.unionId}`);
}

export default function NewUnion() {
  const { t } = useTranslation("unions");
  const { formKey, parents, chosen } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("open.title")}
      breadcrumb={[{ label: t("list.title"), to: "/unions" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <ChoiceField
            name="parentId"
            label={t("fields.parent")}
            hint={t("hints.parent")}
            options={parents}
            defaultValue={valueAt(problem, "parentId", chosen)}
            error={errorAt(problem, "parentId")}
            isRequired
          />
          <SelectField
            name="kind"
            label={t("fields.kind")}
            options={OPENED_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            defaultValue={valueAt(problem, "kind", "grassroots")}
            error={errorAt(problem, "kind")}
            isRequired
          />
          <UnionFields problem={problem} />
          <FormActions>
            <Button look="ink" type="submit">
              {t("open.submit")}
            </Button>
            <ButtonLink to="/unions" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
