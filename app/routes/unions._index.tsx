import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { UNION_KINDS } from "~/features/unions/domain/union-tree";
import { findUnionPage } from "~/features/unions/find-union-page.server";
import { mayListUnions, mayOpenSomeUnion } from "~/features/unions/unions.access";
import { unionListSchema } from "~/features/unions/unions.schemas";
import { ButtonLink } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { StatusChip } from "~/ui/StatusChip";
import { Toolbar } from "~/ui/Toolbar";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "unions:list.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListUnions(actor));
  const list = unionListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = await findUnionPage(context.db, actor, list);
  return { ...page, list, mayOpen: mayOpenSomeUnion(actor) };
}

export default function Unions() {
  const { t } = useTranslation("unions");
  const { rows, counts, total, pageSize, list, mayOpen } = useLoaderData<typeof loader>();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Page
      title={t("list.title")}
      meta={t("list.meta", { count: all })}
      actions={
        mayOpen ? (
          <ButtonLink to="/unions/new" look="ink" icon="plus">
            {t("open.title")}
          </ButtonLink>
        ) : null
      }
    >
      <Toolbar
        end={
          <>
            <ListSearch label={t("list.search")} value={list.search} />
            <ExportMenu action="/unions/export" count={total} />
          </>
        }
      >
        <FilterChips
          name="kind"
          value={list.kind ?? ""}
          options={[
            { value: "", label: t("list.all"), count: all },
            ...UNION_KINDS.map((kind) => ({
              value: kind,
              label: t(`kinds.${kind}`),
              count: counts[kind],
            })),
          ]}
        />
        <FilterChips
          name="closed"
          value={list.closed ?? ""}
          options={[
            { value: "", label: t("list.open") },
            { value: "1", label: t("list.withClosed") },
          ]}
        />
      </Toolbar>
      <DataTable
        caption={t("list.title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/unions/${id}`}
        columns={[
          {
            key: "name",
            header: t("fields.name"),
            isFrozen: true,
            cell: ({ name, closedAt }) => (
              <>
                {name} {closedAt ? <StatusChip tone="neutral">{t("closed")}</StatusChip> : null}
              </>
            ),
          },
          { key: "kind", header: t("fields.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          {
            key: "parent",
            header: t("fields.parent"),
            cell: ({ parentName }) => parentName ?? "—",
          },
          { key: "below", header: t("list.below"), align: "end", cell: ({ below }) => below ?? 0 },
          {
            key: "employers",
            header: t("list.employers"),
            align: "end",
            cell: ({ employers }) => employers ?? 0,
          },
        ]}
        empty={<EmptyState title={t("list.none")}>{t("list.noneHint", { count: all })}</EmptyState>}
      />
      <Pager page={list.page} pageSize={pageSize} total={total} />
    </Page>
  );
}
