import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { changedPlaces } from "../domain/difference/changed-places";
import type { ModulePlace } from "../domain/draft/edit-draft";
import type { Draft } from "../domain/draft/read-draft";
import type { Scheme } from "../domain/scheme/scheme";
import { canBeTried } from "../domain/trial/trial";
import { AdvanceSentence } from "./AdvanceSentence";
import { AspectGrid } from "./AspectGrid";
import { AwardCard } from "./AwardCard";
import { CloseCall } from "./CloseCall";
import { ModuleRules } from "./ModuleRules";
import { RuleSentence } from "./RuleSentence";
import styles from "./SchemeEditor.module.css";
import { StageNames } from "./StageNames";
import { StructureTree } from "./StructureTree";
import { TrialPanel } from "./TrialPanel";
import { UndoButton } from "./UndoButton";
import type { Edit } from "./use-draft";

interface SchemeEditorProps {
  draft: Draft;
  inForce: Scheme | null;
  canUndo: boolean;
  edit(edit: Edit): void;
  undo(): void;
}

/** Structure, the open module as a spreadsheet with its rules, and a live trial, side by side. */
export function SchemeEditor({ draft, inForce, canUndo, edit, undo }: SchemeEditorProps) {
  const { t } = useTranslation("schemes");
  const [wanted, setWanted] = useState<ModulePlace>({ stage: 0, module: 1 });
  const open = placeWithin(draft, wanted);
  const stage = draft.stages[open.stage];
  const module = stage?.modules[open.module];
  const changed = useMemo(() => changedPlaces(inForce, draft), [inForce, draft]);
  const isReadable = canBeTried(draft);
  if (!stage || !module) return null;
  return (
    <div className={styles.editor}>
      <StructureTree
        stages={draft.stages}
        open={open}
        changed={changed}
        edit={edit}
        onOpen={setWanted}
      />
      <div className={styles.middle}>
        <section className={styles.card}>
          <header>
            <h2>{module.name ?? module.id}</h2>
            <UndoButton canUndo={canUndo} undo={undo} />
          </header>
          <ModuleRules
            module={module}
            place={open}
            isOnly={stage.modules.length === 1}
            edit={edit}
          />
          {module.aspects.length === 0 ? (
            <p className={styles.empty}>{t("editor.noAspects")}</p>
          ) : null}
          <AspectGrid
            key={`${open.stage} ${open.module}`}
            draft={draft}
            place={open}
            module={module}
            stageId={stage.id}
            changed={changed}
            isReadable={isReadable}
            edit={edit}
            onCurrent={() => setWanted(open)}
          />
        </section>
        <section className={styles.card}>
          <header>
            <h2>{t("rules.title")}</h2>
            <span>{t("rules.hint")}</span>
          </header>
          <div className={styles.rules}>
            <StageNames
              stage={stage}
              at={open.stage}
              isOnly={draft.stages.length === 1}
              edit={edit}
            />
            <RuleSentence stage={stage} at={open.stage} edit={edit} />
            {open.stage < draft.stages.length - 1 || stage.advance ? (
              <AdvanceSentence stage={stage} at={open.stage} edit={edit} />
            ) : null}
            <CloseCall rankOn={stage.rankOn} engine={draft.engine} />
          </div>
        </section>
        <AwardCard {...{ draft, inForce, canUndo, edit, undo }} />
      </div>
      {isReadable ? (
        <TrialPanel stage={stage} engine={draft.engine} />
      ) : (
        <p className={styles.untried}>{t("trial.notYet")}</p>
      )}
    </div>
  );
}

/** The module that is open, or the nearest one after something was removed. */
function placeWithin(draft: Draft, { stage, module }: ModulePlace): ModulePlace {
  const at = Math.min(stage, draft.stages.length - 1);
  const modules = draft.stages[at]?.modules ?? [];
  return { stage: at, module: Math.max(0, Math.min(module, modules.length - 1)) };
}
