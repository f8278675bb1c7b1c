import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { checkSkillPaper } from "~/features/skills/find-skill-paper.server";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";
import { Page, Section } from "~/ui/Page";
import { OnDate } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { found } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "skills:check.title" };

/** Where the code on a worker's paper leads: whoever holds the paper sees whether the register still says the same. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, keys, clock } = context;
  const asked = { token: params.token ?? "", now: clock.now() };
  return { paper: found(await checkSkillPaper(db, keys.tokenKey, asked)) };
}

export default function CheckSkillPaper() {
  const { t } = useTranslation("skills");
  const { paper } = useLoaderData<typeof loader>();
  const { name, unionName, issuedOn, mark, contestCount, certificateCount, isSame } = paper;
  return (
    <Page title={t("check.title")} width="reading">
      <Callout tone={isSame ? "good" : "warn"} title={t(isSame ? "check.same" : "check.changed")}>
        {t(isSame ? "check.sameText" : "check.changedText")}
      </Callout>
      <Section>
        <Facts
          items={[
            { label: t("check.name"), value: name },
            { label: t("check.union"), value: unionName ?? t("paper.noUnion") },
            { label: t("check.issuedOn"), value: <OnDate on={issuedOn} />, note: t("paper.until") },
            { label: t("check.mark"), value: mark, note: t("check.markNote") },
            {
              label: t("check.now"),
              value: t("check.counts", { contests: contestCount, certificates: certificateCount }),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
