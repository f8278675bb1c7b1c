import { useTranslation } from "react-i18next";
import type { Conflict } from "../domain/panel/conflict";

const NAMED = 2;

/** Why a judge has to do with contestants, and who could be put there instead, as a sentence each. */
export function useConflictWords() {
  const { t } = useTranslation("panels");
  const entryOf = ({ number }: Conflict) =>
    number === null ? t("someEntry") : t("entry", { code: String(number).padStart(2, "0") });
  const whyOf = (conflicts: readonly Conflict[]): string => {
    const [first, ...others] = conflicts;
    if (!first) return "";
    const why = t(`why.${first.kind}`, { entry: entryOf(first), name: first.name });
    return others.length > 0 ? t("whyMore", { why, count: others.length }) : why;
  };
  const freeOf = (names: readonly string[]): string => {
    if (names.length === 0) return t("nobodyFree");
    const named = names.slice(0, NAMED).join(t("between"));
    return names.length > NAMED
      ? t("freeMore", { named, count: names.length })
      : t("free", { named });
  };
  return { whyOf, freeOf };
}
