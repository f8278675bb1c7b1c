import { useTranslation } from "react-i18next";
import { monthText } from "~/shared/calendar-text";
import { useCalendarLanguage } from "~/ui/When";
import type { LabourPage } from "../find-labour-page.server";
import styles from "./TeamBars.module.css";

/** A hundred is every goal reached: bars go from it to either side. */
const GOAL = 100;
/** What lies closer together than this isn't drawn further apart. */
const LEAST_SPAN = 5;

/** How the teams stand in a month, the first on top, with how each came there over the months. */
export function TeamBars({ rows, month }: Pick<LabourPage, "rows"> & { month: string }) {
  const { t } = useTranslation("grassroots");
  const sorted = [...rows].sort((one, other) => (one.rank ?? 99) - (other.rank ?? 99));
  const span = spanOf(rows);
  return (
    <ol className={styles.bars}>
      {sorted.map(({ teamId, name, points, rank, trend }) => (
        <li key={teamId} data-first={rank === 1 || undefined}>
          <span className={styles.rank}>{rank ?? "—"}</span>
          <span className={styles.name}>{name}</span>
          <span className={styles.track} aria-hidden="true">
            {points === null ? null : <span style={barOf(Number(points) - GOAL, span)} />}
          </span>
          <span className={styles.points}>{points ?? t("labour.incomplete")}</span>
          <Trend trend={trend.filter((one) => one.month <= month)} span={span} />
        </li>
      ))}
    </ol>
  );
}

/** How far the points of all teams and months are from a hundred at most. */
function spanOf(rows: LabourPage["rows"]): number {
  const points = rows.flatMap(({ trend }) => trend.flatMap((one) => one.points ?? []));
  return Math.max(LEAST_SPAN, ...points.map((one) => Math.abs(Number(one) - GOAL)));
}

function barOf(over: number, span: number) {
  const width = (Math.abs(over) / span) * 50;
  return { width: `${width}%`, insetInlineStart: `${over < 0 ? 50 - width : 50}%` };
}

const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 4;

interface TrendProps {
  trend: LabourPage["rows"][number]["trend"];
  span: number;
}

/** Points by month as a line; a month that is incomplete is left out. */
function Trend({ trend, span }: TrendProps) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const step = (WIDTH - 2 * EDGE) / Math.max(1, trend.length - 1);
  const dots = trend.flatMap(({ points }, at) => {
    if (points === null) return [];
    const share = (Number(points) - GOAL + span) / (2 * span);
    return [{ x: EDGE + at * step, y: HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE) }];
  });
  const last = dots.at(-1);
  const said = trend
    .map(({ month, points }) => `${monthText(month, language)} ${points ?? t("labour.incomplete")}`)
    .join(t("report.between"));
  if (!last || dots.length < 2) return <span className={styles.trend} />;
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("labour.trend", { months: said })}
    >
      <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(" ")} />
      <circle cx={last.x} cy={last.y} r={3} />
    </svg>
  );
}
