import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WorkerFrame } from "~/features/registry/components/WorkerFrame";
import { mayKeepWorker } from "~/features/registry/registry.access";
import { undoMerge } from "~/features/registry/undo-merge.server";
import * as WorkerMerges from "~/features/registry/worker-merges.queries.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { found, requireActor } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "registry:merge.undoTitle" };

async function requireMerge({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const merge = found(await WorkerMerges.find(context.db, params.mergeId ?? ""));
  const kept = await Workers.find(context.db, merge.keptWorkerId);
  return { actor, merge, kept: found(kept, kept && mayKeepWorker(actor, kept.lineage)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { merge, kept } = await requireMerge(args);
  const merged = found(await Workers.find(args.context.db, merge.mergedWorkerId));
  return { formKey: newId(), worker: { id: kept.id, name: kept.name }, mergedName: merged.name };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, merge } = await requireMerge(args);
  const form = await parseForm(args.request, args.context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const command = commandOf(args.context, actor, form.key);
  const result = await undoMerge(command, { mergeId: merge.id });
  if (!result.ok) return refused(args.context, result.reason, {}, { words: "registry" });
  return redirect(`/workers/${result.value.mergedId}`);
}

export default function UndoMerge() {
  const { t } = useTranslation("registry");
  const { formKey, worker, mergedName } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <WorkerFrame title={t("merge.undoTitle")} worker={worker}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("merge.undoWhat", { kept: worker.name, merged: mergedName })}
        kept={t("merge.undoKept")}
        submit={t("merge.undoTitle")}
        icon="back"
        look="ink"
        backTo={`/workers/${worker.id}`}
      />
    </WorkerFrame>
  );
}
