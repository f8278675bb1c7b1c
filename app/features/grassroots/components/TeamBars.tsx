import { useTranslation } from "react-i18next";
import { monthText } from "~/shared/calendar-text";
import { useCalendarLanguage } from "~/ui/When";
import type { LabourPage } from "../find-labour-page.server";
import styles from "./TeamBars.module.css";

/** A bar ends at 120, the most that a team can come to. */
const MOST = 120;

/** How the teams stand in a month, the first on top, with how each came there over the months. */
export function TeamBars({ rows, month }: Pick<LabourPage, "rows"> & { month: string }) {
  const { t } = useTranslation("grassroots");
  const sorted = [...rows].sort((one, other) => (one.rank ?? 99) - (other.rank ?? 99));
  return (
    <ol className={styles.bars}>
      {sorted.map(({ teamId, name, points, rank, trend }) => (
        <li key={teamId} data-first={rank === 1 || undefined}>
          <span className={styles.rank}>{rank ?? "—"}</span>
          <span className={styles.name}>{name}</span>
          <span className={styles.track} aria-hidden="true">
            {points === null ? null : (
              <span style={{ width: `${(Number(points) / MOST) * 100}%` }} />
            )}
          </span>
          <span className={styles.points}>{points ?? t("labour.incomplete")}</span>
          <Trend trend={trend.filter((one) => one.month <= month)} />
        </li>
      ))}
    </ol>
  );
}

const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 4;
/** The line shows what lies between 80 and 120. */
const LOW = 80;

/** Points by month as a line; a month that is incomplete is left out. */
function Trend({ trend }: { trend: LabourPage["rows"][number]["trend"] }) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const step = (WIDTH - 2 * EDGE) / Math.max(1, trend.length - 1);
  const dots = trend.flatMap(({ points }, at) => {
    if (points === null) return [];
    const share = (Math.max(LOW, Number(points)) - LOW) / (MOST - LOW);
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
