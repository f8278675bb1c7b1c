import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { findSchemePage } from "~/features/scoring/find-scheme-page.server";
import { mayReadSchemes } from "~/features/scoring/scoring.access";
import { schemeListSchema } from "~/features/scoring/scoring.schemas";
import { type CalendarLanguage, instantText } from "~/shared/calendar-text";
import {
  backToList,
  exportList,
  exportWords,
  numberedPages,
  type Words,
} from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayReadSchemes(requireActor(context, request)));
  return backToList(request, "/schemes");
}

/** The marking schemes that the list shows. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayReadSchemes(actor));
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { search } = schemeListSchema.parse(query);
  const { total } = await findSchemePage(context.db, { search, page: 1 });
  return exportList(context, actor, request, {
    list: "schemes",
    title: t("schemes:list.title"),
    filter: { search },
    count: total,
    columns: columnsIn(t, context.language),
    pages: numberedPages((page) => findSchemePage(context.db, { search, page })),
  });
}

type ListedScheme = Awaited<ReturnType<typeof findSchemePage>>["rows"][number];

function columnsIn(t: Words, language: CalendarLanguage): ExportColumn<ListedScheme>[] {
  return [
    { heading: t("schemes:list.name"), width: 36, text: ({ name }) => name },
    {
      heading: t("schemes:list.inForce"),
      width: 12,
      text: ({ latest }) =>
        latest ? t("schemes:version", { count: latest }) : t("schemes:list.noVersion"),
    },
    {
      heading: t("schemes:list.draft"),
      width: 14,
      text: ({ gaps }) =>
        gaps > 0 ? t("schemes:list.gaps", { count: gaps }) : t("schemes:list.complete"),
    },
    {
      heading: t("schemes:list.modules"),
      width: 8,
      isNumber: true,
      text: ({ modules }) => String(modules),
    },
    {
      heading: t("schemes:list.aspects"),
      width: 8,
      isNumber: true,
      text: ({ aspects }) => String(aspects),
    },
    {
      heading: t("schemes:list.changed"),
      width: 30,
      text: ({ changedAt, changedByName }) =>
        `${instantText(changedAt, language, "minute", "table")} ${changedByName ?? ""}`.trim(),
    },
  ];
}
