import styles from "./WeightBar.module.css";

const WHOLE_BP = 10_000;

/** Weights side by side, in basis points: hatched until they add up to exactly 100 %. */
export function WeightBar({ weightsBp }: { weightsBp: readonly number[] }) {
  const sum = weightsBp.reduce((total, weight) => total + weight, 0);
  const width = Math.max(WHOLE_BP, sum);
  const parts = weightsBp.map((weight, index) => ({
    // Parts have no name of their own: their place is what they are.
    key: `${index}`,
    share: `${(weight / width) * 100}%`,
  }));
  return (
    <div className={styles.bar} data-whole={sum === WHOLE_BP} aria-hidden="true">
      {parts.map(({ key, share }) => (
        <span key={key} style={{ width: share }} />
      ))}
    </div>
  );
}
