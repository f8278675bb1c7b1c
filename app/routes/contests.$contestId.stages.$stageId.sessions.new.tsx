import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SessionForm } from "~/features/contests/components/SessionForm";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import type { PageHandle } from "~/web/page-title";
import { planFromForm } from "~/web/planned-session.server";
import { requirePlannedStage } from "~/web/readable-contest.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "sessions:new.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest, stage } = await requirePlannedStage(args);
  const on = contest.heldOn ?? localDay(args.context.clock.now());
  return { formKey: newId(), stage, session: null, draft: { venue: contest.venue, on } };
}

export function action(args: ActionFunctionArgs) {
  return planFromForm(args, null);
}

export default function NewSession() {
  return (
    <SessionForm {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}
