import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { changeStage, removeStage } from "../domain/draft/edit-draft";
import { CARRIES } from "../domain/draft/module-choices";
import type { Stage } from "../domain/scheme/scheme";
import { PhraseSelect } from "./PhraseSelect";
import styles from "./RuleSentence.module.css";
import type { Edit } from "./use-draft";

interface StageNamesProps {
  stage: Stage;
  at: number;
  isOnly: boolean;
  edit(edit: Edit): void;
}

/** What a stage is called, and what it takes over from those before it. */
export function StageNames({ stage, at, isOnly, edit }: StageNamesProps) {
  const { t } = useTranslation("schemes");
  return (
    <div className={styles.names}>
      <label>
        {t("stage.id")}
        <input
          value={stage.id}
          onChange={({ target }) =>
            edit((draft) => changeStage(draft, at, { id: target.value.trim() }))
          }
        />
      </label>
      {at === 0 ? null : (
        <PhraseSelect
          label={t("stage.carry")}
          value={stage.carry}
          options={CARRIES.map((value) => ({ value, label: t(`stage.carries.${value}`) }))}
          onChange={(carry) => edit((draft) => changeStage(draft, at, { carry }))}
        />
      )}
      {isOnly ? null : (
        <Button
          type="button"
          look="quiet"
          size="small"
          icon="close"
          onClick={() => edit((draft) => removeStage(draft, at))}
        >
          {t("stage.remove")}
        </Button>
      )}
    </div>
  );
}
