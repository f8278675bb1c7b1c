import { useTranslation } from "react-i18next";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { Icon } from "~/ui/icons";
import type { OwnSkills } from "../find-own-skills.server";
import styles from "./SkillHead.module.css";

interface SkillHeadProps {
  name: string;
  unionName: string;
  highest: OwnSkills["highest"];
}

/** Whose record this is, and the highest level on it. */
export function SkillHead({ name, unionName, highest }: SkillHeadProps) {
  const { t } = useTranslation(["skills", "qualifications"]);
  return (
    <section className={styles.head} aria-label={t("whose")}>
      <p>
        <strong className={styles.name}>{name}</strong>
        <span className={styles.union}>{unionName}</span>
      </p>
      <p className={styles.level} data-none={highest === null || undefined}>
        <Icon name="certificate" />
        {highest
          ? t("qualifications:tradeAndLevel", {
              trade: highest.trade,
              level: t(`qualifications:levels.${SKILL_LEVEL_KEYS[highest.level] ?? "apprentice"}`),
            })
          : t("noLevel")}
      </p>
    </section>
  );
}
