import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { BlankSheet } from "~/features/scoring/components/BlankSheet";
import { findPrintedPapers } from "~/features/scoring/find-printed-papers.server";
import { printPapersSchema } from "~/features/scoring/papers.schemas";
import { mayBringMarks } from "~/features/scoring/scoring.access";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import type { PageHandle } from "~/web/page-title";
import { framedStage, requireAllowedStage } from "~/web/readable-stage.server";

export const handle: PageHandle = { title: "marksheets:printTitle" };

/** A sheet for each judge and entry of a module; its code leads to where it is keyed, for those who may. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireAllowedStage(args, mayBringMarks);
  const { db, config } = args.context;
  const { module } = printPapersSchema.parse(
    Object.fromEntries(new URL(args.request.url).searchParams),
  );
  const place = { stageId: stage.stageId, accountId: actor.accountId };
  const { papers, scheme } = await findPrintedPapers(db, place, module);
  const { origin } = config.publicUrl;
  const codeOf = (path: string) => QRCode.toDataURL(origin + path, { margin: 0, width: 96 });
  const at = `${stagePath(framedStage(stage))}/papers`;
  const codes = await Promise.all(papers.map(({ sheetId }) => codeOf(`${at}/${sheetId}`)));
  return {
    stage: framedStage(stage),
    version: scheme.version,
    versionCode: await codeOf(`/schemes/${scheme.id}/versions/${scheme.version}`),
    papers: papers.map((paper, index) => ({ ...paper, code: codes[index] ?? "" })),
  };
}

export default function PrintedPapers() {
  const { t } = useTranslation("marksheets");
  const { stage, version, versionCode, papers } = useLoaderData<typeof loader>();
  return (
    <StageFrame
      title={t("printTitle")}
      stage={stage}
      above={{ label: t("title"), to: `${stagePath(stage)}/papers` }}
      isPaper
      actions={
        <Button type="button" icon="print" onClick={() => window.print()}>
          {t("printNow")}
        </Button>
      }
    >
      <div className="screen-only">
        <Callout tone="info">{t("printHint", { count: papers.length })}</Callout>
      </div>
      {papers.map(({ sheetId, module, entry, judge, number, code }) => (
        <BlankSheet
          key={sheetId}
          name={stage.contestName}
          stage={stage.schemeStage}
          {...{ module, version }}
          code={versionCode}
          filled={{ entry, judge, number, code }}
        />
      ))}
    </StageFrame>
  );
}
