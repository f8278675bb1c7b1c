import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import { cellOf } from "../domain/draft/aspect-cells";
import type { Module } from "../domain/scheme/scheme";
import { maximumOfModule } from "../domain/trial/trial";
import { detailsText } from "./AspectDetails";
import styles from "./ModuleOutline.module.css";

/** A module as it is in force: how it is marked, and its aspects. */
export function ModuleOutline({ module }: { module: Module }) {
  const { t } = useTranslation("schemes");
  const name = module.name ?? module.id;
  const weight = module.weightBp === undefined ? null : `${module.weightBp / 100}%`;
  return (
    <div className={styles.module}>
      <h3>
        {name} {weight}
      </h3>
      <p>
        {[
          t(`module.markings.${module.marking ?? "on-site"}`),
          module.judges ? t("module.judgeCount", { count: module.judges }) : null,
          t(`module.ways.${module.way ?? "entry-by-entry"}`),
          t("editor.moduleMeta", {
            count: module.aspects.length,
            maximum: maximumOfModule(module),
          }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <DataTable
        caption={name}
        rows={module.aspects}
        rowKey={({ id }) => id}
        isDense
        columns={[
          { key: "id", header: t("columns.id"), isWhole: true, cell: ({ id }) => id },
          { key: "name", header: t("columns.name"), cell: ({ name: text }) => text ?? "" },
          { key: "kind", header: t("columns.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          {
            key: "max",
            header: t("columns.max"),
            align: "end",
            cell: (aspect) => cellOf(aspect, "max"),
          },
          {
            key: "step",
            header: t("columns.step"),
            align: "end",
            cell: (aspect) => cellOf(aspect, "step"),
          },
          {
            key: "combine",
            header: t("columns.combine"),
            cell: (aspect) => {
              const combine = cellOf(aspect, "combine");
              return combine === "" ? "" : t(`combines.${combine}`);
            },
          },
          {
            key: "details",
            header: t("columns.details"),
            cell: (aspect) => detailsText(aspect, t),
          },
        ]}
        empty={t("editor.noAspects")}
      />
    </div>
  );
}
