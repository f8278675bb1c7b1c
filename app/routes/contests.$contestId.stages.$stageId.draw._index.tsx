import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import {
  Constraints,
  DoneSteps,
  DrawStage,
  EarlierDraws,
} from "~/features/contests/components/DrawStage";
import styles from "~/features/contests/components/DrawStage.module.css";
import { mayHoldDraw, mayOrderRedraw } from "~/features/contests/contests.access";
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
  const mayRedraw = stage.state === "drawn" && mayOrderRedraw(actor, stage.contestId);
  return {
    ceremony,
    mayRedraw: mayRedraw && ceremony.act === null,
    code: replay && (await QRCode.toDataURL(replay, { margin: 2, width: 360 })),
  };
}

export default function Draw() {
  const { t } = useTranslation("draws");
  const { ceremony, mayRedraw, code } = useLoaderData<typeof loader>();
  const { draw } = ceremony;
  const held = t(draw?.isRedraw ? "over.redrawn" : "over.title");
  return (
    <DrawStage ceremony={ceremony}>
      <h2>{draw?.heldAt ? held : t("over.waiting")}</h2>
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
      {mayRedraw ? (
        <ButtonLink to={`${stagePath(ceremony.stage)}/draw/redraw`} icon="rotate">
          {t("over.redraw")}
        </ButtonLink>
      ) : null}
      <EarlierDraws earlier={ceremony.earlier} />
    </DrawStage>
  );
}
