import { DEFAULT_LANGUAGE, isLanguage } from "./languages";
import { wordsOf } from "./words";

type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;

/** The words of the page's language, as far as the code that is here needs them. */
export const words = wordsOf(language, {}, (namespace, key) =>
  console.error(`no words for ${namespace}:${key}`),
);

/**
 * Takes words by namespace; scripts/words-by-need.ts has each module hand over those that it names.
 * @public
 */
export function holdWords(held: Words): void {
  for (const [namespace, ofNamespace] of Object.entries(held)) {
    if (words.hasResourceBundle(language, namespace)) continue;
    words.addResourceBundle(language, namespace, ofNamespace);
  }
}
