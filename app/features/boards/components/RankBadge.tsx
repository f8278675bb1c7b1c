import styles from "./RankBadge.module.css";

/** A rank in its circle, the first three in gold, silver and bronze; larger where a place is told. */
export function RankBadge({ rank, isTold = false }: { rank: number; isTold?: boolean }) {
  return (
    <span
      className={styles.rank}
      data-rank={rank <= 3 ? rank : undefined}
      data-told={isTold || undefined}
    >
      {rank}
    </span>
  );
}
