import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FindForm } from "~/features/registry/components/FindForm";
import { MergePreview } from "~/features/registry/components/MergePreview";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { findMergePage } from "~/features/registry/find-merge-page.server";
import { mergeWorkers } from "~/features/registry/merge-workers.server";
import { mergeSchema } from "~/features/registry/registry.schemas";
import { newId } from "~/shared/ids";
import { LinkList } from "~/ui/LinkList";
import { Section } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";
import { requireKeptWorker } from "~/web/visible-worker.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:merge.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { searchParams } = new URL(args.request.url);
  const asked = { search: searchParams.get("search") ?? "", withId: searchParams.get("with") };
  return {
    formKey: newId(),
    worker: { id: worker.id, name: worker.name },
    ...(await findMergePage(args.context.db, actor, worker, asked)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireKeptWorker(args);
  const { request, context } = args;
  const form = await parseForm(request, context, mergeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(context, actor, form.key);
  const result = await mergeWorkers(command, context.keys, { ...form.value, keptId: worker.id });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "registry" });
  return redirect(`/workers/${worker.id}`);
}

export default function Merge() {
  const { t } = useTranslation("registry");
  const { formKey, worker, search, found, preview } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <WorkerFrame title={t("merge.title")} worker={worker}>
      {preview ? (
        <MergePreview formKey={formKey} problem={problem} keptId={worker.id} {...preview} />
      ) : (
        <Section title={t("merge.find")} hint={t("merge.findHint", { name: worker.name })}>
          <FindForm label={t("merge.search")} value={search} />
          {found.length === 0 ? <p>{t("merge.nobody")}</p> : null}
          <LinkList
            items={found.map(({ value, label }) => ({
              to: `?with=${value}`,
              icon: "person",
              label,
            }))}
          />
        </Section>
      )}
    </WorkerFrame>
  );
}
