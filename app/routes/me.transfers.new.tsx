import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { askTransfer } from "~/features/registry/ask-transfer.server";
import { TransferFields } from "~/features/registry/components/TransferFields";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { askTransferSchema } from "~/features/registry/registry.schemas";
import * as ListedUnions from "~/features/unions/listed-unions.queries.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refusedMove } from "~/web/refused-move.server";
import { unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:transfer.title" };

export async function loader(args: LoaderFunctionArgs) {
  await requireOwnWorker(args);
  const { db, clock } = args.context;
  const unions = await ListedUnions.findAllOpen(db, null, "grassroots");
  return {
    formKey: newId(),
    today: localDay(clock.now()),
    unions: unions.map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireOwnWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, askTransferSchema);
  if (!form.ok) return unprocessable(form.problem);
  const result = await askTransfer(commandOf(context, actor, form.key), context, form.value);
  if (!result.ok) {
    return refusedMove(context, result.reason, form.values, {
      words: "registry",
      road: "transfer",
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/me/cases/${result.value.caseId}`);
}

export default function AskTransfer() {
  const { t } = useTranslation("registry");
  const { formKey, today, unions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("transfer.title")}
      breadcrumb={[{ label: t("cases:own.title"), to: "/me/cases" }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("transfer.lead")}>
        <WriteForm formKey={formKey}>
          <TransferFields problem={problem} unions={unions} today={today} />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("transfer.submit")}
            </Button>
            <ButtonLink to="/me/cases" look="quiet">
              {t("cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </Page>
  );
}
