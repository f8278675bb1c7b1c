import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { HonourList } from "~/features/honours/components/HonourList";
import * as Honours from "~/features/honours/honours.queries.server";
import { EntitlementList } from "~/features/payouts/components/EntitlementList";
import * as Entitlements from "~/features/payouts/entitlements.queries.server";
import { mayReadMerits } from "~/features/results/results.access";
import { Callout } from "~/ui/Callout";
import { Section } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { requireContest } from "~/web/readable-contest.server";
import { allow } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "honours:awards.title" };

/** What came of a contest's final result: titles on the register, and what is due. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireContest(args);
  allow(mayReadMerits(actor, contest.id));
  const { db } = args.context;
  return {
    contest: { id: contest.id, name: contest.name, phase: contest.phase },
    honours: await Honours.findAllOfSubject(db, "contest", contest.id),
    entitlements: await Entitlements.findAllOfSubject(db, "contest", contest.id),
  };
}

export default function Awards() {
  const { t } = useTranslation(["honours", "payouts"]);
  const { contest, honours, entitlements } = useLoaderData<typeof loader>();
  return (
    <ContestFrame title={t("honours:awards.title")} contest={contest} width="full">
      <Callout tone="info">{t("honours:awards.hint")}</Callout>
      <Section title={t("honours:title")} isFlush>
        <HonourList honours={honours} hasHolder />
      </Section>
      <Section title={t("payouts:title")} isFlush>
        <EntitlementList entitlements={entitlements} hasPayee />
      </Section>
    </ContestFrame>
  );
}
