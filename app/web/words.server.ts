import type { i18n } from "i18next";
import { LANGUAGES, type Language } from "./languages";
import { wordsOf } from "./words";
import { words as english } from "./words-en";
import { words as chinese } from "./words-zh-CN";

const resources = { "zh-CN": chinese, en: english };

const instances = new Map<Language, i18n>(
  LANGUAGES.map((language) => [language, wordsOf(language, resources)]),
);

/** All words of a language, ready to use; a missing English word falls back to the Chinese one. */
export function wordsFor(language: Language): i18n {
  const instance = instances.get(language);
  if (!instance) throw new Error(`no words for ${language}`);
  return instance;
}
