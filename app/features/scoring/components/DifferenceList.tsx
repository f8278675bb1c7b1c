import { useTranslation } from "react-i18next";
import type { Difference } from "../domain/difference/scheme-difference";
import styles from "./DifferenceList.module.css";
import { FIELD_WORDS } from "./field-words";
import { useAwardWords } from "./use-award-words";

/** What changed from one version to another, a sentence each. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation("schemes");
  if (differences.length === 0) return <p>{t("difference.none")}</p>;
  return (
    <ul className={styles.list}>
      {differences.map((difference) => (
        <li key={JSON.stringify(difference)}>
          <DifferenceSentence difference={difference} />
        </li>
      ))}
    </ul>
  );
}

function DifferenceSentence({ difference }: { difference: Difference }) {
  const { t } = useTranslation("schemes");
  const { differenceWords } = useAwardWords();
  if (!("place" in difference)) return differenceWords(difference);
  const place = difference.place.join(" › ") || t("difference.whole");
  if (difference.code !== "changed") return t(`difference.${difference.code}`, { place });
  const { field, before, after } = difference;
  const [, award] = /^(?:organisationPrize|teams\.prize)\.(.+)$/.exec(field) ?? [];
  const word = FIELD_WORDS.has(field) ? t(`fields.${field.replace(".", "-")}`) : field;
  const name = award === undefined ? word : t("awards.pointsFor", { award });
  const shown = (text: string | null) => {
    if (text === null) return t("difference.nothing");
    return field === "weightBp" ? `${Number(text) / 100}%` : text;
  };
  return t("difference.changed", {
    place,
    field: name,
    before: shown(before),
    after: shown(after),
  });
}
