import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import {
  addModule,
  addStage,
  changeModule,
  type ModulePlace,
  moveModule,
} from "../domain/draft/edit-draft";
import type { Module, Stage } from "../domain/scheme/scheme";
import { maximumOfModule } from "../domain/trial/trial";
import { PercentInput } from "./PercentInput";
import styles from "./StructureTree.module.css";
import type { Edit } from "./use-draft";
import { WeightBar } from "./WeightBar";

interface StructureTreeProps {
  stages: readonly Stage[];
  open: ModulePlace;
  /** Names of modules, in which something differs from the version in force. */
  changed: ReadonlySet<string>;
  edit(edit: Edit): void;
  onOpen(place: ModulePlace): void;
}

/** Stages and their modules with their weights; Alt and an arrow move a module. */
export function StructureTree({ stages, open, changed, edit, onOpen }: StructureTreeProps) {
  const { t } = useTranslation("schemes");
  return (
    <nav className={styles.tree} aria-label={t("editor.structure")}>
      <div className={styles.head}>
        <h2>{t("editor.structure")}</h2>
        <span>{t("editor.moveHint")}</span>
      </div>
      {stages.map((stage, at) => (
        // Stages and modules are known by their place while they are being named.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <StageBranch key={at} stage={stage} at={at} {...{ open, changed, edit, onOpen }} />
      ))}
      <div className={styles.stage}>
        <Button
          type="button"
          look="quiet"
          size="small"
          icon="plus"
          onClick={() => {
            edit(addStage);
            onOpen({ stage: stages.length, module: 0 });
          }}
        >
          {t("editor.addStage")}
        </Button>
      </div>
    </nav>
  );
}

function StageBranch({
  stage,
  at,
  open,
  changed,
  edit,
  onOpen,
}: Omit<StructureTreeProps, "stages"> & { stage: Stage; at: number }) {
  const { t } = useTranslation("schemes");
  const weights = stage.modules.flatMap(({ weightBp }) => weightBp ?? []);
  const off = 10_000 - weights.reduce((sum, weight) => sum + weight, 0);
  return (
    <section className={styles.stage}>
      <h3>{stage.name ?? stage.id}</h3>
      {weights.length > 0 ? <WeightBar weightsBp={weights} /> : null}
      {weights.length > 0 && off !== 0 ? (
        <p className={styles.off}>
          {off > 0
            ? t("editor.short", { percent: off / 100 })
            : t("editor.over", { percent: -off / 100 })}
        </p>
      ) : null}
      <ul>
        {stage.modules.map((module, index) => (
          <ModuleLeaf
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
            key={index}
            module={module}
            place={{ stage: at, module: index }}
            isOpen={open.stage === at && open.module === index}
            isChanged={changed.has(JSON.stringify([stage.id, module.id]))}
            edit={edit}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <Button
        type="button"
        look="quiet"
        size="small"
        icon="plus"
        onClick={() => {
          edit((draft) => addModule(draft, at));
          onOpen({ stage: at, module: stage.modules.length });
        }}
      >
        {t("editor.addModule")}
      </Button>
    </section>
  );
}

function ModuleLeaf({
  module,
  place,
  isOpen,
  isChanged,
  edit,
  onOpen,
}: {
  module: Module;
  place: ModulePlace;
  isOpen: boolean;
  isChanged: boolean;
  edit(edit: Edit): void;
  onOpen(place: ModulePlace): void;
}) {
  const { t } = useTranslation("schemes");
  const name = module.name ?? module.id;
  const move = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    edit((draft) => moveModule(draft, place, by));
    onOpen({ ...place, module: Math.max(0, place.module + by) });
  };
  return (
    <li data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.module}
        aria-current={isOpen || undefined}
        onClick={() => onOpen(place)}
        onKeyDown={move}
      >
        <span>
          {name}
          {isChanged ? <span className={styles.dot} title={t("editor.changed")} /> : null}
        </span>
        <small>
          {t("editor.moduleMeta", {
            count: module.aspects.length,
            maximum: maximumOfModule(module),
          })}
        </small>
      </button>
      <PercentInput
        label={t("editor.weightOf", { module: name })}
        weightBp={module.weightBp}
        onChange={(weightBp) => edit((draft) => changeModule(draft, place, { weightBp }))}
      />
    </li>
  );
}
