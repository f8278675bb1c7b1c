import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { GUIDE_KEYS, type GuideState, guidePlace } from "../domain/guide-steps";
import styles from "./GuideBar.module.css";

/** The way through the demo: one sentence, and a button that changes who one is and where (screens.md §5). */
export function GuideBar({ state }: { state: GuideState }) {
  const { t } = useTranslation("guide");
  const { pathname, search } = useLocation();
  if (state === "off") return null;
  const { key, number, before, next } = guidePlace(state);
  return (
    <aside className={styles.bar} aria-label={t("title")}>
      <p className={styles.words}>
        <strong>{t("step", { number, of: GUIDE_KEYS.length })}</strong> {t(`steps.${key}`)}
      </p>
      {/* Another person sees another frame: the whole page is new. */}
      <Form method="post" action="/guide" reloadDocument className={styles.acts}>
        <input type="hidden" name="returnTo" value={pathname + search} />
        {before ? (
          <Button name="step" value={before} size="small">
            {t("back")}
          </Button>
        ) : null}
        <Button name="step" value={next ?? GUIDE_KEYS[0]} look="ink" size="small">
          {t(next ? (state === "new" ? "go" : "next") : "again")}
        </Button>
        <Button name="step" value="off" look="quiet" size="small">
          {t("leave")}
        </Button>
      </Form>
    </aside>
  );
}
