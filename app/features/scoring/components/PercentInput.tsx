import { useState } from "react";
import styles from "./StructureTree.module.css";

/** A weight typed in percent, with at most two places, kept in basis points; blank is none. */
export function PercentInput({
  label,
  weightBp,
  onChange,
}: {
  label: string;
  weightBp: number | undefined;
  onChange(weightBp: number | undefined): void;
}) {
  const shown = weightBp === undefined ? "" : String(weightBp / 100);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className={styles.percent}>
      <input
        aria-label={label}
        inputMode="decimal"
        value={typed ?? shown}
        onChange={({ target }) => {
          setTyped(target.value);
          const text = target.value.normalize("NFKC").trim();
          if (text === "") onChange(undefined);
          else if (/^\d{1,3}(\.\d{1,2})?$/.test(text)) onChange(Math.round(Number(text) * 100));
        }}
        onBlur={() => setTyped(null)}
      />
      %
    </span>
  );
}
