import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntrySlip } from "~/features/contests/components/EntrySlip";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { mayCheckIn } from "~/features/contests/contests.access";
import { checkInViewSchema } from "~/features/contests/contests.schemas";
import { stagePath } from "~/features/contests/domain/stage-places";
import { findCheckIn } from "~/features/contests/find-check-in.server";
import { Callout } from "~/ui/Callout";
import { PrintButton } from "~/ui/PrintButton";
import type { PageHandle } from "~/web/page-title";
import { qrCodesOf } from "~/web/qr-codes.server";
import { requireStage } from "~/web/readable-contest.server";
import { allow } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "check-ins:slips.title" };

/** The code leads to the contestant's card at check-in, for those who may open it. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireStage(args);
  allow(mayCheckIn(actor, stage.contestId));
  const { db, clock, config } = args.context;
  const { rows } = await findCheckIn(db, stage, checkInViewSchema.parse({}), clock.now());
  const at = `${config.publicUrl.origin}${stagePath(stage)}/check-in?slip=`;
  const addresses = rows.map(({ id }) => at + id);
  const images = await qrCodesOf(addresses, { margin: 1, width: 200 });
  return { stage, slips: rows.map((row, index) => ({ row, image: images[index] ?? "" })) };
}

export default function EntrySlips() {
  const { t } = useTranslation("check-ins");
  const { stage, slips } = useLoaderData<typeof loader>();
  return (
    <StageFrame
      title={t("slips.title")}
      stage={stage}
      isPaper
      actions={slips.length > 0 ? <PrintButton /> : null}
    >
      <div className="screen-only">
        <Callout tone="info">
          {t(slips.length > 0 ? "slips.hint" : "notDrawnHint", { count: slips.length })}
        </Callout>
      </div>
      {slips.map(({ row, image }) => (
        <EntrySlip key={row.id} row={row} image={image} stage={stage} />
      ))}
    </StageFrame>
  );
}
