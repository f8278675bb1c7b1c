import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { type BoardPage, findBoard } from "~/features/grassroots/find-board.server";
import { mayListGrassroots } from "~/features/grassroots/grassroots.access";
import { boardSchema } from "~/features/grassroots/grassroots.schemas";
import { yuanText } from "~/shared/money";
import {
  backToList,
  exportList,
  exportWords,
  numberedPages,
  type Words,
} from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayListGrassroots(requireActor(context, request)));
  return backToList(request, "/grassroots");
}

/** The contests that the board shows. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListGrassroots(actor));
  const { db, clock } = context;
  const now = clock.now();
  const list = boardSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { page: _, ...filter } = list;
  const t = exportWords(context);
  return exportList(context, actor, request, {
    list: "grassroots",
    title: t("grassroots:board.title"),
    filter,
    count: (await findBoard(db, { actor, list, now })).total,
    columns: columnsIn(t),
    pages: numberedPages((page) => findBoard(db, { actor, list: { ...list, page }, now })),
  });
}

function columnsIn(t: Words): ExportColumn<BoardPage["rows"][number]>[] {
  return [
    { heading: t("grassroots:board.contest"), width: 36, text: ({ name }) => name },
    {
      heading: t("grassroots:filing.kind"),
      width: 12,
      text: ({ kind }) => t(`contests:kinds.${kind}`),
    },
    {
      heading: t("grassroots:filing.tradeId"),
      width: 20,
      text: ({ tradeName }) => tradeName ?? "",
    },
    { heading: t("grassroots:board.union"), width: 30, text: ({ unionName }) => unionName },
    { heading: t("grassroots:board.above"), width: 24, text: ({ parentName }) => parentName ?? "" },
    { heading: t("grassroots:filing.startsOn"), width: 12, text: ({ startsOn }) => startsOn },
    { heading: t("grassroots:filing.endsOn"), width: 12, text: ({ endsOn }) => endsOn },
    { heading: t("grassroots:filing.venue"), width: 24, text: ({ venue }) => venue },
    {
      heading: t("grassroots:filing.expectedCount"),
      width: 10,
      text: ({ expectedCount }) => String(expectedCount),
    },
    {
      heading: t("grassroots:board.people"),
      width: 10,
      text: ({ participations }) => (participations ? String(participations) : ""),
    },
    {
      heading: t("grassroots:board.byNumber"),
      width: 10,
      text: ({ countedParticipations }) => String(countedParticipations ?? ""),
    },
    {
      heading: t("grassroots:filing.budget"),
      width: 14,
      text: ({ budgetFen }) => yuanText(budgetFen).replaceAll(",", ""),
    },
    {
      heading: t("grassroots:board.state"),
      width: 14,
      text: ({ state }) => t(`grassroots:board.states.${state}`),
    },
  ];
}
