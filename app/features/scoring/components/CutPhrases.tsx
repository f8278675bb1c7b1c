import { useTranslation } from "react-i18next";
import type { Cut } from "../domain/scheme/scheme";
import { PhraseInput } from "./PhraseInput";
import { PhraseSelect } from "./PhraseSelect";

export interface CutPhrasesProps {
  cut: Cut;
  /** Whether it takes from the top, or from where the one before ended. */
  isFirst: boolean;
  /** Whether less is better, as where the total is a time. */
  isLowerFirst: boolean;
  /** What a phrase asks. */
  labelOf(phrase: "places" | "share" | "total" | "field" | "rounding"): string;
  /** The id of the sentence about a field that is wrong. */
  faultOf(field: string): string | undefined;
  onCut(cut: Cut): void;
}

/** How many, as phrases of a sentence: so many, such a share, or from such a total on. */
export function CutPhrases(props: CutPhrasesProps) {
  const { cut, isFirst, isLowerFirst, labelOf, faultOf, onCut } = props;
  const { t } = useTranslation("schemes");
  const turn = isFirst ? "first" : "next";
  const reach = `${isLowerFirst ? "lower" : "higher"}-${turn}`;
  if (cut.by === "percent") return <SharePhrases {...props} cut={cut} />;
  if (cut.by === "top") {
    return (
      <>
        {t(`awards.top.${turn}`)}
        <PhraseInput
          label={labelOf("places")}
          kind="whole"
          value={String(cut.count)}
          fault={faultOf("count")}
          onChange={(text) => onCut({ ...cut, count: Number(text) })}
        />
        {t("awards.top.end")}
      </>
    );
  }
  return (
    <>
      {t(`awards.threshold.${reach}`)}
      <PhraseInput
        label={labelOf("total")}
        kind="decimal"
        value={cut.total}
        fault={faultOf("total")}
        onChange={(total) => onCut({ ...cut, total })}
      />
      {t("awards.threshold.end")}
    </>
  );
}

function SharePhrases(props: CutPhrasesProps & { cut: Cut & { by: "percent" } }) {
  const { cut, isFirst, labelOf, faultOf, onCut } = props;
  const { t } = useTranslation("schemes");
  return (
    <>
      {t(`awards.top.${isFirst ? "first" : "next"}`)}
      <PhraseInput
        label={labelOf("share")}
        kind="percent"
        value={String(cut.percentBp / 100)}
        fault={faultOf("percentBp")}
        onChange={(text) => onCut({ ...cut, percentBp: Math.round(Number(text) * 100) })}
      />
      {t("awards.percent.of")}
      <PhraseSelect
        label={labelOf("field")}
        value={cut.of ?? "ranked"}
        options={(["ranked", "entries"] as const).map((value) => ({
          value,
          label: t(`awards.fields.${value}`),
        }))}
        onChange={(of) => onCut({ ...cut, of })}
      />
      {t("awards.percent.rounded")}
      <PhraseSelect
        label={labelOf("rounding")}
        value={cut.round}
        options={(["down", "up"] as const).map((value) => ({
          value,
          label: t(`awards.roundings.${value}`),
        }))}
        onChange={(round) => onCut({ ...cut, round })}
      />
    </>
  );
}
