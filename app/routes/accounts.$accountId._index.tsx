import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { AccountStateChip } from "~/features/identity/components/AccountStateChip";
import { accountStateOf } from "~/features/identity/domain/account-state";
import { findRoleLines } from "~/features/identity/find-role-lines.server";
import { mayManageAccounts, maySeeAccounts } from "~/features/identity/identity.access";
import * as Sessions from "~/features/identity/sessions.queries.server";
import { instantOf } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";
import { LinkList } from "~/ui/LinkList";
import { Page, Section } from "~/ui/Page";
import { OnDate, When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { allow, found, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "identity:accounts.title" };

export async function loader({ request, params, context: { db, ...context } }: LoaderFunctionArgs) {
  const actor = requireActor({ db, ...context }, request);
  allow(maySeeAccounts(actor));
  const account = found(await Accounts.find(db, params.accountId ?? ""));
  const { blockReason, blockedAt, blockedByName } = account;
  return {
    id: account.id,
    name: account.name,
    username: account.username,
    openedOn: localDay(account.createdAt),
    openedBy: account.createdByName,
    state: accountStateOf({
      isBlocked: account.blockId !== null,
      hasPassword: account.hasPassword === 1,
    }),
    block: blockedAt ? { reason: blockReason ?? "", at: blockedAt, by: blockedByName ?? "" } : null,
    ...(await findRoleLines(db, account.id)),
    sessions: (await Sessions.findAllForAccount(db, account.id, instantOf(new Date()))).length,
    mayManage: mayManageAccounts(actor),
    isOwn: account.id === actor.accountId,
  };
}

export default function Account() {
  const { t } = useTranslation("identity");
  const { id, name, username, openedOn, openedBy, state, block, roles, sessions, ...more } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={name}
      chip={<AccountStateChip state={state} />}
      breadcrumb={[{ label: t("accounts.title"), to: "/accounts" }]}
      width="reading"
    >
      {block ? (
        <Callout tone="danger" title={t("block.standing", { by: block.by })}>
          <p>{block.reason}</p>
          <When at={block.at} precision="minute" />
        </Callout>
      ) : null}
      <Section>
        <Facts
          items={[
            { label: t("fields.username"), value: username },
            {
              label: t("me.opened"),
              value: <OnDate on={openedOn} />,
              note: openedBy ?? t("accounts.openedAlone"),
            },
            {
              label: t("secondFactor.title"),
              value: t(more.hasSecondFactor ? "secondFactor.on" : "secondFactor.off"),
            },
            { label: t("sessions.title"), value: t("sessions.count", { count: sessions }) },
          ]}
        />
      </Section>
      <Section title={t("accounts.roles")}>
        <Facts
          items={roles.map(({ role, over, grantedOn }) => ({
            label: t(`roles.${role}`),
            value: over ?? t("scopes.everything"),
            note: <OnDate on={grantedOn} />,
          }))}
        />
        {roles.length === 0 ? <p>{t("accounts.noRoles")}</p> : null}
      </Section>
      {more.mayManage ? (
        <Section title={t("accounts.manage")}>
          <ManageLinks
            id={id}
            state={state}
            isOwn={more.isOwn}
            hasSecondFactor={more.hasSecondFactor}
            hasOffices={roles.some(({ role }) => role !== "worker")}
          />
        </Section>
      ) : null}
    </Page>
  );
}

function ManageLinks(props: {
  id: string;
  state: string;
  isOwn: boolean;
  hasSecondFactor: boolean;
  hasOffices: boolean;
}) {
  const { t } = useTranslation(["identity", "cases"]);
  const { id, state, isOwn, hasSecondFactor, hasOffices } = props;
  const here = `/accounts/${id}`;
  const items = [
    { to: `${here}/name`, icon: "edit", label: t("rename.title") },
    { to: `${here}/roles`, icon: "people", label: t("roleGrants.title") },
    {
      to: `/deputyships/new?officerId=${id}`,
      icon: "user-check",
      label: t("cases:deputies.name"),
      hidden: !hasOffices,
    },
    {
      to: `${here}/handover`,
      icon: "send",
      label: t("cases:handover.title"),
      hidden: !hasOffices,
    },
    {
      to: `${here}/invitation`,
      icon: "link",
      label: t("renew.title"),
      note: t("renew.note"),
      hidden: state === "blocked",
    },
    { to: `${here}/sessions`, icon: "logout", label: t("sessions.endAll"), hidden: isOwn },
    {
      to: `${here}/second-factor`,
      icon: "shield-check",
      label: t("secondFactor.reset"),
      hidden: isOwn || !hasSecondFactor,
    },
    {
      to: `${here}/block`,
      icon: "lock",
      label: t(state === "blocked" ? "block.lift" : "block.title"),
      hidden: isOwn,
    },
  ] as const;
  return <LinkList items={items.filter((item) => !("hidden" in item && item.hidden))} />;
}
