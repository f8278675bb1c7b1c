import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { findImportPage, kindsFor } from "~/features/imports/find-import-page.server";
import { seesAllImports } from "~/features/imports/imports.access";
import { type CalendarLanguage, instantText } from "~/shared/calendar-text";
import {
  backToList,
  exportList,
  exportWords,
  numberedPages,
  type Words,
} from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

function requireReader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(kindsFor(context.importKinds, actor).length > 0 || seesAllImports(actor));
  return actor;
}

export function loader(args: LoaderFunctionArgs) {
  requireReader(args);
  return backToList(args.request, "/imports");
}

/** The lists that were brought in, as the page shows them, with how much came of each. */
export async function action(args: ActionFunctionArgs) {
  const actor = requireReader(args);
  const { request, context } = args;
  const t = exportWords(context);
  const { total } = await findImportPage(context.db, actor, 1);
  return exportList(context, actor, request, {
    list: "imports",
    title: t("imports:list.title"),
    filter: {},
    count: total,
    columns: columnsIn(t, context.language),
    pages: numberedPages((page) => findImportPage(context.db, actor, page)),
  });
}

type ListedImport = Awaited<ReturnType<typeof findImportPage>>["rows"][number];

function columnsIn(t: Words, language: CalendarLanguage): ExportColumn<ListedImport>[] {
  return [
    { heading: t("imports:list.file"), width: 36, text: ({ fileName }) => fileName },
    { heading: t("imports:list.kind"), width: 14, text: ({ kind }) => t(`imports:kinds.${kind}`) },
    {
      heading: t("imports:list.state"),
      width: 14,
      text: ({ state }) => t(`imports:states.${state}`),
    },
    {
      heading: t("imports:list.at"),
      width: 18,
      text: ({ createdAt }) => instantText(createdAt, language, "minute", "table"),
    },
    { heading: t("imports:list.by"), width: 16, text: ({ byName }) => byName },
  ];
}
