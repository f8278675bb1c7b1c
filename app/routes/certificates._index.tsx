import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { HeldCertificateTable } from "~/features/qualifications/components/HeldCertificateTable";
import { findHeldCertificates } from "~/features/qualifications/find-held-certificates.server";
import { certificateListSchema } from "~/features/qualifications/qualifications.schemas";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { mayListWorkers } from "~/features/registry/registry.access";
import { maySeeUnion } from "~/features/unions/unions.access";
import * as Unions from "~/features/unions/unions.queries.server";
import { hasPersonalNumber } from "~/shared/personal-number";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "qualifications:held.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListWorkers(actor));
  const { pathname, searchParams } = new URL(request.url);
  const list = certificateListSchema.parse(Object.fromEntries(searchParams));
  // Nobody's own number stands in an address, and no certificate is found by it.
  if (hasPersonalNumber(list.search)) {
    searchParams.delete("search");
    throw redirect(`${pathname}?${searchParams}`);
  }
  const union = list.union ? await Unions.find(context.db, list.union) : undefined;
  const trade = list.trade ? await Trades.find(context.db, list.trade) : undefined;
  return {
    ...(await findHeldCertificates(context.db, actor, list)),
    list,
    narrowed: [
      ...(trade ? [trade.name] : []),
      ...(union && maySeeUnion(actor, union.lineage) ? [union.shortName] : []),
    ],
  };
}

export default function HeldCertificates() {
  const { t } = useTranslation(["qualifications", "registry"]);
  const { rows, counts, all, total, pageSize, list, narrowed } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("held.title")}
      breadcrumb={[{ label: t("registry:list.title"), to: "/workers" }]}
      meta={
        narrowed.length > 0 ? (
          <>
            {narrowed.join(" · ")} <Link to="/certificates">{t("held.showAll")}</Link>
          </>
        ) : (
          t("held.meta", { count: all })
        )
      }
    >
      <Toolbar
        end={
          <>
            <ListSearch label={t("held.search")} value={list.search} />
            <ExportMenu action="/certificates/export" count={total} />
          </>
        }
      >
        <FilterChips
          name="level"
          value={list.level ?? ""}
          options={[
            { value: "", label: t("held.all"), count: all },
            ...SKILL_LEVEL_KEYS.flatMap((level, at) =>
              counts[at] === 0 && level !== list.level
                ? []
                : [{ value: level, label: t(`levels.${level}`), count: counts[at] ?? 0 }],
            ),
          ]}
        />
      </Toolbar>
      <HeldCertificateTable rows={rows} />
      <Pager page={list.page} pageSize={pageSize} total={total} />
    </Page>
  );
}
