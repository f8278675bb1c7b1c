import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findDuplicatePage } from "~/features/registry/find-duplicate-page.server";
import { mayKeepSomeWorkers } from "~/features/registry/registry.access";
import { backToList, exportList, exportWords, numberedPages } from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayKeepSomeWorkers(requireActor(context, request)));
  return backToList(request, "/workers/duplicates");
}

/** The pairs that may be one person, a row for each. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepSomeWorkers(actor));
  const t = exportWords(context);
  const { total } = await findDuplicatePage(context.db, actor, 1);
  return exportList(context, actor, request, {
    list: "duplicates",
    title: t("registry:duplicates.title"),
    filter: {},
    count: total,
    columns: [
      { heading: t("registry:duplicates.one"), width: 18, text: ({ one }) => one.name },
      { heading: t("registry:fields.union"), width: 30, text: ({ one }) => one.unionName },
      { heading: t("registry:duplicates.other"), width: 18, text: ({ other }) => other.name },
      { heading: t("registry:fields.union"), width: 30, text: ({ other }) => other.unionName },
      {
        heading: t("registry:duplicates.sign"),
        width: 20,
        text: ({ sign }) => t(`registry:duplicates.signs.${sign}`),
      },
    ],
    pages: numberedPages(async (page) => {
      const { pairs, pageSize } = await findDuplicatePage(context.db, actor, page);
      return { rows: pairs, pageSize };
    }),
  });
}
