import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import { WriteForm } from "~/ui/WriteForm";
import type { UndoOfferFacts } from "../find-undo-offer.server";
import styles from "./UndoOffer.module.css";

/** How long the offer stands on the queue; the page of the case offers it as long as the road allows. */
const SHOWN_MS = 10_000;

/** What was done just now, and the way back. */
export function UndoOffer({
  offer,
  formKey,
  returnTo,
}: {
  offer: UndoOfferFacts;
  formKey: string;
  returnTo: string;
}) {
  const { t } = useTranslation(["cases", "roads"]);
  const { caseId, version, title, road, move } = offer;
  const isShown = useShown(`${caseId}.${version}`);
  if (!isShown) return null;
  return (
    <div className={styles.offer} role="status">
      <Icon name="check-circle" size={18} />
      <p>{t("undo.done", { title, move: t(`roads:${road}.moved.${move}`) })}</p>
      <WriteForm formKey={formKey} action={`/cases/${caseId}/undo`}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button size="small" icon="rotate">
          {t("undo.offer")}
        </Button>
      </WriteForm>
    </div>
  );
}

function useShown(key: string): boolean {
  const [goneKey, setGoneKey] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setGoneKey(key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return goneKey !== key;
}
