import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SeatList } from "~/features/contests/components/DrawStage";
import { faultOfDraw } from "~/features/contests/domain/draw/verify-draw";
import { findHeldDraw } from "~/features/contests/find-ceremony.server";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";
import { Page, Section } from "~/ui/Page";
import { When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "draws:replay.title" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { draw: found(await findHeldDraw(context.db, params.drawId ?? "")) };
}

/** Anyone holds the draw again, here in the browser, with the code that held it. */
export default function DrawReplay() {
  const { t } = useTranslation("draws");
  const { draw } = useLoaderData<typeof loader>();
  const { record } = draw;
  const [fault, setFault] = useState<ReturnType<typeof faultOfDraw> | "not-held">("not-held");
  return (
    <Page
      title={t("replay.heading", { stage: draw.stage })}
      meta={<When at={draw.heldAt} />}
      width="reading"
    >
      <Section title={t("replay.record")}>
        <Facts
          items={[
            { label: t("ceremony.frozen"), value: <When at={draw.frozenAt} precision="second" /> },
            { label: t("replay.listDigest"), value: <code>{draw.listDigest}</code> },
            ...(record
              ? [
                  { label: t("replay.commitment"), value: <code>{record.commitment}</code> },
                  { label: t("replay.salt"), value: record.salt },
                  { label: t("replay.secret"), value: <code>{record.secret}</code> },
                ]
              : []),
          ]}
        />
        {record ? (
          <>
            <Button
              type="button"
              look="ink"
              icon="refresh"
              onClick={() => setFault(faultOfDraw(record))}
            >
              {t("replay.again")}
            </Button>
            <ButtonLink to={`/draws/${draw.id}/record`} icon="download" reloadDocument>
              {t("replay.download")}
            </ButtonLink>
            <div aria-live="polite">
              {fault === null ? (
                <Callout tone="good" title={t("replay.same")}>
                  {t("replay.sameHint")}
                </Callout>
              ) : null}
              {fault !== null && fault !== "not-held" ? (
                <Callout tone="danger">{t(`faults.${fault.code}`, { ...fault })}</Callout>
              ) : null}
            </div>
          </>
        ) : (
          <Callout tone="info">{t("replay.lots")}</Callout>
        )}
      </Section>
      <Section title={t("ceremony.result")}>
        <SeatList seats={draw.seats} />
      </Section>
    </Page>
  );
}
