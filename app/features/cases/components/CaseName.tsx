import { useTranslation } from "react-i18next";
import styles from "./CaseName.module.css";

interface CaseNameProps {
  of: { readonly title: string; readonly road: string; readonly note: string };
  /** Where there is little room the road goes unsaid. */
  isNarrow?: boolean;
}

/** A case in a line of a list: whom or what it is about, and under it what is asked. */
export function CaseName({ of: { title, road, note }, isNarrow = false }: CaseNameProps) {
  const { t } = useTranslation("roads");
  return (
    <span className={styles.who}>
      <strong>{title}</strong>
      <small>{isNarrow ? note : `${t(`roads:${road}.title`)} · ${note}`}</small>
    </span>
  );
}
