import i18next, { type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "./languages";

/** One ready instance for a language: making one for every request costs a third of the throughput. */
export function wordsOf(
  language: Language,
  resources: Resource,
  tellMissing?: (namespace: string, key: string) => void,
): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    // zh-CN has no words under zh; to look there too would cost each sentence four readings of the language's name.
    load: "currentOnly",
    supportedLngs: LANGUAGES,
    fallbackLng: DEFAULT_LANGUAGE,
    defaultNS: "shell",
    resources,
    initImmediate: false,
    keySeparator: ".",
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: tellMissing !== undefined,
    missingKeyHandler: (_languages, namespace, key) => tellMissing?.(namespace, key),
  });
  return instance;
}
