import { type KeyboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import { awardName } from "../domain/scheme/award-lists";
import type { SchemeProblem } from "../domain/scheme/shape";
import styles from "./AwardCard.module.css";
import { AwardSentence, type AwardSentenceProps } from "./AwardSentence";
import { useFaultWords } from "./GapList";

interface AwardRowProps extends Omit<AwardSentenceProps, "faultOf"> {
  isLast: boolean;
  isChanged: boolean;
  faults: readonly SchemeProblem[];
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One award: its sentence, what is wrong with it, and its place among the others; Alt and an arrow move it. */
export function AwardRow({ isLast, isChanged, faults, onMove, onRemove, ...rest }: AwardRowProps) {
  const { t } = useTranslation("schemes");
  const words = useFaultWords();
  const id = useId();
  const name = awardName(rest.award) || t("awards.unnamed", { number: rest.at + 1 });
  const fieldOf = ({ path }: SchemeProblem) => String(path.at(-1));
  const faultOf = (field: string) =>
    faults.some((fault) => fieldOf(fault) === field) ? `${id}-${field}` : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li className={styles.row} onKeyDown={onKeyDown}>
      <span className={styles.mark}>
        {isChanged ? <span className={styles.dot} title={t("editor.changed")} /> : null}
      </span>
      <div>
        <AwardSentence {...rest} faultOf={faultOf} />
        {faults.map((fault) => (
          <p key={fieldOf(fault)} id={`${id}-${fieldOf(fault)}`} className={styles.fault}>
            <Icon name="alert" size={16} />
            {words(fault, fieldOf(fault))}
          </p>
        ))}
      </div>
      <span className={styles.tools}>
        {rest.at === 0 && isLast ? null : (
          <>
            <Tool
              icon="arrow-up"
              label={t("awards.up", { name })}
              isOff={rest.at === 0}
              onPress={() => onMove(-1)}
            />
            <Tool
              icon="arrow-down"
              label={t("awards.down", { name })}
              isOff={isLast}
              onPress={() => onMove(1)}
            />
          </>
        )}
        <Tool icon="close" label={t("awards.remove", { name })} onPress={onRemove} />
      </span>
    </li>
  );
}

/** Off at the end of the list, but still there, so that whoever moves by it keeps their place. */
function Tool({
  icon,
  label,
  isOff = false,
  onPress,
}: {
  icon: "arrow-up" | "arrow-down" | "close";
  label: string;
  isOff?: boolean;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={() => (isOff ? undefined : onPress())}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
