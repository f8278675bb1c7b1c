import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import {
  COMBINE_CHOICE_NAMES,
  COMBINE_CHOICES,
  type CombineChoice,
  choiceOf,
} from "../domain/draft/combine-choices";
import { changeModule, type ModulePlace, removeModule } from "../domain/draft/edit-draft";
import { MARKINGS, RUNNING_TOTALS, WAYS } from "../domain/draft/module-choices";
import type { Module } from "../domain/scheme/scheme";
import { PhraseSelect } from "./PhraseSelect";
import styles from "./RuleSentence.module.css";
import type { Edit } from "./use-draft";

const MOST_JUDGES = 15;

interface ModuleRulesProps {
  module: Module;
  place: ModulePlace;
  isOnly: boolean;
  edit(edit: Edit): void;
}

/** How a module is marked, as a sentence of phrases that can be changed. */
export function ModuleRules({ module, place, isOnly, edit }: ModuleRulesProps) {
  const { t } = useTranslation("schemes");
  const change = (fields: Parameters<typeof changeModule>[2]) =>
    edit((draft) => changeModule(draft, place, fields));
  const judges = Array.from({ length: MOST_JUDGES }, (_, index) => String(index + 1));
  return (
    <div className={styles.rules}>
      <div className={styles.names}>
        <label>
          {t("module.id")}
          <input value={module.id} onChange={({ target }) => change({ id: target.value.trim() })} />
        </label>
        <label>
          {t("module.name")}
          <input
            value={module.name ?? ""}
            onChange={({ target }) => change({ name: target.value.trim() || undefined })}
          />
        </label>
        {isOnly ? null : (
          <Button
            type="button"
            look="quiet"
            size="small"
            icon="close"
            onClick={() => edit((draft) => removeModule(draft, place))}
          >
            {t("module.remove")}
          </Button>
        )}
      </div>
      <p className={styles.sentence}>
        {t("module.begin")}
        <PhraseSelect
          label={t("module.marking")}
          value={module.marking ?? "on-site"}
          options={MARKINGS.map((value) => ({ value, label: t(`module.markings.${value}`) }))}
          onChange={(marking) => change({ marking })}
        />
        {t("module.by")}
        <PhraseSelect
          label={t("module.judges")}
          value={String(module.judges ?? 1)}
          options={judges.map((value) => ({
            value,
            label: t("module.judgeCount", { count: Number(value) }),
          }))}
          onChange={(count) => change({ judges: Number(count) })}
        />
        <PhraseSelect
          label={t("module.way")}
          value={module.way ?? "entry-by-entry"}
          options={WAYS.map((value) => ({ value, label: t(`module.ways.${value}`) }))}
          onChange={(way) => change({ way })}
        />
        {t("module.combined")}
        <CombineForAll module={module} onChange={(aspects) => change({ aspects })} />
        {t("module.running")}
        <PhraseSelect
          label={t("module.runningTotal")}
          value={module.runningTotal ?? "never"}
          options={RUNNING_TOTALS.map((value) => ({
            value,
            label: t(`module.runningTotals.${value}`),
          }))}
          onChange={(runningTotal) => change({ runningTotal })}
        />
        {t("module.signing")}
        <PhraseSelect
          label={t("module.contestantSigns")}
          value={module.contestantSigns ? "yes" : "no"}
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`module.signs.${value}`),
          }))}
          onChange={(value) => change({ contestantSigns: value === "yes" })}
        />
        {t("module.end")}
      </p>
    </div>
  );
}

/** One way of combining for all aspects that judges give points for. */
function CombineForAll({
  module,
  onChange,
}: {
  module: Module;
  onChange(aspects: Module["aspects"]): void;
}) {
  const { t } = useTranslation("schemes");
  const choices = new Set<CombineChoice | "mixed">(
    module.aspects.flatMap((aspect) =>
      aspect.kind === "points" ? [choiceOf(aspect.combine) ?? "mixed"] : [],
    ),
  );
  const [only = "mixed"] = choices;
  const value: CombineChoice | "mixed" = choices.size === 1 ? only : "mixed";
  return (
    <PhraseSelect<CombineChoice | "mixed">
      label={t("module.combine")}
      value={value}
      options={[
        ...(value === "mixed" ? [{ value: "mixed" as const, label: t("module.mixed") }] : []),
        ...COMBINE_CHOICE_NAMES.map((name) => ({ value: name, label: t(`combines.${name}`) })),
      ]}
      onChange={(name) => {
        if (name === "mixed") return;
        onChange(
          module.aspects.map((aspect) =>
            aspect.kind === "points" ? { ...aspect, combine: COMBINE_CHOICES[name] } : aspect,
          ),
        );
      }}
    />
  );
}
