import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { adoptScheme } from "~/features/scoring/adopt-scheme.server";
import { DifferenceList } from "~/features/scoring/components/DifferenceList";
import { GapList } from "~/features/scoring/components/GapList";
import { SchemeFrame } from "~/features/scoring/components/SchemeFrame";
import { differencesOf } from "~/features/scoring/domain/difference/scheme-difference";
import { gapsOf } from "~/features/scoring/domain/draft/read-draft";
import { findInForce } from "~/features/scoring/find-scheme-page.server";
import { draftOf } from "~/features/scoring/scheme-steps.server";
import { mayWriteSchemes } from "~/features/scoring/scoring.access";
import { adoptSchemeSchema } from "~/features/scoring/scoring.schemas";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Section } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireScheme } from "~/web/readable-scheme.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "schemes:adopt.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  allow(mayWriteSchemes(actor));
  const draft = draftOf(scheme);
  const inForce = await findInForce(args.context.db, scheme.id);
  return {
    formKey: newId(),
    scheme: { id: scheme.id, name: scheme.name },
    version: scheme.version,
    number: (inForce?.version ?? 0) + 1,
    draft,
    gaps: gapsOf(draft),
    differences: inForce ? differencesOf(inForce, draft) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  allow(mayWriteSchemes(actor));
  const { request, context } = args;
  const form = await parseForm(request, context, adoptSchemeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await adoptScheme(command, { ...form.value, schemeId: scheme.id });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return redirect(`/schemes/${scheme.id}/versions/${result.value.number}`);
}

export default function AdoptScheme() {
  const { t } = useTranslation("schemes");
  const { formKey, scheme, version, number, draft, gaps, differences } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SchemeFrame title={t("adopt.title")} scheme={scheme}>
      {gaps.length > 0 ? (
        <Section title={t("adopt.gaps", { count: gaps.length })}>
          <GapList draft={draft} gaps={gaps} to={`/schemes/${scheme.id}`} />
        </Section>
      ) : (
        <ConfirmForm
          formKey={formKey}
          problem={problem}
          what={t("adopt.what", { count: number })}
          kept={t("adopt.kept")}
          submit={t("adopt.submit", { count: number })}
          icon="lock"
          look="accent"
          backTo={`/schemes/${scheme.id}`}
        >
          <input type="hidden" name="version" value={version} />
        </ConfirmForm>
      )}
      {differences ? (
        <Section title={t("adopt.differences", { count: number - 1 })}>
          <DifferenceList differences={differences} />
        </Section>
      ) : null}
    </SchemeFrame>
  );
}
