import { useTranslation } from "react-i18next";
import { Figure, Figures } from "~/ui/Figure";
import type { RowCounts } from "../domain/row-counts";

/** How many rows will do what; after applying, what was done and what was not. */
export function ImportFigures({ counts, isOver }: { counts: RowCounts; isOver: boolean }) {
  const { t } = useTranslation("imports");
  const shown = isOver
    ? (["applied", "left", "same"] as const)
    : (["new", "changes", "same", "refused"] as const);
  return (
    <Figures isShort>
      {shown.map((key) => (
        <Figure
          key={key}
          label={t(`verdicts.${key}`)}
          number={counts[key]}
          tone={counts[key] > 0 && (key === "refused" || key === "left") ? "warn" : "neutral"}
        />
      ))}
    </Figures>
  );
}
