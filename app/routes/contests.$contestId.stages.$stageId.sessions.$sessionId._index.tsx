import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SessionForm } from "~/features/contests/components/SessionForm";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findStageSessions } from "~/features/contests/find-stage-sessions.server";
import { newId } from "~/shared/ids";
import type { PageHandle } from "~/web/page-title";
import { planFromForm } from "~/web/planned-session.server";
import { requirePlannedStage } from "~/web/readable-contest.server";
import { found } from "~/web/require-actor.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "sessions:edit.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requirePlannedStage(args);
  const { sessions } = await findStageSessions(args.context.db, stage.id);
  const session = found(sessions.find(({ id }) => id === args.params.sessionId));
  return { formKey: newId(), stage, session, draft: { venue: session.venue, on: "" } };
}

export function action(args: ActionFunctionArgs) {
  return planFromForm(args, args.params.sessionId ?? "");
}

export default function EditSession() {
  const page = useLoaderData<typeof loader>();
  const dropAt = `${stagePath(page.stage)}/sessions/${page.session.id}/removal`;
  return <SessionForm {...page} dropAt={dropAt} problem={useActionData<typeof action>()} />;
}
