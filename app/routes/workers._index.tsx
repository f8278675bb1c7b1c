import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import { Tail } from "~/features/registry/components/Tail";
import { WorkerName } from "~/features/registry/components/WorkerName";
import { WorkerTools } from "~/features/registry/components/WorkerTools";
import { STANDINGS } from "~/features/registry/domain/standing";
import { holdsWholeNumber } from "~/features/registry/domain/worker-search";
import { findWorkerPage } from "~/features/registry/find-worker-page.server";
import { mayKeepSomeWorkers, mayListWorkers } from "~/features/registry/registry.access";
import { workerListSchema } from "~/features/registry/registry.schemas";
import { maySeeUnion } from "~/features/unions/unions.access";
import * as Unions from "~/features/unions/unions.queries.server";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "registry:list.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListWorkers(actor));
  const { pathname, searchParams } = new URL(request.url);
  const list = workerListSchema.parse(Object.fromEntries(searchParams));
  if (holdsWholeNumber(list.search)) {
    searchParams.set("search", list.search.replace(/[\s-]/g, "").slice(-4));
    throw redirect(`${pathname}?${searchParams}`);
  }
  const page = await findWorkerPage(context.db, actor, list);
  const union = list.union ? await Unions.find(context.db, list.union) : undefined;
  const levels = await Certificates.findHighestLevels(
    context.db,
    page.rows.map(({ id }) => id),
  );
  return {
    ...page,
    list,
    rows: page.rows.map((row) => ({ ...row, level: levels.get(row.id) ?? null })),
    union: union && maySeeUnion(actor, union.lineage) ? union.shortName : null,
    mayKeep: mayKeepSomeWorkers(actor),
  };
}

export default function Workers() {
  const { t } = useTranslation(["registry", "qualifications"]);
  const { rows, counts, total, pageSize, list, union, mayKeep } = useLoaderData<typeof loader>();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Page
      title={t("list.title")}
      meta={union ?? t("list.meta", { count: all })}
      actions={<WorkerTools union={list.union} mayKeep={mayKeep} />}
    >
      <Toolbar
        end={
          <>
            <ListSearch label={t("list.search")} value={list.search} />
            <ExportMenu action="/workers/export" count={total} />
          </>
        }
      >
        <FilterChips
          name="standing"
          value={list.standing ?? ""}
          options={[
            { value: "", label: t("list.all"), count: all },
            ...STANDINGS.map((standing) => ({
              value: standing,
              label: t(`standings.${standing}`),
              count: counts[standing],
            })),
          ]}
        />
      </Toolbar>
      <DataTable
        caption={t("list.title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/workers/${id}`}
        columns={[
          {
            key: "name",
            header: t("fields.name"),
            isFrozen: true,
            cell: ({ name, namePinyin }) => <WorkerName name={name} pinyin={namePinyin} />,
          },
          { key: "union", header: t("fields.union"), cell: ({ unionName }) => unionName },
          {
            key: "employer",
            header: t("fields.employer"),
            cell: ({ employerName }) => employerName ?? "—",
          },
          {
            key: "standing",
            header: t("fields.standing"),
            cell: ({ standing }) => t(`standings.${standing}`),
          },
          {
            key: "level",
            header: t("fields.level"),
            isWhole: true,
            cell: ({ level }) =>
              level === null ? "—" : t(`qualifications:levels.${SKILL_LEVEL_KEYS[level]}`),
          },
          {
            key: "identity",
            header: t("fields.identityTail"),
            isWhole: true,
            cell: ({ identityTail }) => <Tail of="identity" tail={identityTail} />,
          },
          {
            key: "phone",
            header: t("fields.phone"),
            isWhole: true,
            cell: ({ phoneTail }) => <Tail of="phone" tail={phoneTail} />,
          },
        ]}
        empty={<EmptyState title={t("list.none")}>{t("list.noneHint")}</EmptyState>}
      />
      <Pager page={list.page} pageSize={pageSize} total={total} />
    </Page>
  );
}
