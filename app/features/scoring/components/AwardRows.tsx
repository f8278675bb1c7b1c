import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { addAward, changeAward, moveAward, removeAward } from "../domain/draft/edit-awards";
import type { Draft } from "../domain/draft/read-draft";
import { type AwardList, awardAt, awardsOf } from "../domain/scheme/award-lists";
import type { AwardRule } from "../domain/scheme/scheme";
import type { SchemeProblem } from "../domain/scheme/shape";
import styles from "./AwardCard.module.css";
import { AwardRow } from "./AwardRow";
import type { Edit } from "./use-draft";

interface AwardRowsProps {
  list: AwardList;
  isOnly: boolean;
  draft: Draft;
  changed: ReadonlySet<string>;
  faults: readonly SchemeProblem[];
  edit(edit: Edit): void;
  /** What the awards of this list go by, above them. */
  children?: ReactNode;
}

/** The awards of one list in the order in which they are handed out. */
export function AwardRows(props: AwardRowsProps) {
  const { list, isOnly, draft, changed, faults, edit, children } = props;
  const { t } = useTranslation("schemes");
  const awards = awardsOf(draft, list);
  const { frame, focusNext } = useFocusAfter(awards.length);
  const names = useProposedNames(list);
  const isLowerFirst = list !== "organisation" && draft.stages.at(-1)?.first === "lower";
  const faultsAt = (at: number) =>
    faults.filter(({ path }) => awardAt(path)?.list === list && awardAt(path)?.at === at);
  return (
    <div className={styles.list} ref={frame}>
      {isOnly ? null : <h3>{t(`awards.lists.${list}`)}</h3>}
      {children}
      {awards.length === 0 ? <p className={styles.empty}>{t("awards.none")}</p> : null}
      <ol aria-label={t(`awards.lists.${list}`)}>
        {awards.map((award, at) => (
          <AwardRow
            key={keyOf(awards, at)}
            award={award}
            at={at}
            isLast={at === awards.length - 1}
            isLowerFirst={isLowerFirst}
            isChanged={changed.has(award.id)}
            faults={faultsAt(at)}
            onChange={(change) => edit((now) => changeAward(now, list, at, change))}
            onMove={(by) => edit((now) => moveAward(now, list, at, by))}
            onRemove={() => {
              focusNext("[data-add]");
              edit((now) => removeAward(now, list, at));
            }}
          />
        ))}
      </ol>
      <div className={styles.below}>
        <Button
          type="button"
          look="quiet"
          size="small"
          icon="plus"
          data-add=""
          onClick={() => {
            focusNext("li:last-child input");
            edit((now) => addAward(now, list, names));
          }}
        >
          {t("awards.add")}
        </Button>
        {awards.length > 1 ? <span>{t("awards.moveHint")}</span> : null}
      </div>
    </div>
  );
}

/** A row is its award wherever it moves, so that the focus moves with it; ids that are there twice are told apart. */
function keyOf(awards: readonly AwardRule[], at: number): string {
  const id = awards[at]?.id ?? "";
  return `${id} ${awards.slice(0, at).filter((award) => award.id === id).length}`;
}

/** What the next awards are usually called, in the language of the screen. */
function useProposedNames(list: AwardList): string[] {
  const { t } = useTranslation("schemes");
  if (list !== "awards") return [t(`awards.lists.${list}`)];
  return (["first", "second", "third", "merit"] as const).map((name) =>
    t(`awards.proposed.${name}`),
  );
}

/** Puts the focus where the work goes on once a row has come or gone. */
function useFocusAfter(count: number) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the count's change that is waited for
  useEffect(() => {
    if (wanted.current === null) return;
    const control = frame.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  }, [count]);
  return {
    frame,
    focusNext(selector: string) {
      wanted.current = selector;
    },
  };
}
