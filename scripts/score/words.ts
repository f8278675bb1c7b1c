import i18next from "i18next";
import type { Translate } from "~/features/scoring/domain/explanation/render";
import en from "~/locales/en/scoring.json";
import zhCN from "~/locales/zh-CN/scoring.json";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The scoring words of one language, as the app loads them. */
export function wordsOf(language: Language): Translate {
  const words = i18next.createInstance();
  words.init({
    lng: language,
    ns: ["scoring"],
    defaultNS: "scoring",
    resources: { en: { scoring: en }, "zh-CN": { scoring: zhCN } },
    initImmediate: false,
    interpolation: { escapeValue: false },
  });
  const translate = words.getFixedT(language, "scoring");
  return (key, values) => translate(key, { ...values });
}
