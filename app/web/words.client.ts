import type { i18n } from "i18next";
import type { Language } from "./languages";
import { wordsOf } from "./words";

/** Each language is a chunk of its own: a browser loads the one it shows. */
const chunks: Record<Language, () => Promise<{ words: Record<string, Record<string, string>> }>> = {
  "zh-CN": () => import("./words-zh-CN"),
  en: () => import("./words-en"),
};

export async function loadWords(language: Language): Promise<i18n> {
  const { words } = await chunks[language]();
  return wordsOf(language, { [language]: words });
}
