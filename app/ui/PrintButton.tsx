import { useTranslation } from "react-i18next";
import { Button } from "./Button";

/** Opens the browser's own print dialogue. */
export function PrintButton() {
  const { t } = useTranslation("ui");
  return (
    <Button type="button" icon="print" onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
