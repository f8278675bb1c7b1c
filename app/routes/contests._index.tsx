import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SeasonFigures } from "~/features/contests/components/SeasonFigures";
import { SeasonTable } from "~/features/contests/components/SeasonTable";
import { mayOpenContests, mayReadSeason } from "~/features/contests/contests.access";
import { seasonSchema } from "~/features/contests/contests.schemas";
import { findSeason } from "~/features/contests/find-season.server";
import * as Board from "~/features/grassroots/board.queries.server";
import { SeasonLevels } from "~/features/grassroots/components/SeasonLevels";
import { mayListGrassroots } from "~/features/grassroots/grassroots.access";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { FilterChips } from "~/ui/FilterChips";
import { Page } from "~/ui/Page";
import { TabLinks } from "~/ui/TabLinks";
import { Toolbar } from "~/ui/Toolbar";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "contests:season.title" };

const VIEWS = ["all", "mine", "blocked", "soon"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayReadSeason(actor));
  const list = seasonSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const now = context.clock.now();
  const season = await findSeason(context.db, { actor, ...list, now });
  const year = season.programme?.year;
  return {
    ...season,
    view: list.view,
    mayOpen: mayOpenContests(actor),
    grassrootsCount:
      year !== undefined && mayListGrassroots(actor)
        ? await Board.countOfYear(context.db, year)
        : null,
  };
}

export default function Season() {
  const { t } = useTranslation("contests");
  const { programmes, programme, rows, counts, figures, view, mayOpen, grassrootsCount } =
    useLoaderData<typeof loader>();
  if (!programme) {
    return (
      <Page title={t("season.title")}>
        <EmptyState title={t("season.noProgramme")}>
          {mayOpen ? (
            <ButtonLink to="/programmes/new" look="ink" icon="plus">
              {t("programme.title")}
            </ButtonLink>
          ) : (
            t("season.noProgrammeHint")
          )}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t("season.title")}
      meta={[programme.name, programme.documentNumber].filter(Boolean).join(" · ")}
      actions={mayOpen ? <Actions programmeId={programme.id} /> : null}
    >
      <SeasonLevels
        programme={programme}
        year={programme.year}
        grassrootsCount={grassrootsCount}
        current="district"
      />
      <SeasonFigures figures={figures} />
      <Toolbar
        end={
          <FilterChips
            name="view"
            label={t("season.view")}
            value={view === "all" ? "" : view}
            options={VIEWS.map((one) => ({
              value: one === "all" ? "" : one,
              label: t(`season.views.${one}`),
              count: counts[one],
            }))}
          />
        }
      >
        <TabLinks
          label={t("season.programmes")}
          items={programmes.map(({ id, year, name, contestCount }) => ({
            to: `?programme=${id}`,
            label: t("season.programmeTab", { year, name }),
            count: contestCount ?? 0,
            isCurrent: id === programme.id,
          }))}
        />
      </Toolbar>
      <SeasonTable rows={rows} isFiltered={view !== "all"} />
    </Page>
  );
}

function Actions({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation("contests");
  return (
    <>
      <ButtonLink to="/programmes/new">{t("programme.title")}</ButtonLink>
      <ButtonLink to={`/contests/new?programme=${programmeId}`} look="ink" icon="plus">
        {t("open.title")}
      </ButtonLink>
    </>
  );
}
