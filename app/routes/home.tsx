import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findRoleLines } from "~/features/identity/find-role-lines.server";
import { isWorkerOnly } from "~/shared/actor";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";
import { LinkList } from "~/ui/LinkList";
import { Page, Section } from "~/ui/Page";
import { OnDate } from "~/ui/When";
import { placesFor } from "~/web/navigation";
import type { PageHandle } from "~/web/page-title";
import { requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "places:home" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  if (isWorkerOnly(actor)) throw redirect("/me/skills");
  const { roles, hasSecondFactor } = await findRoleLines(context.db, actor.accountId);
  return { name: actor.name, roles, hasSecondFactor, places: placesFor(actor).slice(1) };
}

export default function Home() {
  const { t } = useTranslation(["identity", "places"]);
  const { name, roles, hasSecondFactor, places } = useLoaderData<typeof loader>();
  return (
    <Page title={t("home.title", { name })} width="reading">
      {hasSecondFactor || roles.every(({ role }) => role === "worker") ? null : (
        <Callout tone="info" title={t("home.secondFactorTitle")}>
          {t("home.secondFactorText")}
        </Callout>
      )}
      <Section title={t("home.roles")} hint={t("home.rolesHint")}>
        <Facts
          items={roles.map(({ role, over, grantedOn }) => ({
            label: t(`roles.${role}`),
            value: over ?? t("scopes.everything"),
            note: (
              <>
                {t("home.since")} <OnDate on={grantedOn} />
              </>
            ),
          }))}
        />
      </Section>
      <Section title={t("home.places")}>
        <LinkList
          items={places.map(({ to, word, icon }) => ({
            to,
            icon,
            label: t(`places:${word}`),
            note: t(`places:${word}Note`),
          }))}
        />
      </Section>
    </Page>
  );
}
