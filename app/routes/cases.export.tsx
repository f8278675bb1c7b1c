import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { queueSchema } from "~/features/cases/cases.schemas";
import { waitingDays } from "~/features/cases/domain/waiting-days";
import { findQueuePage } from "~/features/cases/find-queue-page.server";
import type { ExportColumn } from "~/features/files/domain/list-export";
import type { Instant } from "~/shared/instant";
import {
  backToList,
  exportList,
  exportWords,
  numberedPages,
  type Words,
} from "~/web/export-list.server";
import { requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  return backToList(request, "/cases");
}

/** What waits for this person, in the view that the queue shows. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const { db, roads, clock } = context;
  const now = clock.now();
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { view, road, state } = queueSchema.parse(query);
  const find = (page: number) => {
    const list = { view, road, state, open: null, moved: null, page };
    return findQueuePage(db, roads, { actor, list, now });
  };
  return exportList(context, actor, request, {
    list: "cases",
    title: t("cases:queue.title"),
    filter: { view, road, state },
    count: (await find(1)).total,
    columns: columnsIn(t, now),
    pages: numberedPages(find),
  });
}

type Row = Awaited<ReturnType<typeof findQueuePage>>["rows"][number];

function columnsIn(t: Words, now: Instant): ExportColumn<Row>[] {
  return [
    { heading: t("cases:queue.who"), width: 24, text: ({ title }) => title },
    {
      heading: t("cases:queue.what"),
      width: 36,
      text: ({ road, note }) => [t(`roads:${road}.title`), note].filter(Boolean).join(" · "),
    },
    { heading: t("cases:queue.union"), width: 30, text: ({ unionName }) => unionName ?? "" },
    {
      heading: t("cases:queue.state"),
      width: 16,
      text: ({ road, state }) => t(`roads:${road}.states.${state}`),
    },
    {
      heading: t("cases:queue.waits"),
      width: 10,
      text: ({ movedAt }) => {
        const count = waitingDays(movedAt, now);
        return count === 0 ? t("cases:queue.today") : t("cases:queue.days", { count });
      },
    },
    { heading: t("cases:queue.due"), width: 14, text: ({ dueOn }) => dueOn ?? "" },
    {
      heading: t("cases:queue.flags"),
      width: 24,
      text: ({ isOverdue, isMended, isLocked, officerName }) =>
        [
          isOverdue && t("cases:queue.overdue"),
          isMended && t("cases:queue.mended"),
          isLocked && t("cases:queue.locked"),
          officerName !== null && t("cases:queue.insteadOf", { name: officerName }),
        ]
          .filter(Boolean)
          .join(" "),
    },
  ];
}
