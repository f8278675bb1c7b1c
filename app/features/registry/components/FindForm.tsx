import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { SearchField } from "~/ui/fields/SearchField";
import styles from "./FindForm.module.css";

/** Finds what a form below it then offers. */
export function FindForm({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation("registry");
  return (
    <Form method="get" role="search" className={styles.find}>
      <SearchField key={value} name="search" label={label} defaultValue={value} />
      <Button look="outline" type="submit">
        {t("find")}
      </Button>
    </Form>
  );
}
