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
  rememberWhereToLook(instance);
  return instance;
}

/**
 * For every sentence i18next works out anew in which languages to look, and asks Intl how the tag is written, which
 * is most of what a short sentence takes. Of one instance the answer is always the same.
 */
function rememberWhereToLook({ services: { languageUtils } }: i18n): void {
  const workOut = languageUtils.toResolveHierarchy.bind(languageUtils);
  const known = new Map<string, string[]>();
  languageUtils.toResolveHierarchy = (language: string) => {
    const codes = known.get(language) ?? workOut(language);
    known.set(language, codes);
    return codes;
  };
}
