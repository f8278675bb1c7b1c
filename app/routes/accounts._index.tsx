import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountStateChip } from "~/features/identity/components/AccountStateChip";
import { findAccountPage } from "~/features/identity/find-account-page.server";
import { mayManageAccounts, maySeeAccounts } from "~/features/identity/identity.access";
import { accountListSchema } from "~/features/identity/identity.schemas";
import { ButtonLink } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { OnDate } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "identity:accounts.title" };

const STATES = ["open", "invited", "blocked"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(maySeeAccounts(actor));
  const list = accountListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = await findAccountPage(context.db, list);
  return { ...page, list, mayManage: mayManageAccounts(actor) };
}

export default function Accounts() {
  const { t } = useTranslation("identity");
  const { rows, counts, total, pageSize, list, mayManage } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("accounts.title")}
      meta={t("accounts.meta", { count: counts.total })}
      actions={
        mayManage ? (
          <ButtonLink to="/accounts/new" look="ink" icon="user-plus">
            {t("invite.title")}
          </ButtonLink>
        ) : null
      }
    >
      <Toolbar
        end={
          <>
            <ListSearch label={t("accounts.search")} value={list.search} />
            <ExportMenu action="/accounts/export" count={total} />
          </>
        }
      >
        <FilterChips
          name="state"
          value={list.state ?? ""}
          options={[
            { value: "", label: t("accounts.all"), count: counts.total },
            ...STATES.map((state) => ({
              value: state,
              label: t(`accountStates.${state}`),
              count: counts[state],
            })),
          ]}
        />
      </Toolbar>
      <DataTable
        caption={t("accounts.title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/accounts/${id}`}
        columns={[
          { key: "name", header: t("fields.name"), isFrozen: true, cell: ({ name }) => name },
          { key: "username", header: t("fields.username"), cell: ({ username }) => username },
          {
            key: "roles",
            header: t("accounts.roles"),
            cell: ({ roles }) =>
              roles
                .map(
                  ({ role, over }) =>
                    t(`roles.${role}`) + (over ? t("accounts.over", { over }) : ""),
                )
                .join(t("listSeparator")),
          },
          {
            key: "state",
            header: t("accounts.state"),
            cell: ({ state }) => <AccountStateChip state={state} />,
          },
          {
            key: "opened",
            header: t("me.opened"),
            cell: ({ openedOn }) => <OnDate on={openedOn} />,
          },
        ]}
        empty={
          <EmptyState title={t("accounts.none")}>
            {t("accounts.noneHint", { count: counts.total })}
          </EmptyState>
        }
      />
      <Pager page={list.page} pageSize={pageSize} total={total} />
    </Page>
  );
}
