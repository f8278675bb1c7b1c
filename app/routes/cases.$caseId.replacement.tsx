import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ReplacementForm } from "~/features/contests/components/ReplacementForm";
import { replaceMemberSchema } from "~/features/contests/contests.schemas";
import { REPLACEMENT_PLACES } from "~/features/contests/domain/refusal-places";
import { findTeam } from "~/features/contests/find-team.server";
import { replaceMember } from "~/features/contests/replace-member.server";
import { newId } from "~/shared/ids";
import { Page } from "~/ui/Page";
import { requireCase } from "~/web/case-requests.server";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { allow, found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "contests:replacement.title" };

/** The team of an entry, for those who may change its people; what is no team's has no such page. */
async function requireTeam(args: LoaderFunctionArgs) {
  const { actor, caseId } = await requireCase(args);
  const { db, roads, clock } = args.context;
  const team = found(await findTeam(db, roads, { actor, caseId, now: clock.now() }));
  allow(team.mayReplace);
  return { actor, team };
}

export async function loader(args: LoaderFunctionArgs) {
  const { team } = await requireTeam(args);
  const named = (people: typeof team.contestants) => people.map(({ id, name }) => ({ id, name }));
  return {
    formKey: newId(),
    caseId: team.caseId,
    name: team.entry.teamName ?? team.contestants.map(({ name }) => name).join("、"),
    contestName: team.entry.contestName,
    contestants: named(team.contestants),
    substitutes: named(team.substitutes),
    isDrawn: team.isDrawn,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, team } = await requireTeam(args);
  const { request, context } = args;
  const form = await parseForm(request, context, replaceMemberSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { caseId: team.caseId, ...form.value };
  const result = await replaceMember(commandOf(context, actor, form.key), context, input);
  if (!result.ok) {
    const place = { words: "contests", fields: REPLACEMENT_PLACES };
    return refused(context, result.reason, form.values, place);
  }
  return redirect(`/cases/${team.caseId}`);
}

export default function Replacement() {
  const { t } = useTranslation("contests");
  const { formKey, caseId, name, contestName, ...team } = useLoaderData<typeof loader>();
  const here = `/cases/${caseId}`;
  return (
    <Page
      title={t("replacement.title")}
      meta={contestName}
      breadcrumb={[
        { label: t("cases:queue.title"), to: "/cases" },
        { label: name, to: here },
      ]}
      width="form"
    >
      <ReplacementForm
        {...{ ...team, formKey }}
        problem={useActionData<typeof action>()}
        backTo={here}
      />
    </Page>
  );
}
