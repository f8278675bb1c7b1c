import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { NO_SCORES } from "~/features/scoring/domain/score-sheet/no-score";
import { Icon } from "~/ui/icons";
import type { BoardColumn } from "../domain/board";
import { pageCount, pageOfLine, TURN_MS } from "../domain/board-pages";
import type { RankMove } from "../domain/rank-moves";
import type { BoardLine, ShownView } from "../find-board.server";
import styles from "./BoardTable.module.css";
import { RankBadge } from "./RankBadge";
import { useRankMoves } from "./use-rank-moves";

type ScoredView = Extract<ShownView, { readonly show: "codes" | "names" }>;

/** Ranks with their points; the first three keep their place while the others turn page by page. */
export function BoardTable({ view, isCoded }: { view: ScoredView; isCoded: boolean }) {
  const { t } = useTranslation("boards");
  const { lines, columns, total, show } = view;
  const count = pageCount(lines.length);
  const page = usePage(count);
  const moves = useRankMoves(lines);
  const who = show === "names" ? "name" : isCoded ? "code" : "number";
  return (
    <>
      <table className={styles.table} data-show={show}>
        <thead>
          <tr>
            <th scope="col">{t("columns.rank")}</th>
            <th scope="col">{t(`columns.${who}`)}</th>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={styles.part}>
                <Heading column={column} />
              </th>
            ))}
            <th scope="col" className={styles.number}>
              <Heading column={total.name ? total : { name: t("columns.total"), max: null }} />
            </th>
            <th scope="col" className={styles.number}>
              {t("columns.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Row
              key={line.key}
              line={line}
              move={moves.get(line.key)}
              isAway={(pageOfLine(at) ?? page) !== page}
            />
          ))}
        </tbody>
      </table>
      {lines.length === 0 ? <p className={styles.empty}>{t("nobodyScored")}</p> : null}
      <Foot view={view} isCoded={isCoded} page={page} count={count} />
    </>
  );
}

function Heading({ column: { name, max } }: { column: BoardColumn }) {
  return max === null ? name : `${name} ${max}`;
}

interface RowProps {
  line: BoardLine;
  move: RankMove | undefined;
  /** Turned away on a projector; a phone shows all. */
  isAway: boolean;
}

function Row({ line, move, isAway }: RowProps) {
  const { t } = useTranslation("boards");
  const { rank, code, name, employer, parts, total } = line;
  return (
    <tr data-away={isAway || undefined} data-move={move?.kind}>
      <td>
        <RankBadge rank={rank} />
      </td>
      <th scope="row" className={styles.who}>
        {code === null ? (
          <>
            <span className={styles.name}>{name}</span>
            <small>{employer}</small>
          </>
        ) : (
          t("codeOf", { code })
        )}
      </th>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own and never move.
        <td key={at} className={styles.part}>
          {part}
        </td>
      ))}
      <td className={styles.total}>{total}</td>
      <td className={styles.change}>{move ? <Moved move={move} /> : null}</td>
    </tr>
  );
}

function Moved({ move }: { move: RankMove }) {
  const { t } = useTranslation("boards");
  if (move.kind === "new") return <span data-good="">{t("moves.new")}</span>;
  return (
    <span data-good={move.kind === "up" ? "" : undefined}>
      {t(`moves.${move.kind}`, { by: move.by })}
      <Icon name={move.kind === "up" ? "arrow-up" : "arrow-down"} size={28} />
    </span>
  );
}

interface FootProps {
  view: ScoredView;
  isCoded: boolean;
  page: number;
  count: number;
}

function Foot({ view, isCoded, page, count }: FootProps) {
  const { t } = useTranslation("boards");
  const out = NO_SCORES.filter((kind) => view.out[kind] !== undefined).map((kind) =>
    t(`out.${kind}`, { number: view.out[kind] }),
  );
  const module = view.total.name;
  const note = view.show === "codes" ? t(isCoded ? "moduleOnly" : "moduleOfAll", { module }) : null;
  return (
    <footer className={styles.foot}>
      <p>{[note, ...out].filter(Boolean).join(" · ")}</p>
      {count > 1 ? (
        <p className={styles.pages}>
          {t("pages", { page: page + 1, of: count })}
          <span className={styles.turn} key={page} aria-hidden="true" />
        </p>
      ) : null}
    </footer>
  );
}

/** The page that stands; the next one comes after its time. */
function usePage(count: number): number {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setPage((before) => before + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [count]);
  return page % count;
}
