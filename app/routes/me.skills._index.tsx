import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DueCards } from "~/features/skills/components/DueCards";
import { SkillHead } from "~/features/skills/components/SkillHead";
import { SkillHistory } from "~/features/skills/components/SkillHistory";
import { findOwnSkills } from "~/features/skills/find-own-skills.server";
import { ButtonLink } from "~/ui/Button";
import { Page } from "~/ui/Page";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "skills:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireOwnWorker(args);
  const { db, roads, clock } = args.context;
  const asked = { actor, workerId: worker.id, now: clock.now() };
  return {
    name: worker.name,
    unionName: worker.unionName,
    ...(await findOwnSkills(db, roads, asked)),
  };
}

export default function OwnSkills() {
  const { t } = useTranslation("skills");
  const { name, unionName, highest, due, appeals, years } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("title")}
      width="reading"
      actions={
        <ButtonLink to="/me/skills/paper" icon="print" size="small">
          {t("paper.title")}
        </ButtonLink>
      }
    >
      <SkillHead name={name} unionName={unionName} highest={highest} />
      <DueCards due={due} appeals={appeals} />
      <SkillHistory years={years} />
    </Page>
  );
}
