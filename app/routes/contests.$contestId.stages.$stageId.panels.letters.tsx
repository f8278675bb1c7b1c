import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { JudgeLetter } from "~/features/scoring/components/JudgeLetter";
import { StageFrame } from "~/features/scoring/components/StageFrame";
import { findJudgeLetters } from "~/features/scoring/find-judge-letters.server";
import { Callout } from "~/ui/Callout";
import { requireStaffedStage } from "~/web/judged-stage.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "panels:letters.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireStaffedStage(args);
  return { stage, ...(await findJudgeLetters(args.context.db, stage)) };
}

export default function JudgeLetters() {
  const { t } = useTranslation("panels");
  const { stage, letters, sessions } = useLoaderData<typeof loader>();
  return (
    <StageFrame stage={stage} title={t("letters.title")}>
      <Callout tone="info">
        {t(letters.length > 0 ? "letters.hint" : "letters.none", { count: letters.length })}
      </Callout>
      {letters.map((letter) => (
        <JudgeLetter key={letter.accountId} letter={letter} stage={stage} sessions={sessions} />
      ))}
    </StageFrame>
  );
}
