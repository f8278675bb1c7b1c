import { useState } from "react";
import { useTranslation } from "react-i18next";
import { bandText, parseBands } from "../domain/draft/band-text";
import type { Aspect } from "../domain/scheme/aspect";
import styles from "./AspectDetails.module.css";

type Translate = (key: string, values?: Record<string, string | number>) => string;

const GRADES = [0, 1, 2, 3] as const;

/** In a few characters: what stands behind an aspect's maximum. */
export function detailsText(aspect: Aspect, t: Translate): string {
  if (aspect.kind === "judgement") {
    const written = (aspect.benchmarks ?? []).filter((text) => text.trim() !== "").length;
    return t("details.benchmarks", { count: written });
  }
  if ("bands" in aspect && aspect.bands) return bandText(aspect.bands);
  if (aspect.kind === "measurement") return t("details.metOrNot");
  if (aspect.kind === "time") return t("details.tieOnly");
  return aspect.factor ? t("details.factor") : t("details.none");
}

/** What a kind asks for beside its cells: benchmarks, bands, a factor. */
export function AspectDetails({
  aspect,
  onChange,
}: {
  aspect: Aspect;
  onChange(aspect: Aspect): void;
}) {
  const { t } = useTranslation("schemes");
  const isGraded = aspect.kind === "measurement" || aspect.kind === "time";
  return (
    <div className={styles.details}>
      {aspect.kind === "judgement"
        ? GRADES.map((grade) => (
            <label key={grade} className={styles.benchmark}>
              <b>{grade}</b>
              <textarea
                rows={2}
                value={aspect.benchmarks?.[grade] ?? ""}
                placeholder={t(`details.benchmark.${grade}`)}
                onChange={({ target }) =>
                  onChange({
                    ...aspect,
                    benchmarks: GRADES.map((one) =>
                      one === grade ? target.value : (aspect.benchmarks?.[one] ?? ""),
                    ),
                  })
                }
              />
            </label>
          ))
        : null}
      {isGraded ? <Bands aspect={aspect} onChange={onChange} /> : null}
      {aspect.kind === "imported" ? <p>{t("details.imported")}</p> : null}
      {aspect.kind === "points" || aspect.kind === "deduction" ? (
        <label className={styles.line}>
          {t("details.fixedFactor")}
          <input
            inputMode="decimal"
            value={aspect.factor?.fixed ?? ""}
            onChange={({ target }) => onChange(withFactor(aspect, target.value))}
          />
        </label>
      ) : null}
    </div>
  );
}

function withFactor(aspect: Aspect, text: string): Aspect {
  const { factor, ...rest } = aspect;
  const fixed = text.normalize("NFKC").trim();
  const next = { ...(factor?.declared ? { declared: true } : {}), ...(fixed ? { fixed } : {}) };
  return (Object.keys(next).length === 0 ? rest : { ...rest, factor: next }) as Aspect;
}

function Bands({
  aspect,
  onChange,
}: {
  aspect: Extract<Aspect, { kind: "measurement" | "time" }>;
  onChange(aspect: Aspect): void;
}) {
  const { t } = useTranslation("schemes");
  const [typed, setTyped] = useState<string | null>(null);
  const isUnread = typed !== null && parseBands(typed) === null;
  return (
    <label className={styles.line}>
      {t("details.bands")}
      <input
        className={styles.wide}
        value={typed ?? bandText(aspect.bands)}
        aria-invalid={isUnread || undefined}
        placeholder="~0.5=10; 0.5~1=6"
        onBlur={() => !isUnread && setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value);
          const bands = parseBands(target.value);
          if (bands === null) return;
          const { bands: _bands, ...rest } = aspect;
          onChange(bands.length === 0 ? rest : { ...rest, bands });
        }}
      />
      {isUnread ? <small role="alert">{t("details.bandsUnread")}</small> : null}
    </label>
  );
}
