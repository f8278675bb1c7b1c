import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button";
import styles from "./Secret.module.css";

/** Longer than a code: a link or a key, to be copied rather than read aloud. */
const LONG = 24;

/** A code that is shown once, big enough to be read aloud, copied by hand or printed. */
export function Secret({ label, text, hint }: { label: string; text: string; hint?: string }) {
  const { t } = useTranslation("ui");
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  // Plain HTTP has no clipboard, and before the script runs there is nothing to press.
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  const copy = () => navigator.clipboard.writeText(text).then(() => setIsCopied(true));
  return (
    <div className={styles.secret}>
      <p className={styles.label}>{label}</p>
      <output
        className={styles.text}
        data-long={text.split("\n").some((line) => line.length > LONG) || undefined}
        translate="no"
      >
        {text}
      </output>
      {hint && <p className={styles.hint}>{hint}</p>}
      {canCopy && (
        <div className={styles.actions}>
          <Button type="button" icon={isCopied ? "check" : "copy"} onClick={copy}>
            {isCopied ? t("secret.copied") : t("secret.copy")}
          </Button>
          <Button type="button" icon="print" onClick={() => window.print()}>
            {t("secret.print")}
          </Button>
        </div>
      )}
    </div>
  );
}
