import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import type { QueueView } from "../domain/queue-view";
import styles from "./BulkBar.module.css";

/** The form that the ticks of the queue belong to, and the name that they are sent under. */
export const BULK_FORM = "bulk";
export const BULK_NAME = "case";

interface BulkBarProps {
  list: { view: QueueView; road: string; state: string };
  total: number;
}

/** From ticked rows, or from all of the view, to the preview of what a move would do to them. */
export function BulkBar({ list: { view, road, state }, total }: BulkBarProps) {
  const { t } = useTranslation("cases");
  const ticked = useTicked();
  return (
    <Form id={BULK_FORM} method="get" action="/bulk-moves/new" className={styles.bar}>
      <input type="hidden" name="view" value={view} />
      <input type="hidden" name="road" value={road} />
      <input type="hidden" name="state" value={state} />
      <Button size="small" icon="checks">
        {t("bulk.some")}
      </Button>
      <Button size="small" name="all" value="1">
        {t("bulk.all", { count: total })}
      </Button>
      <p className={styles.count}>
        {ticked > 0 ? t("bulk.ticked", { count: ticked }) : null}
        {ticked === 0 ? <span className={styles.keys}>{t("bulk.keys")}</span> : null}
      </p>
    </Form>
  );
}

/** How many rows are ticked now. */
function useTicked(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount(document.querySelectorAll(TICKED).length);
    look();
    document.addEventListener("change", look);
    return () => document.removeEventListener("change", look);
  }, []);
  return count;
}

const TICKED = `input[name="${BULK_NAME}"]:checked`;
