import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { changedAwards } from "../domain/difference/changed-places";
import { type Draft, gapsOf } from "../domain/draft/read-draft";
import { awardAt, awardListsOf } from "../domain/scheme/award-lists";
import type { Scheme } from "../domain/scheme/scheme";
import { AwardPoints } from "./AwardPoints";
import { AwardRows } from "./AwardRows";
import styles from "./SchemeEditor.module.css";
import { UndoButton } from "./UndoButton";
import type { Edit } from "./use-draft";

interface AwardCardProps {
  draft: Draft;
  inForce: Scheme | null;
  canUndo: boolean;
  edit(edit: Edit): void;
  undo(): void;
}

/** Who gets which award: for entries, and for teams and unions where the scheme ranks them. */
export function AwardCard({ draft, inForce, canUndo, edit, undo }: AwardCardProps) {
  const { t } = useTranslation("schemes");
  const lists = awardListsOf(draft);
  const changed = useMemo(() => changedAwards(inForce, draft), [inForce, draft]);
  const faults = useMemo(() => gapsOf(draft).filter(({ path }) => awardAt(path)), [draft]);
  return (
    <section className={styles.card}>
      <header>
        <h2>{t("awards.title")}</h2>
        <span>{t("awards.hint")}</span>
        <UndoButton canUndo={canUndo} undo={undo} />
      </header>
      {lists.map((list) => (
        <AwardRows
          key={list}
          list={list}
          isOnly={lists.length === 1}
          draft={draft}
          changed={changed}
          faults={faults}
          edit={edit}
        >
          {list === "awards" ? null : <AwardPoints holder={list} draft={draft} edit={edit} />}
        </AwardRows>
      ))}
      {lists.includes("organisation") ? null : (
        <AwardPoints holder="organisation" draft={draft} edit={edit} />
      )}
    </section>
  );
}
