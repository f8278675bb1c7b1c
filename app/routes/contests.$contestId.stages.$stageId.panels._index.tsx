import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PanelModule } from "~/features/scoring/components/PanelModule";
import { StageFrame } from "~/features/scoring/components/StageFrame";
import { findPanelsPage } from "~/features/scoring/find-panels-page.server";
import { staffPanelSchema } from "~/features/scoring/panels.schemas";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { commandOf } from "~/web/command.server";
import { requireStaffedStage } from "~/web/judged-stage.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "panels:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireStaffedStage(args);
  const page = await findPanelsPage(args.context.db, stage);
  return { stage, page, formKeys: page.modules.map(() => newId()) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireStaffedStage(args);
  const { request, context } = args;
  const form = await parseForm(request, context, staffPanelSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await staffPanel(command, { stageId: stage.stageId, ...form.value });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return redirect(`/contests/${stage.contestId}/stages/${stage.stageId}/panels`);
}

export default function PanelsOfStage() {
  const { t } = useTranslation("panels");
  const { formKeys, stage, page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <StageFrame
      stage={stage}
      title={t("title")}
      actions={
        <>
          <ButtonLink to="links" icon="tablet">
            {t("links.title")}
          </ButtonLink>
          <ButtonLink to="letters" icon="print">
            {t("letters.title")}
          </ButtonLink>
        </>
      }
    >
      {page.hasBegun ? <Callout tone="info">{t("begun")}</Callout> : null}
      {page.modules.map((module, at) => (
        <PanelModule
          key={module.moduleKey}
          page={page}
          module={module}
          formKey={formKeys[at] ?? ""}
          problem={problem}
        />
      ))}
    </StageFrame>
  );
}
