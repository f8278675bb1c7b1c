import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayReadSeason } from "~/features/contests/contests.access";
import { BoardFigures } from "~/features/grassroots/components/BoardFigures";
import { BoardTable } from "~/features/grassroots/components/BoardTable";
import { SeasonLevels } from "~/features/grassroots/components/SeasonLevels";
import { findBoard } from "~/features/grassroots/find-board.server";
import { mayFileGrassroots, mayListGrassroots } from "~/features/grassroots/grassroots.access";
import { boardSchema } from "~/features/grassroots/grassroots.schemas";
import { ButtonLink } from "~/ui/Button";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { searchWith } from "~/ui/url-state";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "grassroots:board.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListGrassroots(actor));
  const list = boardSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const board = await findBoard(context.db, { actor, list, now: context.clock.now() });
  return { ...board, list, mayFile: mayFileGrassroots(actor), seesSeason: mayReadSeason(actor) };
}

export default function GrassrootsBoard() {
  const { t } = useTranslation("grassroots");
  const { list, mayFile, seesSeason, ...board } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const at = (changes: Record<string, string | null>) =>
    `/grassroots${searchWith(String(params), changes)}`;
  return (
    <Page
      title={t(seesSeason ? "contests:season.title" : "board.title")}
      meta={board.narrowedTo ?? t("board.meta", { year: board.year, count: board.all })}
      actions={
        mayFile ? (
          <>
            {board.counts.some(({ state, count }) => state === "due" && count > 0) ? (
              <ButtonLink to="/grassroots/reminders" icon="bell">
                {t("reminders.open")}
              </ButtonLink>
            ) : null}
            <ButtonLink to="/grassroots/new" look="ink" icon="plus">
              {t("filing.title")}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {seesSeason ? (
        <SeasonLevels
          programme={board.programme}
          year={board.year}
          grassrootsCount={board.ofYear}
          current="grassroots"
        />
      ) : null}
      <BoardFigures
        counts={board.counts}
        overCount={board.overCount}
        accepted={board.accepted}
        at={(state) => at({ state })}
      />
      {board.accepted.byNumber.contests > 0 && list.by === null ? (
        <p>
          <Link to={at({ state: "accepted", by: "number" })}>
            {t("board.counted", {
              participations: board.accepted.participations,
              ...board.accepted.byNumber,
            })}
          </Link>
        </p>
      ) : null}
      <Toolbar
        end={
          <>
            <ListSearch label={t("board.search")} value={list.search} />
            <ExportMenu action="/grassroots/export" count={board.total} />
          </>
        }
      >
        <FilterChips
          name="state"
          label={t("board.state")}
          value={list.state ?? ""}
          options={[
            { value: "", label: t("board.all"), count: board.all },
            ...board.counts
              .filter(({ count }) => count > 0)
              .map(({ state, count }) => ({
                value: state,
                label: t(`board.states.${state}`),
                count,
              })),
          ]}
        />
        {board.narrowedTo ? (
          <ButtonLink to={at({ union: null })} size="small" icon="close">
            {board.narrowedTo}
          </ButtonLink>
        ) : null}
        {list.by ? (
          <ButtonLink to={at({ by: null })} size="small" icon="close">
            {t("board.byNumber")}
          </ButtonLink>
        ) : null}
        {board.years.length > 1 ? (
          <FilterChips
            name="year"
            label={t("board.year")}
            value={String(board.year)}
            options={board.years.map((year) => ({
              value: String(year),
              label: t("board.yearIs", { year }),
            }))}
          />
        ) : null}
      </Toolbar>
      <BoardTable rows={board.rows} all={board.all} />
      <Pager page={list.page} pageSize={board.pageSize} total={board.total} />
    </Page>
  );
}
