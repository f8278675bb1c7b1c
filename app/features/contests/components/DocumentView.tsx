import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import styles from "./DocumentView.module.css";

interface DocumentViewProps {
  to: string;
  fileName: string;
  isPicture: boolean;
  /** What it is of whom, for those who can't see it. */
  label: string;
}

/** A page of a paper at reading size, to be turned and enlarged; what is no picture is taken down to be read. */
export function DocumentView({ to, fileName, isPicture, label }: DocumentViewProps) {
  const { t } = useTranslation("contests");
  const [turns, setTurns] = useState(0);
  const [isLarge, setIsLarge] = useState(false);
  return (
    <figure className={styles.view}>
      {isPicture ? (
        <div
          className={styles.frame}
          data-turned={turns % 2 === 1 || undefined}
          data-large={isLarge || undefined}
        >
          <img src={to} alt={label} loading="lazy" data-turns={turns} />
        </div>
      ) : null}
      <figcaption className={styles.tools}>
        <Icon name={isPicture ? "photo" : "pdf"} size={16} />
        <a href={to} download={fileName} className={styles.name}>
          {fileName}
        </a>
        {isPicture ? (
          <>
            <Button
              type="button"
              size="small"
              look="quiet"
              icon="rotate"
              onClick={() => setTurns((turns + 1) % 4)}
            >
              {t("documents.turn")}
            </Button>
            <Button
              type="button"
              size="small"
              look="quiet"
              icon="zoom-in"
              aria-pressed={isLarge}
              onClick={() => setIsLarge(!isLarge)}
            >
              {t("documents.enlarge")}
            </Button>
          </>
        ) : null}
      </figcaption>
    </figure>
  );
}
