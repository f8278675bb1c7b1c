import { useTranslation } from "react-i18next";
import { When } from "~/ui/When";
import type { JudgeLetterFacts, LetterSession } from "../find-judge-letters.server";
import styles from "./BlankSheet.module.css";
import type { FramedStage } from "./StageFrame";

interface JudgeLetterProps {
  letter: JudgeLetterFacts;
  stage: FramedStage;
  sessions: readonly LetterSession[];
  /** The judge's own link with its picture; null where none works. */
  code: { readonly path: string; readonly image: string } | null;
}

/** The letter that asks a judge to come, one on a sheet of paper. */
export function JudgeLetter({ letter, stage, sessions, code }: JudgeLetterProps) {
  const { t } = useTranslation(["panels", "judging"]);
  return (
    <article className={`${styles.sheet} ${styles.letter}`}>
      <header>
        <div>
          <h2>{t("panels:letters.heading")}</h2>
          <p>{t("panels:letters.to", { judge: letter.name })}</p>
        </div>
        {code ? (
          <figure className={styles.code}>
            <a href={code.path}>
              <img src={code.image} alt={t("panels:letters.code", { judge: letter.name })} />
            </a>
            <figcaption>{t("panels:letters.scan")}</figcaption>
          </figure>
        ) : null}
      </header>
      <p>{t("panels:letters.text", { contest: stage.contestName, stage: stage.schemeStage })}</p>
      <table>
        <thead>
          <tr>
            <th>{t("panels:letters.module")}</th>
            <th>{t("panels:letters.duty")}</th>
          </tr>
        </thead>
        <tbody>
          {letter.duties.map(({ module, duty, seq }) => (
            <tr key={module}>
              <td>{module}</td>
              <td>{t(`judging:duties.${duty}`, { seq })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.map(({ number, startsAt, venue }) => (
        <p key={number}>
          {t("panels:letters.session", { number })} <When at={startsAt} /> {venue}
        </p>
      ))}
      <p>{t("panels:letters.recusal")}</p>
      <footer>
        <span>
          {t("panels:letters.signed")}
          <i />
        </span>
      </footer>
    </article>
  );
}
