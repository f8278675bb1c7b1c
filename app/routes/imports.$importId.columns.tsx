import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ColumnFields } from "~/features/imports/components/ColumnFields";
import { readColumnMap } from "~/features/imports/domain/column-map";
import { listHome } from "~/features/imports/domain/list-home";
import { fieldKey } from "~/features/imports/domain/reason-text";
import { columnsOf } from "~/features/imports/find-import-page.server";
import { mayLeadImport } from "~/features/imports/imports.access";
import { columnsSchema } from "~/features/imports/imports.schemas";
import { leadImport } from "~/features/imports/lead-import.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireVisibleImport } from "~/web/visible-import.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "imports:columns.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, list } = await requireVisibleImport(args);
  allow(mayLeadImport(actor, list));
  if (list.state !== "mapping") throw redirect(`/imports/${list.id}`);
  const columns = found(columnsOf(list, args.context.importKinds));
  return { formKey: newId(), fileName: list.fileName, home: listHome(list), ...columns };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, list } = await requireVisibleImport(args);
  allow(mayLeadImport(actor, list));
  const { request, context } = args;
  const form = await parseForm(request, context, columnsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const width = columnsOf(list, context.importKinds)?.layout.headings.length ?? 0;
  const kinds = context.importKinds[list.kind].columns;
  const columns = readColumnMap(kinds, form.values, width);
  const result = await leadImport(commandOf(context, actor, form.key), context.importKinds, {
    importId: list.id,
    step: "check",
    columns,
  });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "imports" });
  context.jobs.wake();
  return redirect(`/imports/${list.id}`);
}

export default function Columns() {
  const { t } = useTranslation("imports");
  const { formKey, fileName, home, kind, fields, layout, columns } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const missing = fields.filter(
    ({ field, isRequired }) => isRequired && columns[field] === undefined,
  );
  return (
    <Page
      title={t("columns.title")}
      meta={t("columns.meta", { fileName, count: layout.rowCount })}
      breadcrumb={[{ label: t("list.title"), to: home }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      {missing.length > 0 ? (
        <Callout tone="warn" title={t("columns.missing")}>
          {missing.map(({ field }) => t(`fields.${fieldKey(kind, field)}`)).join(t("rows.comma"))}
        </Callout>
      ) : (
        <Callout tone="good" title={t("columns.recognised")}>
          {t("columns.recognisedHint")}
        </Callout>
      )}
      {layout.hiddenSheets.length > 0 ? (
        <Callout tone="info">
          {t("columns.hidden", { sheets: layout.hiddenSheets.join(t("rows.comma")) })}
        </Callout>
      ) : null}
      <Section hint={t("columns.hint", { row: layout.headerRow })}>
        <WriteForm formKey={formKey}>
          <ColumnFields
            kind={kind}
            fields={fields}
            layout={layout}
            columns={columns}
            problem={problem}
          />
          <FormActions>
            <Button look="ink" type="submit">
              {t("columns.submit", { count: layout.rowCount })}
            </Button>
            <ButtonLink to={home} look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
