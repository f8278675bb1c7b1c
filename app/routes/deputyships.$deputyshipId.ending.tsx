import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayEndDeputyship, seesAllDeputyships } from "~/features/cases/deputies.access";
import * as Deputyships from "~/features/cases/deputyships.queries.server";
import { endDeputyship } from "~/features/cases/end-deputyship.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:deputies.endTitle" };

async function requireDeputyship({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const row = await Deputyships.find(context.db, params.deputyshipId ?? "");
  const mayEnd = row !== undefined && mayEndDeputyship(actor, row);
  const deputyship = found(row, mayEnd || seesAllDeputyships(actor));
  allow(mayEnd);
  return { actor, deputyship };
}

export async function loader(args: LoaderFunctionArgs) {
  const { deputyship } = await requireDeputyship(args);
  const { officerName, deputyName } = deputyship;
  return { formKey: newId(), officerName, deputyName };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, deputyship } = await requireDeputyship(args);
  const { request, context } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await endDeputyship(command, { deputyshipId: deputyship.id });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "cases" });
  return redirect("/deputyships");
}

export default function EndDeputyship() {
  const { t } = useTranslation("cases");
  const { formKey, officerName, deputyName } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      title={t("deputies.endTitle")}
      breadcrumb={[{ label: t("deputies.title"), to: "/deputyships" }]}
      width="form"
    >
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("deputies.endWhat", { officer: officerName, deputy: deputyName })}
        kept={t("deputies.endKept")}
        submit={t("deputies.endTitle")}
        icon="hand-stop"
        backTo="/deputyships"
      />
    </Page>
  );
}
