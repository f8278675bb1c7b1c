import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { FieldError } from "~/ui/fields/Field";
import { SearchField } from "~/ui/fields/SearchField";
import { useDocumentKeys } from "~/ui/use-document-keys";
import styles from "./PaperFinder.module.css";

interface PaperFinderProps {
  /** Where the papers of the stage are. */
  action: string;
  text?: string;
  error?: string | undefined;
}

/** Finds a paper sheet by the number printed on it, or by its QR code from a scanner that types. */
export function PaperFinder({ action, text = "", error }: PaperFinderProps) {
  const { t } = useTranslation("marksheets");
  const form = useRef<HTMLFormElement>(null);
  useDocumentKeys((event) => {
    // A reason may hold a stroke; a mark never does.
    const isText =
      event.target instanceof HTMLInputElement && event.target.dataset.keyed !== "mark";
    if (event.key !== "/" || isText) return;
    event.preventDefault();
    form.current?.querySelector("input")?.focus();
  });
  return (
    <Form method="get" action={action} role="search" className={styles.finder} ref={form}>
      <div className={styles.line}>
        <SearchField
          key={text}
          name="find"
          label={t("find")}
          defaultValue={text}
          error={error}
          autoComplete="off"
          aria-keyshortcuts="/"
        />
        <Button look="outline" icon="qr-code">
          {t("open")}
        </Button>
      </div>
      <FieldError name="find" error={error} />
    </Form>
  );
}
