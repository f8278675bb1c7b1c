import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import type { RowCounts } from "../domain/row-counts";
import { ImportFigures } from "./ImportFigures";

/** What is left of an import whose time is over: how much came of it. */
export function ClearedImport({ counts, isOver }: { counts: RowCounts; isOver: boolean }) {
  const { t } = useTranslation("imports");
  return (
    <>
      <ImportFigures counts={counts} isOver={isOver} />
      <Callout tone="info">{t("clearedNote")}</Callout>
    </>
  );
}
