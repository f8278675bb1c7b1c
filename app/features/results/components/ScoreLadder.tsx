import { useTranslation } from "react-i18next";
import { renderStep, type Translate } from "~/features/scoring/domain/explanation/render";
import { Icon } from "~/ui/icons";
import type { Ladder, LadderAspect, LadderGroup, LadderModule } from "../domain/ladder";
import styles from "./ScoreLadder.module.css";

/** A total taken apart: tap a level and it opens into what it is made of. It works without JavaScript. */
export function ScoreLadder({ ladder }: { ladder: Ladder }) {
  const { t } = useTranslation("results");
  const { total, exact, digits, modules, own, carried } = ladder;
  const isWeighted = modules.every(({ weight }) => weight !== null);
  const counted = modules.filter(({ points }) => points !== null);
  return (
    <section className={styles.ladder} aria-label={t("ladder.title")}>
      <div className={styles.sum}>
        <Icon name="calculator" size={20} />
        <div>
          {own ? (
            <p className={styles.formula}>
              {[...carried, own]
                .map(({ stage, points, weight }) => `${stage} ${timesWeight(points, weight)}`)
                .join(" + ")}
            </p>
          ) : null}
          <p className={own ? styles.quiet : styles.formula}>
            {counted.map(({ points, weight }) => timesWeight(points, weight)).join(" + ")}
          </p>
          {isWeighted ? (
            <p className={styles.quiet}>
              {counted.map(({ share }) => share).join(" + ")} = {own?.points ?? exact ?? total}
              {exact === null ? null : t("ladder.rounded", { digits })}
            </p>
          ) : null}
        </div>
        <strong>{total}</strong>
      </div>
      {modules.map((module) => (
        <ModuleLevel key={module.id} module={module} />
      ))}
    </section>
  );
}

function timesWeight(points: string | null, weight: string | null): string {
  return weight === null ? `${points}` : `${points}×${weight}%`;
}

function ModuleLevel({ module }: { module: LadderModule }) {
  const { t } = useTranslation("results");
  const { name, points, max, weight, share, isFromElsewhere, groups } = module;
  return (
    <details className={styles.level} data-depth="1" open={!isFromElsewhere}>
      <summary>
        <Icon name="chevron-right" size={18} className={styles.turn} />
        <span className={styles.name}>
          {name}
          <span className={styles.quiet}>
            {isFromElsewhere
              ? t("ladder.elsewhere")
              : max === null
                ? null
                : t("ladder.outOf", { max })}
          </span>
        </span>
        <span className={styles.points}>
          <strong>{points ?? "–"}</strong>
          {weight !== null && share !== null ? (
            <span className={styles.quiet}>
              ×{weight}% = {share}
            </span>
          ) : null}
        </span>
      </summary>
      {groups.map((group) => (
        <GroupLevel key={group.key} group={group} />
      ))}
    </details>
  );
}

function GroupLevel({ group }: { group: LadderGroup }) {
  const { key, name, points, max, aspects } = group;
  if (key === "" || aspects.length < 2) {
    return aspects.map((aspect) => <AspectLevel key={aspect.id} aspect={aspect} depth={2} />);
  }
  return (
    <details className={styles.level} data-depth="2">
      <summary>
        <Icon name="chevron-right" size={18} className={styles.turn} />
        <span className={styles.name}>{[key, name].filter(Boolean).join(" ")}</span>
        <span className={styles.points}>
          <strong>{points ?? "–"}</strong>
          {max === null ? null : <span className={styles.quiet}>/ {max}</span>}
        </span>
      </summary>
      {aspects.map((aspect) => (
        <AspectLevel key={aspect.id} aspect={aspect} depth={3} />
      ))}
    </details>
  );
}

function AspectLevel({ aspect, depth }: { aspect: LadderAspect; depth: number }) {
  const { t } = useTranslation("results");
  const { t: say } = useTranslation("scoring");
  const { id, name, points, max, isFactored, seats, steps } = aspect;
  const translate: Translate = (key, values) => say(key, values);
  // What each seat gave stands in the boxes.
  const told = steps.filter(({ code }) => code !== "aspect.marks");
  return (
    <details className={styles.level} data-depth={depth}>
      <summary>
        <Icon name="chevron-right" size={18} className={styles.turn} />
        <span className={styles.name}>{id === name ? id : `${id} ${name}`}</span>
        <span className={styles.points}>
          <strong>{points ?? "–"}</strong>
          {max === "0" || isFactored ? null : <span className={styles.quiet}>/ {max}</span>}
        </span>
      </summary>
      <div className={styles.inside}>
        {seats.length > 0 ? (
          <ul className={styles.seats}>
            {seats.map(({ judge, mark, use }) => (
              <li key={judge} data-use={use}>
                <span>{t("seat", { seat: judge })}</span>
                <strong>{mark ?? "–"}</strong>
                <span>{t(`ladder.uses.${use}`)}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {told.map((step) => (
          <p key={step.code} className={styles.quiet}>
            {renderStep(step, translate)}
          </p>
        ))}
      </div>
    </details>
  );
}
