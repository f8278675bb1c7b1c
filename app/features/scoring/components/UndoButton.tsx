import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";

/** Takes back the last change of the draft, wherever it was made. */
export function UndoButton({ canUndo, undo }: { canUndo: boolean; undo(): void }) {
  const { t } = useTranslation("schemes");
  return (
    <Button type="button" look="quiet" size="small" icon="back" disabled={!canUndo} onClick={undo}>
      {t("editor.undo")}
    </Button>
  );
}
