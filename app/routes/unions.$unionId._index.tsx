import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { HonourList } from "~/features/honours/components/HonourList";
import * as Honours from "~/features/honours/honours.queries.server";
import { mayIssueActivationCodes } from "~/features/identity/identity.access";
import * as Memberships from "~/features/registry/memberships.queries.server";
import { mayListWorkers } from "~/features/registry/registry.access";
import { EmployerTable } from "~/features/unions/components/EmployerTable";
import * as Employers from "~/features/unions/employers.queries.server";
import { mayChangeUnion, mayMoveOrCloseUnion } from "~/features/unions/unions.access";
import * as Unions from "~/features/unions/unions.queries.server";
import { localDay } from "~/shared/local-day";
import { ButtonLink } from "~/ui/Button";
import { ExportMenu } from "~/ui/ExportMenu";
import { Facts } from "~/ui/Facts";
import { LinkList } from "~/ui/LinkList";
import { Page, Section } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { StatusChip } from "~/ui/StatusChip";
import { Toolbar } from "~/ui/Toolbar";
import { OnDate } from "~/ui/When";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { requireVisibleUnion } from "~/web/visible-union.server";

export const handle: PageHandle = { title: "unions:list.title" };

const EMPLOYERS_SHOWN = 20;
const BELOW_SHOWN = 200;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, union } = await requireVisibleUnion(args);
  const { db } = args.context;
  const { lineage, ...facts } = union;
  const page = pageOf(args.request);
  const offset = (page - 1) * EMPLOYERS_SHOWN;
  const mayChange = mayChangeUnion(actor, lineage) && facts.closedAt === null;
  return {
    facts,
    openedOn: localDay(facts.createdAt),
    above: (await Unions.findAllAbove(db, facts.id)).map(({ id, shortName }) => ({
      to: `/unions/${id}`,
      label: shortName,
    })),
    below: await Unions.findAllBelow(db, facts.id, BELOW_SHOWN),
    belowCount: await Unions.countBelow(db, facts.id),
    employers: await Employers.findPage(db, facts.id, { limit: EMPLOYERS_SHOWN, offset }),
    employerCount: await Employers.countForUnion(db, facts.id),
    honours: await Honours.findAllOfUnion(db, facts.id),
    members: await Memberships.countStandingBelow(db, facts.id),
    mayListWorkers: mayListWorkers(actor),
    page,
    mayChange,
    mayClose: mayChange && mayMoveOrCloseUnion(actor) && facts.kind !== "federation",
    mayIssueCodes: facts.closedAt === null && mayIssueActivationCodes(actor, lineage),
  };
}

export default function Union() {
  const { t } = useTranslation(["unions", "honours"]);
  const {
    facts,
    above,
    below,
    belowCount,
    employers,
    employerCount,
    page,
    openedOn,
    honours,
    members,
    ...may
  } = useLoaderData<typeof loader>();
  const here = `/unions/${facts.id}`;
  return (
    <Page
      title={facts.name}
      chip={
        <StatusChip tone={facts.closedAt ? "neutral" : "info"} icon="sitemap">
          {facts.closedAt ? t("closed") : t(`kinds.${facts.kind}`)}
        </StatusChip>
      }
      breadcrumb={[{ label: t("list.title"), to: "/unions" }, ...above]}
      actions={<UnionActions here={here} {...may} />}
    >
      <Section>
        <Facts
          items={[
            { label: t("fields.shortName"), value: facts.shortName },
            { label: t("fields.kind"), value: t(`kinds.${facts.kind}`) },
            {
              label: t("fields.foundedOn"),
              value: facts.foundedOn ? <OnDate on={facts.foundedOn} /> : t("unknown"),
            },
            { label: t("fields.openedOn"), value: <OnDate on={openedOn} /> },
            {
              label: t("page.members"),
              value: may.mayListWorkers ? (
                <Link to={`/workers?union=${facts.id}`}>
                  {t("page.memberCount", { count: members })}
                </Link>
              ) : (
                t("page.memberCount", { count: members })
              ),
            },
          ]}
        />
      </Section>
      {honours.length > 0 ? (
        <Section title={t("honours:title")} isFlush>
          <HonourList honours={honours} />
        </Section>
      ) : null}
      {facts.kind === "grassroots" ? null : (
        <Section title={t("page.below", { count: belowCount })}>
          {below.length === 0 ? <p>{t("page.noneBelow")}</p> : null}
          <LinkList
            items={below.map(({ id, name, kind, closedAt }) => ({
              to: `/unions/${id}`,
              icon: "sitemap",
              label: name,
              note: closedAt ? t("closed") : t(`kinds.${kind}`),
            }))}
          />
        </Section>
      )}
      <Section title={t("page.employers", { count: employerCount })} hint={t("page.employersHint")}>
        {employerCount > 0 ? (
          <Toolbar end={<ExportMenu action={`${here}/employers/export`} count={employerCount} />}>
            {null}
          </Toolbar>
        ) : null}
        <EmployerTable employers={employers} mayChange={may.mayChange} />
        <Pager page={page} pageSize={EMPLOYERS_SHOWN} total={employerCount} />
      </Section>
    </Page>
  );
}

function UnionActions({
  here,
  mayChange,
  mayClose,
  mayIssueCodes,
}: {
  here: string;
  mayChange: boolean;
  mayClose: boolean;
  mayIssueCodes: boolean;
}) {
  const { t } = useTranslation("unions");
  return (
    <>
      {mayClose ? (
        <ButtonLink to={`${here}/closing`} look="quiet">
          {t("close.title")}
        </ButtonLink>
      ) : null}
      {mayIssueCodes ? (
        <ButtonLink to={`${here}/activation-codes`} look="outline" icon="id">
          {t("page.codes")}
        </ButtonLink>
      ) : null}
      {mayChange ? (
        <>
          <ButtonLink to={`${here}/employers/new`} look="outline" icon="plus">
            {t("employer.add")}
          </ButtonLink>
          <ButtonLink to={`${here}/edit`} look="ink" icon="edit">
            {t("change.title")}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}
