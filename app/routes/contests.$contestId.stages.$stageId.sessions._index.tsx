import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SessionCard } from "~/features/contests/components/SessionCard";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { mayPlanContest } from "~/features/contests/contests.access";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findStageSessions } from "~/features/contests/find-stage-sessions.server";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { EmptyState } from "~/ui/EmptyState";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { requireStage } from "~/web/readable-contest.server";

export const handle: PageHandle = { title: "sessions:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  return {
    stage,
    mayPlan: mayPlanContest(actor, stage.contestId) && ["draw", "drawn"].includes(stage.state),
    ...(await findStageSessions(args.context.db, stage.id)),
  };
}

export default function StageSessions() {
  const { t } = useTranslation("sessions");
  const { stage, mayPlan, sessions, entryCount, placeCount, needs } =
    useLoaderData<typeof loader>();
  const path = stagePath(stage);
  const isShort = placeCount < entryCount;
  return (
    <StageFrame
      title={t("title")}
      stage={stage}
      actions={
        <>
          {sessions.length > 0 ? (
            <Button type="button" icon="print" onClick={() => window.print()}>
              {t("print")}
            </Button>
          ) : null}
          {mayPlan ? (
            <ButtonLink to={`${path}/sessions/new`} look="ink" icon="plus">
              {t("new.title")}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {isShort ? (
        <Callout tone="warn">{t("short", { entries: entryCount, places: placeCount })}</Callout>
      ) : null}
      {sessions.length === 0 ? (
        <EmptyState title={t("empty")}>{t(mayPlan ? "emptyHint" : "emptyOthers")}</EmptyState>
      ) : null}
      {sessions.map((session) => (
        <SessionCard
          key={session.id}
          session={session}
          editTo={mayPlan ? `${path}/sessions/${session.id}` : null}
        />
      ))}
      <div className="screen-only">
        <Section
          title={t("needs.title")}
          hint={t("needs.hint")}
          actions={
            mayPlan ? (
              <ButtonLink to={`${path}/needs`} icon="edit" size="small">
                {t("needs.edit")}
              </ButtonLink>
            ) : null
          }
        >
          {needs.length === 0 ? (
            <p>{t("needs.none")}</p>
          ) : (
            <Facts
              items={needs.map(({ code, needs: own }) => ({
                label: t("needs.of", { code }),
                value: own.join("、"),
              }))}
            />
          )}
        </Section>
      </div>
    </StageFrame>
  );
}
