/** Chinese first, English complete. */
export const LANGUAGES = ["zh-CN", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = "zh-CN";

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}
