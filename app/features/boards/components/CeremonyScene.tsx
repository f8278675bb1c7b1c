import { useTranslation } from "react-i18next";
import type { TieReason } from "../domain/board";
import type { BoardLine, ShownView } from "../find-board.server";
import styles from "./CeremonyScene.module.css";
import { RankBadge } from "./RankBadge";

type CeremonyView = Extract<ShownView, { readonly show: "ceremony" }>;

/** So many of those told before stand below. */
const BELOW = 2;

/** The place that was told last, large, with the ones before it below; nothing of those still to come. */
export function CeremonyScene({ view }: { view: CeremonyView }) {
  const { t } = useTranslation("boards");
  const [line, ...before] = view.lines;
  if (!line) {
    return (
      <div className={styles.waiting} aria-live="polite">
        <p>{t("ceremony.waiting")}</p>
        <p>{t("ceremony.toTell", { count: view.leftCount })}</p>
      </div>
    );
  }
  return (
    <div className={styles.scene} aria-live="polite">
      <section
        key={line.key}
        className={styles.told}
        data-rank={line.rank <= 3 ? line.rank : undefined}
      >
        <p className={styles.place}>
          {[t("ceremony.place", { rank: line.rank }), line.award].filter(Boolean).join(" · ")}
        </p>
        <div className={styles.who}>
          <h2 data-long={line.name.length > 6 || undefined}>{line.name}</h2>
          <p className={styles.total}>{line.total}</p>
        </div>
        <div className={styles.who}>
          <p className={styles.pinyin} lang="zh-Latn">
            {line.pinyin}
          </p>
          <p className={styles.parts}>
            {view.columns
              .flatMap(({ name }, at) => (line.parts[at] ? [`${name} ${line.parts[at]}`] : []))
              .join(" · ")}
          </p>
        </div>
        <p className={styles.employer}>{line.employer}</p>
        {line.tie ? <Tie line={line} tie={line.tie} /> : null}
      </section>
      <ol className={styles.before}>
        {before.slice(0, BELOW).map((one) => (
          <Before key={one.key} line={one} />
        ))}
      </ol>
      {view.leftCount > 0 ? (
        <p className={styles.left}>{t("ceremony.left", { count: view.leftCount })}</p>
      ) : null}
    </div>
  );
}

/** Why it stands before one of the same total: told with the better of the two, whose neighbour is known by then. */
function Tie({ line, tie }: { line: BoardLine; tie: TieReason }) {
  const { t } = useTranslation("boards");
  const { otherRank, name, own, other, isHigher } = tie;
  const values = { rank: otherRank, total: line.total, name, own, other };
  return (
    <p className={styles.tie}>{t(isHigher ? "ceremony.tieHigher" : "ceremony.tieLower", values)}</p>
  );
}

function Before({ line }: { line: BoardLine }) {
  return (
    <li>
      <RankBadge rank={line.rank} isTold />
      <div>
        <p className={styles.name}>{line.name}</p>
        <p className={styles.small}>{line.pinyin}</p>
        <p className={styles.small}>{line.employer}</p>
      </div>
      <p className={styles.points}>{line.total}</p>
    </li>
  );
}
