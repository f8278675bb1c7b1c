import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOffice } from "~/features/cases/cases.access";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { findRoleLines } from "~/features/identity/find-role-lines.server";
import { localDay } from "~/shared/local-day";
import { Facts } from "~/ui/Facts";
import { LinkList } from "~/ui/LinkList";
import { Page, Section } from "~/ui/Page";
import { OnDate } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { found, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "identity:me.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const account = found(await Accounts.find(context.db, actor.accountId));
  const { roles, hasSecondFactor } = await findRoleLines(context.db, actor.accountId);
  const { name, username } = account;
  const openedOn = localDay(account.createdAt);
  return { name, username, openedOn, roles, hasSecondFactor, hasOffices: hasOffice(actor) };
}

export default function Me() {
  const { t } = useTranslation(["identity", "cases"]);
  const { name, username, openedOn, roles, hasSecondFactor, hasOffices } =
    useLoaderData<typeof loader>();
  const factor = t(hasSecondFactor ? "secondFactor.on" : "secondFactor.off");
  return (
    <Page title={t("me.title")} width="reading">
      <Section>
        <Facts
          items={[
            { label: t("fields.name"), value: name, note: t("me.nameNote") },
            { label: t("fields.username"), value: username },
            { label: t("me.opened"), value: <OnDate on={openedOn} /> },
            ...roles.map(({ role, over }) => ({
              label: t(`roles.${role}`),
              value: over ?? t("scopes.everything"),
            })),
          ]}
        />
      </Section>
      {hasOffices ? (
        <Section title={t("cases:deputies.mine")}>
          <LinkList
            items={[
              {
                to: "/deputyships",
                icon: "user-check",
                label: t("cases:deputies.title"),
                note: t("cases:deputies.note"),
              },
            ]}
          />
        </Section>
      ) : null}
      <Section title={t("me.safety")}>
        <LinkList
          items={[
            { to: "/me/password", icon: "key", label: t("password.title") },
            {
              to: "/me/second-factor",
              icon: "shield-check",
              label: t("secondFactor.title"),
              note: factor,
            },
            {
              to: "/me/sessions",
              icon: "device",
              label: t("sessions.title"),
              note: t("sessions.note"),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
