import i18next from "i18next";
import type { Translate } from "~/features/scoring/domain/explanation/render";
import enDraws from "~/locales/en/draws.json";
import enScoring from "~/locales/en/scoring.json";
import zhDraws from "~/locales/zh-CN/draws.json";
import zhScoring from "~/locales/zh-CN/scoring.json";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const RESOURCES = {
  "zh-CN": { scoring: zhScoring, draws: zhDraws },
  en: { scoring: enScoring, draws: enDraws },
} as const;

/** The words of one language that a command needs, as the app loads them. */
export function wordsOf(language: Language, namespace: "scoring" | "draws"): Translate {
  const words = i18next.createInstance();
  words.init({
    lng: language,
    ns: ["scoring", "draws"],
    defaultNS: namespace,
    resources: RESOURCES,
    initImmediate: false,
    interpolation: { escapeValue: false },
  });
  const translate = words.getFixedT(language, namespace);
  return (key, values) => translate(key, { ...values });
}
