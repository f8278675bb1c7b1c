import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { undoMoveSchema } from "~/features/cases/cases.schemas";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { undoMove } from "~/features/cases/undo-move.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Page } from "~/ui/Page";
import { requireCase } from "~/web/case-requests.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { found, safeReturn } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "cases:undo.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, caseId } = await requireCase(args);
  const { db, roads, clock } = args.context;
  const page = found(await findCasePage(db, roads, { actor, caseId, now: clock.now() }));
  return { formKey: newId(), caseId, version: page.version, title: page.title };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, caseId } = await requireCase(args);
  const { request, context } = args;
  const form = await parseForm(request, context, undoMoveSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { returnTo, version } = form.value;
  const result = await undoMove(commandOf(context, actor, form.key), context, { caseId, version });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "cases" });
  return redirect(safeReturn(returnTo, `/cases/${caseId}`));
}

export default function UndoMove() {
  const { t } = useTranslation("cases");
  const { formKey, caseId, version, title } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/cases/${caseId}`;
  return (
    <Page title={t("undo.title")} breadcrumb={[{ label: title, to: here }]} width="form">
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("undo.what")}
        kept={t("undo.kept")}
        submit={t("undo.submit")}
        icon="rotate"
        look="ink"
        backTo={here}
      >
        <input type="hidden" name="version" value={version} />
      </ConfirmForm>
    </Page>
  );
}
