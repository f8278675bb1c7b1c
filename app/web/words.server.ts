import type { i18n } from "i18next";
import { LANGUAGES, type Language } from "./languages";
import { wordsOf } from "./words";

const FILES = import.meta.glob<Record<string, string>>("../locales/*/*.json", {
  eager: true,
  import: "default",
});

const resources: Record<string, Record<string, Record<string, string>>> = {};
for (const [path, words] of Object.entries(FILES)) {
  const [language = "", file = ""] = path.split("/").slice(-2);
  resources[language] = { ...resources[language], [file.replace(".json", "")]: words };
}

const instances = new Map<Language, i18n>(
  LANGUAGES.map((language) => [language, wordsOf(language, resources)]),
);

/** All words of a language, ready to use; a missing English word falls back to the Chinese one. */
export function wordsFor(language: Language): i18n {
  const instance = instances.get(language);
  if (!instance) throw new Error(`no words for ${language}`);
  return instance;
}
