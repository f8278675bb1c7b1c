import { useTranslation } from "react-i18next";

/** The samples are not words of the product: they stand here, beside what they fill, in both languages. */
export function useSay() {
  const { i18n } = useTranslation();
  return (chinese: string, english: string) => (i18n.language === "en" ? english : chinese);
}
