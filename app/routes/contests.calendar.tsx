import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SeasonCalendar } from "~/features/contests/components/SeasonCalendar";
import { mayReadSeason } from "~/features/contests/contests.access";
import { weekSchema } from "~/features/contests/contests.schemas";
import { findSeasonWeek } from "~/features/contests/find-calendar.server";
import * as Programmes from "~/features/contests/programmes.queries.server";
import * as Board from "~/features/grassroots/board.queries.server";
import { SeasonLevels } from "~/features/grassroots/components/SeasonLevels";
import { mayListGrassroots } from "~/features/grassroots/grassroots.access";
import { localDay } from "~/shared/local-day";
import { Page } from "~/ui/Page";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "contests:calendar.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayReadSeason(actor));
  const { db, clock } = context;
  const { day } = weekSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const today = localDay(clock.now());
  const week = await findSeasonWeek(db, day ?? today);
  const year = Number((day ?? today).slice(0, 4));
  const programme = (await Programmes.findAll(db)).find((one) => one.year === year) ?? null;
  const grassrootsCount = mayListGrassroots(actor) ? await Board.countOfYear(db, year) : null;
  return { week, today, year, programme, grassrootsCount };
}

export default function Calendar() {
  const { t } = useTranslation("contests");
  const { week, today, year, programme, grassrootsCount } = useLoaderData<typeof loader>();
  return (
    <Page title={t("season.title")}>
      <SeasonLevels {...{ programme, year, grassrootsCount }} current="calendar" />
      <SeasonCalendar week={week} today={today} />
    </Page>
  );
}
