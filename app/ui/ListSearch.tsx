import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button";
import { SearchField } from "./fields/SearchField";
import styles from "./ListSearch.module.css";

interface ListSearchProps {
  label: string;
  value: string;
}

/** Searches a list through the URL; the other filters stay, the page starts again. */
export function ListSearch({ label, value }: ListSearchProps) {
  const { t } = useTranslation("ui");
  const [params] = useSearchParams();
  const others = [...params].filter(([name]) => name !== "search" && name !== "page");
  return (
    <Form method="get" role="search" className={styles.search}>
      {others.map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <SearchField key={value} name="search" label={label} defaultValue={value} />
      <Button look="outline" type="submit">
        {t("list.search")}
      </Button>
    </Form>
  );
}
