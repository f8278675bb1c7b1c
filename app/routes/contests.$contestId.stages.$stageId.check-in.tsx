import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { checkInEntry } from "~/features/contests/check-in-entry.server";
import { CheckInCard, CheckInList } from "~/features/contests/components/CheckInList";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { mayCheckIn } from "~/features/contests/contests.access";
import { checkInSchema, checkInViewSchema } from "~/features/contests/contests.schemas";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findCheckIn } from "~/features/contests/find-check-in.server";
import { markAbsent } from "~/features/contests/mark-absent.server";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Figure, Figures } from "~/ui/Figure";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Toolbar } from "~/ui/Toolbar";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requireStage } from "~/web/readable-contest.server";
import { allow } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "check-ins:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayCheckIn(actor, stage.contestId));
  const { db, clock } = args.context;
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  const page = await findCheckIn(db, stage, checkInViewSchema.parse(query), clock.now());
  return { page, formKeys: page.rows.map(() => newId()), slipKey: newId() };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayCheckIn(actor, stage.contestId));
  const { request, context } = args;
  const form = await parseForm(request, context, checkInSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { act, stageEntryId } = form.value;
  const doIt = act === "check-in" ? checkInEntry : markAbsent;
  const command = commandOf(context, actor, form.key);
  const result = await doIt(command, { stageId: stage.id, stageEntryId });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "contests" });
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search);
}

export default function CheckIn() {
  const { t } = useTranslation("check-ins");
  const { page, formKeys, slipKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { stage, view, sessions, counts, scanned, rows } = page;
  return (
    <StageFrame
      title={t("title")}
      stage={stage}
      actions={
        <ButtonLink to={`${stagePath(stage)}/slips`} icon="print">
          {t("slips.title")}
        </ButtonLink>
      }
    >
      <ErrorSummary errors={problem?.errors ?? []} />
      {scanned ? <CheckInCard row={scanned} formKey={slipKey} /> : null}
      <Figures isShort>
        <Figure number={counts.all} label={t("counts.all")} />
        <Figure number={counts.come} label={t("counts.come")} />
        <Figure number={counts.out} label={t("counts.out")} />
      </Figures>
      <Toolbar>
        <FilterChips
          name="session"
          label={t("session.label")}
          value={view.session}
          options={[
            { value: "", label: t("session.all") },
            ...sessions.map(({ id, number, count }) => ({
              ...{ value: id, count },
              label: t("session.one", { number }),
            })),
          ]}
        />
        <ListSearch label={t("search")} value={view.search} />
      </Toolbar>
      {rows.length === 0 ? (
        <EmptyState title={t(counts.all === 0 ? "notDrawn" : "notFound")}>
          {t(counts.all === 0 ? "notDrawnHint" : "notFoundHint", { count: counts.all })}
        </EmptyState>
      ) : (
        <CheckInList rows={rows} formKeys={formKeys} />
      )}
    </StageFrame>
  );
}
