import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { mayTendOutbox } from "~/features/cases/cases.access";
import { outboxListSchema } from "~/features/cases/cases.schemas";
import { OUTBOX_STATES, type OutboxState, outboxStateOf } from "~/features/cases/domain/outbox";
import * as OutboxMessages from "~/features/cases/outbox-messages.queries.server";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { type CalendarLanguage, instantText } from "~/shared/calendar-text";
import {
  backToList,
  exportList,
  exportWords,
  numberedPages,
  type Words,
} from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

const PAGE_SIZE = 200;

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayTendOutbox(requireActor(context, request)));
  return backToList(request, "/outbox");
}

/** What leaves the system, as the list shows it: for whom it is isn't told. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayTendOutbox(actor));
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { state } = outboxListSchema.parse(query);
  const counts = await OutboxMessages.countByState(context.db);
  const states: readonly OutboxState[] = state === null ? OUTBOX_STATES : [state];
  return exportList(context, actor, request, {
    list: "outbox",
    title: t("cases:outbox.title"),
    filter: { state },
    count: states.reduce((sum, one) => sum + counts[one], 0),
    columns: columnsIn(t, context.language),
    pages: numberedPages(async (page) => {
      const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
      return { rows: await OutboxMessages.findPage(context.db, state, range), pageSize: PAGE_SIZE };
    }),
  });
}

type Listed = Awaited<ReturnType<typeof OutboxMessages.findPage>>[number];

function columnsIn(t: Words, language: CalendarLanguage): ExportColumn<Listed>[] {
  const at = (instant: string) => instantText(instant, language, "second", "table");
  return [
    {
      heading: t("cases:outbox.what"),
      width: 36,
      text: ({ kind, road, move }) =>
        kind === "stage-outcome"
          ? t("cases:messages.outcome")
          : t("cases:messages.line", {
              title: t(`roads:${road}.title`),
              move:
                kind === "case-reminded"
                  ? t("cases:messages.reminder")
                  : t(`roads:${road}.moved.${move}`),
            }),
    },
    {
      heading: t("cases:outbox.state"),
      width: 12,
      text: (row) => t(`cases:outbox.states.${outboxStateOf(row)}`),
    },
    { heading: t("cases:outbox.made"), width: 20, text: ({ createdAt }) => at(createdAt) },
    {
      heading: t("cases:outbox.due"),
      width: 20,
      text: (row) => (outboxStateOf(row) === "waiting" ? at(row.dueAt) : ""),
    },
    {
      heading: t("cases:outbox.tries"),
      width: 8,
      isNumber: true,
      text: ({ tries }) => String(tries),
    },
    { heading: t("cases:outbox.fault"), width: 30, text: ({ fault }) => fault ?? "" },
  ];
}
