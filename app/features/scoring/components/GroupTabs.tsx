import { useTranslation } from "react-i18next";
import type { Aspect } from "../domain/scheme/aspect";
import { isMarked } from "../domain/score-sheet/score-sheet";
import { type AspectGroup, groupAspects } from "../domain/score-sheet/sheet-aspects";
import styles from "./GroupTabs.module.css";
import type { SheetView, useJudging } from "./use-judging";
import type { useMarking } from "./use-marking";

interface GroupTabsProps {
  judging: ReturnType<typeof useJudging>;
  marking: ReturnType<typeof useMarking>;
  view: SheetView;
}

/** The groups of aspects, each with a rail in which what is missing shows as a gap; across entries, the aspects. */
export function GroupTabs({ judging, marking, view }: GroupTabsProps) {
  const { t } = useTranslation("judging");
  const aspects = marking.isAcross ? judging.desk.aspects : view.aspects;
  const groups: readonly AspectGroup[] = marking.isAcross
    ? aspects.map((aspect) => ({ key: aspect.id, name: aspect.name ?? null, aspects: [aspect] }))
    : groupAspects(aspects);
  return (
    <div className={styles.tabs} role="tablist" aria-label={t("desk.groups")}>
      {groups.map(({ key, name, aspects: own }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={own.some(({ id }) => id === marking.aspect?.id)}
          onClick={() => marking.goTo(view.facts.id, firstOf(own, view)?.id ?? "")}
        >
          <span className={styles.name}>
            {[key, name].filter(Boolean).join(" ") ||
              t(groups.length === 1 ? "desk.aspects" : "desk.otherGroup")}
          </span>
          {marking.isAcross ? (
            <Across judging={judging} aspect={own[0]} />
          ) : (
            <Within aspects={own} view={view} currentKey={marking.aspect?.id ?? ""} />
          )}
        </button>
      ))}
    </div>
  );
}

function firstOf(aspects: readonly Aspect[], { sheet }: SheetView): Aspect | undefined {
  return aspects.find(({ id }) => !isMarked(sheet, id)) ?? aspects[0];
}

function Within({
  aspects,
  view,
  currentKey,
}: {
  aspects: readonly Aspect[];
  view: SheetView;
  currentKey: string;
}) {
  const marked = aspects.filter(({ id }) => isMarked(view.sheet, id));
  return (
    <>
      <span className={styles.count}>
        {marked.length}/{aspects.length}
      </span>
      <span className={styles.rail} aria-hidden="true">
        {aspects.map(({ id }) => (
          <i
            key={id}
            data-state={stateOf(view, id)}
            data-current={id === currentKey || undefined}
          />
        ))}
      </span>
    </>
  );
}

function stateOf({ sheet, waiting }: SheetView, aspectKey: string): string {
  if (!isMarked(sheet, aspectKey)) return "missing";
  return waiting.has(sheet.marks.get(aspectKey)?.markKey ?? "") ? "waiting" : "received";
}

function Across({
  judging,
  aspect,
}: {
  judging: GroupTabsProps["judging"];
  aspect: Aspect | undefined;
}) {
  const due = judging.views.filter(
    ({ facts, aspects }) =>
      facts.noScore === null && !facts.isExcused && aspects.some(({ id }) => id === aspect?.id),
  );
  const marked = due.filter(({ sheet }) => aspect && isMarked(sheet, aspect.id)).length;
  return (
    <span className={styles.count}>
      {marked}/{due.length}
    </span>
  );
}
