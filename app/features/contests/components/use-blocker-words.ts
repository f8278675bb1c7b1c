import { useTranslation } from "react-i18next";
import { useGapWords } from "~/features/scoring/components/GapList";
import { dateText } from "~/shared/calendar-text";
import { useCalendarLanguage } from "~/ui/When";
import type { Blocker } from "../domain/blockers";

/** A blocker as a sentence, with the place where it is mended. */
export function useBlockerWords(contest: {
  readonly id: string;
  readonly schemeId: string | null;
}) {
  const { t } = useTranslation("contests");
  const language = useCalendarLanguage();
  const gapWords = useGapWords();
  const day = (value: string | number | undefined) =>
    value === undefined ? "" : dateText(String(value), language, "short");
  const sentenceOf = ({ code, values, gap }: Blocker): string => {
    if (gap) {
      const first = gapWords(gap.problem, gap.place);
      return gap.others > 0 ? t("blockers.and-others", { first, count: gap.others }) : first;
    }
    return t(`blockers.${code}`, { ...values, until: day(values.until), day: day(values.day) });
  };
  return (blocker: Blocker) => ({
    sentence: sentenceOf(blocker),
    to: placeOf(blocker, contest),
    linkLabel: t(`mend.${blocker.place}`),
  });
}

function placeOf({ place }: Blocker, { id, schemeId }: { id: string; schemeId: string | null }) {
  if (place === "scheme") return `/schemes/${schemeId}`;
  if (place === "stages") return `/contests/${id}`;
  if (place === "result") return "/notices";
  return `/contests/${id}/${place}`;
}
