import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import { Constraints, DoneSteps, DrawStage } from "~/features/contests/components/DrawStage";
import styles from "~/features/contests/components/DrawStage.module.css";
import { mayHoldDraw } from "~/features/contests/contests.access";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findCeremony } from "~/features/contests/find-ceremony.server";
import { ButtonLink } from "~/ui/Button";
import type { PageHandle } from "~/web/page-title";
import { requireStage } from "~/web/readable-contest.server";

export const handle: PageHandle = { title: "draws:ceremony.title", isBare: true };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  const { db, clock, config } = args.context;
  const ceremony = await findCeremony(db, stage, clock.now());
  if (ceremony.act !== null && mayHoldDraw(actor, stage.contestId)) {
    throw redirect(`${stagePath(stage)}/draw/${ceremony.act}`);
  }
  const replay = ceremony.draw?.heldAt
    ? `${config.publicUrl.origin}/draws/${ceremony.draw.id}`
    : null;
  return { ceremony, code: replay && (await QRCode.toDataURL(replay, { margin: 2, width: 360 })) };
}

export default function Draw() {
  const { t } = useTranslation("draws");
  const { ceremony, code } = useLoaderData<typeof loader>();
  const { draw } = ceremony;
  return (
    <DrawStage ceremony={ceremony}>
      <h2>{t(draw?.heldAt ? "over.title" : "over.waiting")}</h2>
      {draw ? <DoneSteps ceremony={ceremony} /> : <Constraints ceremony={ceremony} />}
      {draw?.heldAt && code ? (
        <>
          <p>{t("over.replayLead")}</p>
          <img src={code} alt={t("over.code")} className={styles.code} />
          <ButtonLink to={`/draws/${draw.id}`} size="large" icon="refresh">
            {t("over.replay")}
          </ButtonLink>
          <ButtonLink to={`${stagePath(ceremony.stage)}/sessions`} size="large" icon="calendar">
            {t("over.plan")}
          </ButtonLink>
        </>
      ) : null}
    </DrawStage>
  );
}
