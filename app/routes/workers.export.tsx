import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import { tailText } from "~/features/registry/domain/tail-text";
import {
  countWorkers,
  findAllWorkerPages,
  type findWorkerPage,
} from "~/features/registry/find-worker-page.server";
import { mayListWorkers } from "~/features/registry/registry.access";
import { workerListSchema } from "~/features/registry/registry.schemas";
import type { Actor } from "~/shared/actor";
import { SKILL_LEVEL_KEYS, type SkillLevel } from "~/shared/skill-level";
import { backToList, exportList, exportWords, type Words } from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";
import type { Db } from "~db/connection.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayListWorkers(requireActor(context, request)));
  return backToList(request, "/workers");
}

/** The workers that the list shows, their numbers by their tails. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListWorkers(actor));
  const t = exportWords(context);
  const { page: _, ...filter } = readList(request);
  const list = { ...filter, page: 1 };
  return exportList(context, actor, request, {
    list: "workers",
    title: t("registry:list.title"),
    filter,
    count: await countWorkers(context.db, actor, list),
    columns: columnsIn(t),
    pages: levelled(context.db, actor, list),
  });
}

type List = ReturnType<typeof readList>;

function readList(request: Request) {
  return workerListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
}

async function* levelled(db: Db, actor: Actor, list: List) {
  for await (const rows of findAllWorkerPages(db, actor, list)) {
    const levels = await Certificates.findHighestLevels(
      db,
      rows.map(({ id }) => id),
    );
    yield rows.map((row) => ({ ...row, level: levels.get(row.id) ?? null }));
  }
}

type ListedWorker = Awaited<ReturnType<typeof findWorkerPage>>["rows"][number] & {
  readonly level: SkillLevel | null;
};

function columnsIn(t: Words): ExportColumn<ListedWorker>[] {
  return [
    { heading: t("registry:fields.name"), width: 18, text: ({ name }) => name },
    { heading: t("registry:fields.pinyin"), width: 22, text: ({ namePinyin }) => namePinyin },
    { heading: t("registry:fields.union"), width: 30, text: ({ unionName }) => unionName },
    {
      heading: t("registry:fields.employer"),
      width: 36,
      text: ({ employerName }) => employerName ?? "",
    },
    {
      heading: t("registry:fields.standing"),
      width: 12,
      text: ({ standing }) => t(`registry:standings.${standing}`),
    },
    {
      heading: t("registry:fields.level"),
      width: 18,
      text: ({ level }) =>
        level === null ? "" : t(`qualifications:levels.${SKILL_LEVEL_KEYS[level]}`),
    },
    {
      heading: t("registry:fields.identityTail"),
      width: 24,
      text: ({ identityTail }) => tailText("identity", identityTail),
    },
    {
      heading: t("registry:fields.phone"),
      width: 14,
      text: ({ phoneTail }) => tailText("phone", phoneTail),
    },
  ];
}
