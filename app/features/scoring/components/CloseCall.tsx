import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import type { Stage } from "../domain/scheme/scheme";
import { closeOrders } from "../domain/trial/tie-example";
import styles from "./CloseCall.module.css";

/** How the two come to their totals: figures read alike in every language. */
const SUMS = {
  one: { rounded: "88.00×30% + 91.25×70% = 90.275 → 90.28", exact: "90.275" },
  other: { rounded: "90.50×30% + 90.18×70% = 90.276 → 90.28", exact: "90.276" },
} as const;

/** Two contestants whose order depends on what is declared, beside the declaration. */
export function CloseCall({ rankOn, engine }: { rankOn: Stage["rankOn"]; engine: number }) {
  const { t } = useTranslation("schemes");
  return (
    <div className={styles.pair}>
      {closeOrders(engine).map((order) => (
        <div key={order.rankOn} data-chosen={order.rankOn === rankOn || undefined}>
          <h4>
            {order.rankOn === rankOn ? <Icon name="check" size={16} /> : null}
            {t(`close.title.${order.rankOn}`)}
          </h4>
          <p>{t("close.line", { name: t("close.names.one"), sum: SUMS.one[order.rankOn] })}</p>
          <p>{t("close.line", { name: t("close.names.other"), sum: SUMS.other[order.rankOn] })}</p>
          <p>
            {t(`close.why.${order.rankOn}`)}
            <b>{t("close.first", { name: t(`close.names.${order.first}`) })}</b>
          </p>
        </div>
      ))}
    </div>
  );
}
