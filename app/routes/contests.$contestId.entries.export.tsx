import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { screeningSchema } from "~/features/contests/contests.schemas";
import { type EntrantRow, entrantPages } from "~/features/contests/find-entrants.server";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { backToList, exportList, exportWords, type Words } from "~/web/export-list.server";
import { requirePlannedContest } from "~/web/readable-contest.server";

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requirePlannedContest(args);
  return backToList(args.request, `/contests/${contest.id}/entries`);
}

/** The people of the entries that the screening shows, one a row: contestants, substitutes and team leaders. */
export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requirePlannedContest(args);
  const { request, context } = args;
  const t = exportWords(context);
  const search = new URL(request.url).searchParams;
  const { view } = screeningSchema.parse(Object.fromEntries(search));
  const list = { contestId: contest.id, view };
  let count = 0;
  for await (const rows of entrantPages(context.db, list)) count += rows.length;
  return exportList(context, actor, request, {
    list: "entrants",
    title: `${contest.name}${t("contests:roster.title")}`,
    filter: list,
    count,
    columns: columnsIn(t),
    pages: entrantPages(context.db, list),
  });
}

function columnsIn(t: Words): ExportColumn<EntrantRow>[] {
  return [
    {
      heading: t("contests:entry.number"),
      width: 10,
      text: ({ number }) => (number === null ? "" : String(number).padStart(2, "0")),
    },
    { heading: t("contests:entry.teamName"), width: 18, text: ({ teamName }) => teamName ?? "" },
    { heading: t("contests:roster.name"), width: 14, text: ({ name }) => name },
    {
      heading: t("contests:roster.part"),
      width: 12,
      text: ({ part }) => t(`contests:roster.parts.${part}`),
    },
    { heading: t("contests:roster.employer"), width: 36, text: ({ employerName }) => employerName },
    {
      heading: t("contests:roster.grassroots"),
      width: 28,
      text: ({ grassrootsName }) => grassrootsName,
    },
    { heading: t("contests:entry.union"), width: 24, text: ({ unionName }) => unionName },
    {
      heading: t("contests:roster.state"),
      width: 14,
      text: ({ state }) => t(`roads:entry.states.${state}`),
    },
  ];
}
