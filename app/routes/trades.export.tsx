import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { tradeListSchema } from "~/features/qualifications/qualifications.schemas";
import * as Trades from "~/features/qualifications/trades.queries.server";
import {
  backToList,
  exportList,
  exportWords,
  numberedPages,
  type Words,
} from "~/web/export-list.server";
import { requireActor } from "~/web/require-actor.server";

const PAGE_SIZE = 200;

export function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  return backToList(request, "/trades");
}

/** The occupations and trades that the list shows. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const { db } = context;
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { search, doubled } = tradeListSchema.parse(query);
  const filter = { search, isDoubled: doubled === "1" };
  return exportList(context, actor, request, {
    list: "trades",
    title: t("qualifications:trades.title"),
    filter,
    count: await Trades.count(db, filter),
    columns: columnsIn(t),
    pages: numberedPages(async (page) => {
      const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
      return { rows: await Trades.findPage(db, filter, range), pageSize: PAGE_SIZE };
    }),
  });
}

type ListedTrade = Awaited<ReturnType<typeof Trades.findPage>>[number];

function columnsIn(t: Words): ExportColumn<ListedTrade>[] {
  return [
    { heading: t("qualifications:fields.trade"), width: 30, text: ({ name }) => name },
    {
      heading: t("qualifications:trades.occupation"),
      width: 30,
      text: ({ occupationName }) => occupationName,
    },
    {
      heading: t("qualifications:trades.code"),
      width: 16,
      text: ({ occupationCode }) => occupationCode,
    },
    {
      heading: t("qualifications:trades.doubledChip"),
      width: 16,
      text: ({ isDoubled }) => (isDoubled ? t("qualifications:trades.doubledChip") : ""),
    },
    {
      heading: t("qualifications:trades.edition"),
      width: 10,
      text: ({ edition }) => String(edition),
    },
  ];
}
