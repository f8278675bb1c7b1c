import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import { JudgeLetter } from "~/features/scoring/components/JudgeLetter";
import { StageFrame } from "~/features/scoring/components/StageFrame";
import { findJudgeLetters } from "~/features/scoring/find-judge-letters.server";
import { findLinkPaths } from "~/features/scoring/find-judge-links.server";
import { Callout } from "~/ui/Callout";
import { PrintButton } from "~/ui/PrintButton";
import { requireStaffedStage } from "~/web/judged-stage.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "panels:letters.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireStaffedStage(args);
  const { db, clock, keys, config } = args.context;
  const { letters, sessions } = await findJudgeLetters(db, stage);
  const at = { stageId: stage.stageId, now: clock.now() };
  const paths = await findLinkPaths(db, keys.tokenKey, at);
  const codes = letters.map(async ({ accountId }) => {
    const path = paths.get(accountId);
    if (!path) return null;
    const image = await QRCode.toDataURL(config.publicUrl.origin + path, { margin: 1, width: 240 });
    return { path, image };
  });
  return { stage, letters, sessions, codes: await Promise.all(codes) };
}

export default function JudgeLetters() {
  const { t } = useTranslation("panels");
  const { stage, letters, sessions, codes } = useLoaderData<typeof loader>();
  return (
    <StageFrame
      stage={stage}
      title={t("letters.title")}
      isPaper
      actions={letters.length > 0 ? <PrintButton /> : null}
    >
      <div className="screen-only">
        <Callout tone="info">
          {t(letters.length > 0 ? "letters.hint" : "letters.none", { count: letters.length })}
        </Callout>
      </div>
      {letters.map((letter, at) => (
        <JudgeLetter
          key={letter.accountId}
          letter={letter}
          stage={stage}
          sessions={sessions}
          code={codes[at] ?? null}
        />
      ))}
    </StageFrame>
  );
}
