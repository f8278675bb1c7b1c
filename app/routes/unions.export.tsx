import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { findUnionPage } from "~/features/unions/find-union-page.server";
import { mayListUnions } from "~/features/unions/unions.access";
import { unionListSchema } from "~/features/unions/unions.schemas";
import {
  backToList,
  exportList,
  exportWords,
  numberedPages,
  type Words,
} from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayListUnions(requireActor(context, request)));
  return backToList(request, "/unions");
}

/** The unions that the list shows. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListUnions(actor));
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { page: _, ...filter } = unionListSchema.parse(query);
  const find = (page: number) => findUnionPage(context.db, actor, { ...filter, page });
  const { total } = await find(1);
  return exportList(context, actor, request, {
    list: "unions",
    title: t("unions:list.title"),
    filter,
    count: total,
    columns: columnsIn(t),
    pages: numberedPages(find),
  });
}

type ListedUnion = Awaited<ReturnType<typeof findUnionPage>>["rows"][number];

function columnsIn(t: Words): ExportColumn<ListedUnion>[] {
  return [
    { heading: t("unions:fields.name"), width: 40, text: ({ name }) => name },
    { heading: t("unions:fields.shortName"), width: 24, text: ({ shortName }) => shortName },
    {
      heading: t("unions:fields.kind"),
      width: 22,
      text: ({ kind }) => t(`unions:kinds.${kind}`),
    },
    {
      heading: t("unions:fields.parent"),
      width: 30,
      text: ({ parentName }) => parentName ?? "",
    },
    {
      heading: t("unions:list.below"),
      width: 12,
      isNumber: true,
      text: ({ below }) => String(below ?? 0),
    },
    {
      heading: t("unions:list.employers"),
      width: 12,
      isNumber: true,
      text: ({ employers }) => String(employers ?? 0),
    },
    {
      heading: t("unions:closed"),
      width: 12,
      text: ({ closedAt }) => (closedAt ? t("unions:closed") : ""),
    },
  ];
}
