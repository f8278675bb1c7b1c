import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as CorrectionRequests from "~/features/registry/correction-requests.queries.server";
import { keepsRegister, mayKeepSomeWorkers } from "~/features/registry/registry.access";
import { staffedUnions } from "~/features/unions/find-union-page.server";
import { instantText } from "~/shared/calendar-text";
import { backToList, exportList, exportWords, numberedPages } from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

const PAGE_SIZE = 200;

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayKeepSomeWorkers(requireActor(context, request)));
  return backToList(request, "/corrections");
}

/** The requests that wait for an answer, as their workers wrote them. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepSomeWorkers(actor));
  const { db, language } = context;
  const t = exportWords(context);
  const within = keepsRegister(actor) ? null : staffedUnions(actor);
  return exportList(context, actor, request, {
    list: "corrections",
    title: t("registry:corrections.title"),
    filter: {},
    count: await CorrectionRequests.countOpen(db, within),
    columns: [
      { heading: t("registry:fields.name"), width: 18, text: ({ name }) => name },
      { heading: t("registry:fields.union"), width: 30, text: ({ unionName }) => unionName },
      {
        heading: t("registry:corrections.field"),
        width: 14,
        text: ({ field }) => t(`registry:fieldNames.${field}`),
      },
      { heading: t("registry:corrections.text"), width: 60, text: ({ text }) => text },
      {
        heading: t("registry:corrections.raisedAt"),
        width: 20,
        text: ({ raisedAt }) => instantText(raisedAt, language, "minute", "table"),
      },
    ],
    pages: numberedPages(async (page) => {
      const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
      const rows = await CorrectionRequests.findOpenPage(db, within, range);
      return { rows, pageSize: PAGE_SIZE };
    }),
  });
}
