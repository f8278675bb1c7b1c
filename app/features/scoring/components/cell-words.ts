import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CellWords } from "../domain/draft/aspect-cells";
import { ASPECT_KINDS } from "../domain/draft/aspect-kind";
import { COMBINE_CHOICE_NAMES } from "../domain/draft/combine-choices";

/** What a pasted block may call kinds and ways of combining: as this screen does, or by their own names. */
export function useCellWords(): CellWords {
  const { t } = useTranslation("schemes");
  return useMemo(
    () => ({
      kinds: new Map(ASPECT_KINDS.map((kind) => [t(`kinds.${kind}`), kind])),
      combines: new Map(COMBINE_CHOICE_NAMES.map((name) => [t(`combines.${name}`), name])),
    }),
    [t],
  );
}
