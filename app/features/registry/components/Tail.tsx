import { useTranslation } from "react-i18next";
import { tailDots } from "../domain/tail-text";

/** The end of a sealed number; whole it is shown to those who say why. */
export function Tail({ of, tail }: { of: "identity" | "phone"; tail: string | null }) {
  const { t } = useTranslation("registry");
  if (tail === null) return t("unknown");
  return (
    <span>
      <span aria-hidden="true">{tailDots(of)}</span>
      <span className="visually-hidden">{t("endsWith")}</span>
      {tail}
    </span>
  );
}
