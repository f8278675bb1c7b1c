import { useTranslation } from "react-i18next";
import type { Aspect } from "../domain/scheme/aspect";
import { ANY, type Module } from "../domain/scheme/scheme";
import { AspectRange } from "./AspectRange";
import styles from "./BlankSheet.module.css";

interface BlankSheetProps {
  name: string;
  stage: string;
  module: Module;
  version: number;
  /** The version's address as a QR code. */
  code: string;
  /** Whose sheet it is, where it is printed for one judge and one entry. */
  filled?: FilledHead;
}

/** What stands on a sheet before it is marked, and how it is found again to be keyed. */
export interface FilledHead {
  readonly entry: string;
  readonly judge: string;
  readonly number: string;
  /** The address at which it is keyed, as a QR code. */
  readonly code: string;
}

/** A module's score sheet on paper, to be filled in by hand exactly as judges mark on a screen. */
export function BlankSheet({ name, stage, module, version, code, filled }: BlankSheetProps) {
  const { t } = useTranslation("schemes");
  const aspects = module.aspects
    .filter(({ kind }) => kind !== "imported")
    .flatMap((aspect) => Array<Aspect>(linesOf(aspect, module)).fill(aspect));
  return (
    <article className={styles.sheet}>
      <header>
        <div>
          <h2>{t("sheet.heading", { name })}</h2>
          <p>
            {stage} · {module.name ?? module.id} · {t("version", { count: version })}
          </p>
        </div>
        <figure>
          <img src={code} alt={t("sheet.code")} width={64} height={64} />
          <figcaption>{t("sheet.ofVersion")}</figcaption>
        </figure>
        {filled ? (
          <figure>
            <img src={filled.code} alt={t("sheet.keyCode")} width={64} height={64} />
            <figcaption>{filled.number}</figcaption>
          </figure>
        ) : null}
      </header>
      <dl className={styles.lines}>
        {(["entry", "judge", "time"] as const).map((line) => (
          <div key={line}>
            <dt>{t(`sheet.${line}`)}</dt>
            <dd>{line === "time" ? null : filled?.[line]}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th>{t("columns.id")}</th>
            <th>
              {t("columns.name")}
              {/* The head stands on every page of the sheet. */}
              {filled ? <small className={styles.number}>{filled.number}</small> : null}
            </th>
            <th>{t("columns.kind")}</th>
            <th>{t("sheet.range")}</th>
            <th className={styles.mark}>{t("sheet.mark")}</th>
          </tr>
        </thead>
        <tbody>
          {aspects.map((aspect, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines to be filled in by hand are all alike
            <tr key={row}>
              <td>{aspect.id === ANY ? "" : aspect.id}</td>
              <td>
                {aspect.name}
                <ToDeclare aspect={aspect} />
                <Benchmarks aspect={aspect} />
              </td>
              <td>{t(`kinds.${aspect.kind}`)}</td>
              <td>
                <AspectRange aspect={aspect} />
              </td>
              <td className={styles.mark}>{aspect.kind === "judgement" ? "0　1　2　3" : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        {(["judge", ...(module.contestantSigns ? ["contestant"] : []), "chief"] as const).map(
          (who) => (
            <span key={who}>
              {t(`sheet.signs.${who}`)}
              <i />
            </span>
          ),
        )}
      </footer>
    </article>
  );
}

/** What each entry names for itself has as many lines as an entry names. */
function linesOf({ id }: Aspect, { aspectCount = 1 }: Module): number {
  return id === ANY ? aspectCount : 1;
}

/** Room for the code and the factor that the entry declares. */
function ToDeclare({ aspect }: { aspect: Aspect }) {
  const { t } = useTranslation("schemes");
  const words = [
    ...(aspect.id === ANY ? [t("sheet.declaredCode")] : []),
    ...(aspect.factor?.declared ? [t("sheet.declaredFactor")] : []),
  ];
  return words.join("　　　　　　");
}

function Benchmarks({ aspect }: { aspect: Aspect }) {
  if (aspect.kind !== "judgement") return null;
  const texts = (aspect.benchmarks ?? []).map((text, grade) => ({ grade, text }));
  return (
    <ol className={styles.benchmarks}>
      {texts.map(({ grade, text }) => (
        <li key={grade}>
          {grade}: {text}
        </li>
      ))}
    </ol>
  );
}
