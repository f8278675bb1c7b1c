import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as Employers from "~/features/unions/employers.queries.server";
import { backToList, exportList, exportWords, numberedPages } from "~/web/export-list.server";
import { requireVisibleUnion } from "~/web/visible-union.server";

const PAGE_SIZE = 200;

export async function loader(args: LoaderFunctionArgs) {
  const { union } = await requireVisibleUnion(args);
  return backToList(args.request, `/unions/${union.id}`);
}

/** The employers that a union covers. */
export async function action(args: ActionFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  const { db } = args.context;
  const t = exportWords(args.context);
  return exportList(args.context, actor, args.request, {
    list: "employers",
    title: `${union.shortName} ${t("unions:employer.list")}`,
    filter: { union: union.id },
    count: await Employers.countForUnion(db, union.id),
    columns: [
      { heading: t("unions:employer.name"), width: 40, text: ({ name }) => name },
      {
        heading: t("unions:employer.creditCode"),
        width: 24,
        text: ({ creditCode }) => creditCode ?? "",
      },
    ],
    pages: numberedPages(async (page) => {
      const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
      return { rows: await Employers.findPage(db, union.id, range), pageSize: PAGE_SIZE };
    }),
  });
}
