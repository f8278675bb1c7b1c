import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import { readCase } from "~/features/cases/read-cases.server";
import { TransferMending } from "~/features/registry/components/TransferMending";
import { REFUSAL_PLACES } from "~/features/registry/domain/refusal-places";
import { mendTransfer } from "~/features/registry/mend-transfer.server";
import { mendTransferSchema } from "~/features/registry/registry.schemas";
import * as Transfers from "~/features/registry/transfers.queries.server";
import { newId } from "~/shared/ids";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { requireOwnCase } from "~/web/case-requests.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refusedMove } from "~/web/refused-move.server";
import { found } from "~/web/require-actor.server";
import { unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:own.mendTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { caseId } = await requireOwnCase(args);
  const { db, roads } = args.context;
  const transfer = found(await Transfers.findOfCase(db, caseId));
  const file = found(await readCase(db, roads, caseId));
  return {
    formKey: newId(),
    caseId,
    version: file.facts.version,
    startsOn: transfer.startsOn,
    reason: transfer.reason,
    returns: await findOpenReturns(db, caseId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, caseId, road } = await requireOwnCase(args);
  const { request, context } = args;
  const form = await parseForm(request, context, mendTransferSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await mendTransfer(command, context, { ...form.value, caseId });
  if (!result.ok) {
    return refusedMove(context, result.reason, form.values, {
      words: "registry",
      road,
      fields: REFUSAL_PLACES,
    });
  }
  return redirect(`/me/cases/${caseId}`);
}

export default function Mending() {
  const { t } = useTranslation(["cases", "roads"]);
  const { formKey, caseId, version, returns, ...stored } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/me/cases/${caseId}`;
  return (
    <Page
      title={t("own.mendTitle")}
      breadcrumb={[{ label: t("own.title"), to: here }]}
      width="form"
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section hint={t("own.mendLead", { count: returns.length })}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="version" value={version} />
          <TransferMending returns={returns} stored={stored} problem={problem} />
          <FormActions>
            <Button look="ink" size="large" type="submit">
              {t("own.submit")}
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
