import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "~/ui/icons";
import { When } from "~/ui/When";
import styles from "./SaveLine.module.css";
import type { SaveState } from "./use-draft";

const ICONS: Record<SaveState["kind"], IconName> = {
  saved: "cloud-check",
  unsaved: "cloud-upload",
  saving: "cloud-upload",
  offline: "cloud-upload",
  stale: "alert",
  "signed-out": "alert",
  "too-long": "alert",
  refused: "alert",
};

/** Whether what stands on this screen is kept, in words. */
export function SaveLine({ state }: { state: SaveState }) {
  const { t } = useTranslation("schemes");
  return (
    <span className={styles.line} data-kind={state.kind} role="status">
      <Icon name={ICONS[state.kind]} size={18} />
      <span>
        {state.kind === "refused" ? state.sentence : t(`save.${state.kind}`)}
        {state.kind === "saved" && state.at ? (
          <>
            {" "}
            <When at={state.at} />
          </>
        ) : null}
      </span>
    </span>
  );
}
