import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findAccountPage } from "~/features/identity/find-account-page.server";
import { maySeeAccounts } from "~/features/identity/identity.access";
import { accountListSchema } from "~/features/identity/identity.schemas";
import { backToList, exportList, exportWords, numberedPages } from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(maySeeAccounts(requireActor(context, request)));
  return backToList(request, "/accounts");
}

/** The accounts that the list shows, with their roles. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(maySeeAccounts(actor));
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { page: _, ...filter } = accountListSchema.parse(query);
  const find = (page: number) => findAccountPage(context.db, { ...filter, page });
  const { total } = await find(1);
  return exportList(context, actor, request, {
    list: "accounts",
    title: t("identity:accounts.title"),
    filter,
    count: total,
    columns: [
      { heading: t("identity:fields.name"), width: 18, text: ({ name }) => name },
      { heading: t("identity:fields.username"), width: 18, text: ({ username }) => username },
      {
        heading: t("identity:accounts.roles"),
        width: 48,
        text: ({ roles }) =>
          roles
            .map(
              ({ role, over }) =>
                t(`identity:roles.${role}`) + (over ? t("identity:accounts.over", { over }) : ""),
            )
            .join(t("identity:listSeparator")),
      },
      {
        heading: t("identity:accounts.state"),
        width: 12,
        text: ({ state }) => t(`identity:accountStates.${state}`),
      },
      { heading: t("identity:me.opened"), width: 14, text: ({ openedOn }) => openedOn },
    ],
    pages: numberedPages(find),
  });
}
