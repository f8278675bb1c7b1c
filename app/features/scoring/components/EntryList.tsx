import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import { missingAspects } from "../domain/score-sheet/missing-marks";
import styles from "./EntryList.module.css";
import type { SheetView, useJudging } from "./use-judging";
import type { useMarking } from "./use-marking";

interface EntryListProps {
  judging: ReturnType<typeof useJudging>;
  marking: ReturnType<typeof useMarking>;
}

/** The entries of the module with what became of each; on a portrait tablet a strip. */
export function EntryList({ judging, marking }: EntryListProps) {
  const { t } = useTranslation("judging");
  const { views } = judging;
  const signed = views.filter(({ sheet }) => sheet.isSigned).length;
  return (
    <nav className={styles.list} aria-label={t("entries.label")}>
      <p className={styles.head}>
        <strong>{t("entries.count", { count: views.length })}</strong>
        <span>{t("entries.signed", { count: signed })}</span>
      </p>
      <ol>
        {views.map((view) => (
          <Entry
            key={view.facts.id}
            view={view}
            isCurrent={view === marking.view}
            missing={missingAspects(view.aspects, view.sheet).length}
            of={view.aspects.length}
            onOpen={() => marking.openSheet(view)}
          />
        ))}
      </ol>
    </nav>
  );
}

interface EntryProps {
  view: SheetView;
  isCurrent: boolean;
  missing: number;
  of: number;
  onOpen(): void;
}

function Entry({ view, isCurrent, missing, of, onOpen }: EntryProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "center", inline: "center" });
  }, [isCurrent]);
  return (
    <li ref={item}>
      <button type="button" aria-current={isCurrent || undefined} onClick={onOpen}>
        <span>{view.facts.code ?? "—"}</span>
        <EntryState view={view} missing={missing} of={of} />
      </button>
    </li>
  );
}

function EntryState({ view, missing, of }: Pick<EntryProps, "view" | "missing" | "of">) {
  const { t } = useTranslation("judging");
  const { facts, sheet, waiting } = view;
  if (facts.noScore) {
    return <small className={styles.none}>{t(`noScores.${facts.noScore}`)}</small>;
  }
  if (facts.isExcused) return <small className={styles.none}>{t("entries.excused")}</small>;
  if (sheet.isSigned) {
    return (
      <small>
        <Icon name="lock" size={16} />
        {t("entries.done")}
      </small>
    );
  }
  if (facts.spreads.length > 0) {
    return (
      <small data-tone="warn">
        <Icon name="alert" size={16} />
        {t("entries.spread")}
      </small>
    );
  }
  if (waiting.size > 0) {
    return (
      <small data-tone="warn">
        <Icon name="cloud-upload" size={16} />
        {waiting.size}
      </small>
    );
  }
  if (missing === of) return <small>{t("entries.notBegun")}</small>;
  return (
    <small data-strong="">
      {of - missing}/{of}
    </small>
  );
}
