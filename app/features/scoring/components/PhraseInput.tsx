import { useState } from "react";
import styles from "./Phrase.module.css";

/** What may be typed into a phrase; what isn't kept yet stands there until one leaves it. */
const SHAPES = {
  text: /^/,
  decimal: /^/,
  whole: /^\d{1,6}$/,
  percent: /^\d{1,3}(\.\d{1,2})?$/,
} as const;

interface PhraseInputProps {
  label: string;
  value: string;
  kind: keyof typeof SHAPES;
  /** The id of the sentence that says what is wrong with it. */
  fault?: string | undefined;
  onChange(value: string): void;
}

/** A word or a figure of a sentence that can be typed over. */
export function PhraseInput({ label, value, kind, fault, onChange }: PhraseInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className={styles.phrase}
      data-kind={kind}
      aria-label={label}
      aria-invalid={fault !== undefined || undefined}
      aria-describedby={fault}
      inputMode={kind === "text" ? undefined : kind === "whole" ? "numeric" : "decimal"}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        const text = kind === "text" ? target.value : target.value.normalize("NFKC").trim();
        if (SHAPES[kind].test(text)) onChange(kind === "text" ? text.trim() : text);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
