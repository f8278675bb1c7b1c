import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { caseTopic } from "~/features/cases/domain/topic";
import { findCasePage } from "~/features/cases/find-case-page.server";
import { MatrixDesk } from "~/features/scoring/components/MatrixDesk";
import { StageFrame } from "~/features/scoring/components/StageFrame";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { findMatrix } from "~/features/scoring/find-matrix.server";
import { findMatrixCell } from "~/features/scoring/find-matrix-cell.server";
import { findSameEmployers } from "~/features/scoring/find-same-employers.server";
import { isChiefJudge, mayRecordIncidents } from "~/features/scoring/scoring.access";
import { clockText } from "~/shared/calendar-text";
import { newId } from "~/shared/ids";
import { MINUTE_MS } from "~/shared/instant";
import { requireWatchedStage } from "~/web/judged-stage.server";
import { versionsOf } from "~/web/live-versions.server";
import type { PageHandle } from "~/web/page-title";
import { useLive } from "~/web/use-live";

export const handle: PageHandle = { title: "matrix:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireWatchedStage(args);
  const { db, roads, clock } = args.context;
  const topics = [stageTopic(stage.stageId), caseTopic(stage.caseId)];
  const versions = versionsOf(args.context, topics);
  const now = clock.now();
  const sheetId = new URL(args.request.url).searchParams.get("sheet");
  const isChief = isChiefJudge(actor, stage.contestId);
  const page = await findMatrix(db, stage, now);
  const seats = page.modules.flatMap((module) => module.seats);
  return {
    versions,
    formKey: newId(),
    isChief,
    mayRecord: mayRecordIncidents(actor, stage.contestId),
    page,
    sameEmployers: isChief ? await findSameEmployers(db, stage.stageId, seats) : [],
    // Others watch how far it is; the marks are the chief judge's to see.
    cell: sheetId && isChief ? await findMatrixCell(db, stage.stageId, sheetId) : null,
    casePage: await findCasePage(db, roads, { actor, caseId: stage.caseId, now }),
  };
}

export default function Matrix() {
  const { t } = useTranslation("matrix");
  const { versions, page, ...desk } = useLoaderData<typeof loader>();
  const { isLost } = useLive(versions, { freshMs: MINUTE_MS });
  const at = clockText(page.readAt, "second");
  return (
    <StageFrame stage={page.stage} title={t("title")} meta={t("readAt", { at })}>
      <MatrixDesk page={page} isLost={isLost} {...desk} />
    </StageFrame>
  );
}
