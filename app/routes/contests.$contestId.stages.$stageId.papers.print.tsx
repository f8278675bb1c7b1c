import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { stagePath } from "~/features/contests/domain/stage-places";
import { BlankSheet } from "~/features/scoring/components/BlankSheet";
import { findPrintedPapers } from "~/features/scoring/find-printed-papers.server";
import { printPapersSchema } from "~/features/scoring/papers.schemas";
import { mayBringMarks } from "~/features/scoring/scoring.access";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { EmptyState } from "~/ui/EmptyState";
import type { PageHandle } from "~/web/page-title";
import { qrCodesOf } from "~/web/qr-codes.server";
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
  const at = `${stagePath(framedStage(stage))}/papers`;
  const version = `/schemes/${scheme.id}/versions/${scheme.version}`;
  const paths = [version, ...papers.map(({ sheetId }) => `${at}/${sheetId}`)];
  const addresses = paths.map((path) => origin + path);
  const [versionCode = "", ...codes] = await qrCodesOf(addresses, { margin: 0, width: 96 });
  return {
    stage: framedStage(stage),
    version: scheme.version,
    versionCode,
    papers: papers.map((paper, index) => ({ ...paper, code: codes[index] ?? "" })),
  };
}

export default function PrintedPapers() {
  const { t } = useTranslation("marksheets");
  const { stage, version, versionCode, papers } = useLoaderData<typeof loader>();
  const above = { label: t("title"), to: `${stagePath(stage)}/papers` };
  if (papers.length === 0) {
    return (
      <StageFrame title={t("printTitle")} stage={stage} above={above}>
        <EmptyState
          title={t("noneToPrint")}
          action={
            <ButtonLink to={above.to} look="quiet">
              {t("back")}
            </ButtonLink>
          }
        >
          {t("noneToPrintHint")}
        </EmptyState>
      </StageFrame>
    );
  }
  return (
    <StageFrame
      title={t("printTitle")}
      stage={stage}
      above={above}
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
