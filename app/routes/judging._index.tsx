import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { keepOffline } from "~/features/scoring/components/keep-offline";
import { PanelList } from "~/features/scoring/components/PanelList";
import { findOwnPanels } from "~/features/scoring/find-judging-desk.server";
import { hasPanels } from "~/features/scoring/scoring.access";
import { Page } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "judging:panels.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(hasPanels(actor));
  return { owner: actor.accountId, panels: await findOwnPanels(context.db, actor) };
}

export default function JudgingPanels() {
  const { t } = useTranslation("judging");
  const { owner, panels } = useLoaderData<typeof loader>();
  useEffect(() => keepOffline(owner, []), [owner]);
  return (
    <Page title={t("panels.title")} width="reading">
      <PanelList panels={panels} />
    </Page>
  );
}
