import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import type { MatrixPage } from "../find-matrix.server";
import styles from "./StageLog.module.css";

/** What happens on the floor, the latest first: hands that are up, incidents, minutes given back. */
export function StageLog({ page }: { page: MatrixPage }) {
  const { t } = useTranslation(["matrix", "judging"]);
  const codeOf = (id: string | null) =>
    page.entries.find(({ stageEntryId }) => stageEntryId === id)?.code ?? "";
  const told = [
    ...page.incidents.map(({ id, at, stageEntryId, text, by }) => {
      const code = codeOf(stageEntryId);
      return { id, at, text: code ? t("matrix:log.at", { code, text }) : text, by };
    }),
    ...page.adjustments.map(({ id, at, stageEntryId, minutes, text, by }) => ({
      ...{ id, at, by },
      text: t("matrix:log.time", { code: codeOf(stageEntryId), count: minutes, text }),
    })),
  ].sort((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <ul className={styles.log}>
      {page.hands.map(({ id, sheetId, stageEntryId, kind, raisedAt, name }) => (
        <li key={id} data-up="">
          <time dateTime={raisedAt}>{clockText(raisedAt)}</time>
          <span>
            {t("matrix:log.hand", {
              code: codeOf(stageEntryId),
              what: t(`judging:hand.kinds.${kind}`),
              name,
            })}{" "}
            <Link to={`hand?sheet=${sheetId}`}>{t("matrix:verbs.hand")}</Link>
          </span>
        </li>
      ))}
      {told.map(({ id, at, text, by }) => (
        <li key={id}>
          <time dateTime={at}>{clockText(at)}</time>
          <span>
            {text} <small>{by}</small>
          </span>
        </li>
      ))}
      {told.length + page.hands.length === 0 ? <li>{t("matrix:log.none")}</li> : null}
    </ul>
  );
}
