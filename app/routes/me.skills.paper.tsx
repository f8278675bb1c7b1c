import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import { deviceWord } from "~/features/identity/domain/device-word";
import { SkillPaperSheet } from "~/features/skills/components/SkillPaperSheet";
import { findSkillPaper } from "~/features/skills/find-skill-paper.server";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { Page } from "~/ui/Page";
import { requireOwnWorker } from "~/web/own-worker.server";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "skills:paper.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireOwnWorker(args);
  const { request, context } = args;
  const { db, keys, clock, config } = context;
  const asked = { worker, now: clock.now() };
  const { token, ...paper } = await findSkillPaper(db, keys.tokenKey, asked);
  const checkPath = `/skill-papers/${token}`;
  const address = config.publicUrl.origin + checkPath;
  return {
    paper,
    checkPath,
    code: await QRCode.toDataURL(address, {
      margin: 0,
      width: 240,
      errorCorrectionLevel: "L",
    }),
    isInWeChat: deviceWord(request.headers.get("User-Agent") ?? "") === "wechat",
  };
}

export default function OwnSkillPaper() {
  const { t } = useTranslation("skills");
  const { paper, checkPath, code, isInWeChat } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("paper.title")}
      isPaper
      breadcrumb={[{ label: t("title"), to: "/me/skills" }]}
      actions={
        <>
          <ButtonLink to={checkPath} icon="checks">
            {t("paper.look")}
          </ButtonLink>
          <Button type="button" look="ink" icon="print" onClick={() => window.print()}>
            {t("paper.print")}
          </Button>
        </>
      }
    >
      {isInWeChat ? <Callout tone="warn">{t("paper.wechat")}</Callout> : null}
      <SkillPaperSheet paper={paper} code={code} />
    </Page>
  );
}
