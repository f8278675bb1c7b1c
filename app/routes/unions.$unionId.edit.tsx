import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeUnion } from "~/features/unions/change-union.server";
import { UnionFields } from "~/features/unions/components/UnionFields";
import { REFUSAL_PLACES } from "~/features/unions/domain/refusal-places";
import { findParents } from "~/features/unions/find-union-choices.server";
import { mayChangeUnion, mayMoveOrCloseUnion } from "~/features/unions/unions.access";
import { changeUnionSchema } from "~/features/unions/unions.schemas";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleUnion } from "~/web/visible-union.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "unions:change.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  allow(mayChangeUnion(actor, union.lineage));
  const mayMove = mayMoveOrCloseUnion(actor) && union.parentId !== null;
  return {
    formKey: newId(),
    union,
    parents: mayMove ? await findParents(args.context.db, actor) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  const { request, context } = args;
  const form = await parseForm(request, context, changeUnionSchema);
  if (!form.ok) return unprocessable(form.problem);
  const unionId = union.id;
  const result = await changeUnion(commandOf(context, actor, form.key), { ...form.value, unionId });
  if (!result.ok) {
    return refused(context, result.reason, form.values, {
      words: "unions",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/unions/${unionId}`);
}

export default function EditUnion() {
  const { t } = useTranslation("unions");
  const { formKey, union, parents } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/unions/${union.id}`;
  return (
    <Page
      title={t("change.title")}
      breadcrumb={[
        { label: t("list.title"), to: "/unions" },
        { label: union.shortName, to: here },
      ]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="version" value={union.version} />
          <UnionFields problem={problem} stored={union} />
          {parents.length > 0 ? (
            <ChoiceField
              name="parentId"
              label={t("fields.parent")}
              hint={t("hints.move")}
              options={parents}
              defaultValue={valueAt(problem, "parentId", union.parentId ?? "")}
              error={errorAt(problem, "parentId")}
              isRequired
            />
          ) : null}
          <FormActions>
            <Button look="ink" type="submit">
              {t("change.submit")}
            </Button>
            <ButtonLink to={here} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
