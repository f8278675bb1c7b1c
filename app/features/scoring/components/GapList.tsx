import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type GapPlace, placeOfGap } from "../domain/draft/gap-place";
import type { Draft } from "../domain/draft/read-draft";
import { placeText, type SchemeProblem } from "../domain/scheme/shape";
import styles from "./DifferenceList.module.css";
import { CELL_GAPS, FIELD_WORDS } from "./field-words";

/** What a draft still lacks, a sentence each, with the place where it is mended. */
export function GapList({
  draft,
  gaps,
  to,
}: {
  draft: Draft;
  gaps: readonly SchemeProblem[];
  to: string;
}) {
  const sentence = useGapSentence(draft);
  return (
    <ul className={styles.list}>
      {gaps.map((gap) => (
        <li key={`${placeText(gap.path)} ${gap.code}`}>
          <Link to={to}>{sentence(gap)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Says what is wrong and where, by the names that stand on the screen. */
export function useGapSentence(draft: Draft): (gap: SchemeProblem) => string {
  const words = useGapWords();
  return (gap) => words(gap, placeOfGap(draft, gap.path));
}

/** The same where only the place is at hand. */
export function useGapWords(): (
  gap: Pick<SchemeProblem, "code" | "values">,
  place: GapPlace,
) => string {
  const { t } = useTranslation("schemes");
  const words = useFaultWords();
  return (gap, { names, field }) => {
    const problem = words(gap, field);
    const word = field && FIELD_WORDS.has(field) ? t(`fields.${field}`) : "";
    const place = [names.join(" › "), word].filter(Boolean).join(" ");
    return place === "" ? problem : t("gaps.at", { place, problem });
  };
}

/** What is wrong alone, for where the field itself is in sight. */
export function useFaultWords(): (
  gap: Pick<SchemeProblem, "code" | "values">,
  field: string | null,
) => string {
  const { t } = useTranslation("schemes");
  const { t: scoring } = useTranslation("scoring");
  return ({ code, values }, field) => {
    // Shares are kept in basis points, and typed in percent.
    const gap = code === "not-whole" && field?.endsWith("Bp") ? "not-percent" : code;
    return CELL_GAPS.has(gap) ? t(`gaps.${gap}`, values) : scoring(`scheme.${gap}`, values);
  };
}
