import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import type { CodeLayer } from "../domain/code-layers";
import type { CodeLine } from "../find-stage-codes.server";
import styles from "./CodeSheet.module.css";
import type { FramedStage } from "./StageFrame";

/** A layer's codes, once, for its keeper's paper. */
export function CodeSheet({
  layer,
  lines,
  stage,
}: {
  layer: CodeLayer;
  lines: readonly CodeLine[];
  stage: FramedStage;
}) {
  const { t } = useTranslation("codes");
  return (
    <>
      <Callout tone="warn" title={t("sheet.once")}>
        {t("sheet.onceHint")}
      </Callout>
      <Button type="button" look="ink" icon="print" onClick={() => window.print()}>
        {t("sheet.print")}
      </Button>
      <section className={styles.sheet} aria-label={t(`layers.${layer}`)} translate="no">
        <h2>{t("sheet.heading", { contest: stage.contestName, stage: stage.schemeStage })}</h2>
        <table>
          <thead>
            <tr>
              <th>{t(`known.${layer}`)}</th>
              <th>{t(`layers.${layer}`)}</th>
              <th>{t("sheet.note")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ known, code }) => (
              <tr key={code}>
                <td>{known}</td>
                <td>
                  <strong>{code}</strong>
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t("sheet.signed")}</p>
      </section>
    </>
  );
}
