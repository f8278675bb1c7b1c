import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icons";
import styles from "./PublicSearch.module.css";

/** One field for whoever looks for a contest, or for somebody's place in a result. */
export function PublicSearch({
  value,
  action = "/public/contests",
}: {
  value: string;
  action?: string;
}) {
  const { t } = useTranslation("agenda");
  return (
    <Form method="get" action={action} role="search" className={styles.search}>
      <Icon name="search" />
      <input
        key={value}
        type="search"
        name="search"
        maxLength={40}
        defaultValue={value}
        placeholder={t("search")}
        aria-label={t("search")}
      />
    </Form>
  );
}
