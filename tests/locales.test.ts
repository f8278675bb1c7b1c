import { describe, expect, it } from "vitest";
import {
  type LocaleText,
  localeTexts,
  valuesIn,
  withoutPlural,
} from "./support/words/locale-texts";
import { chineseProblems, englishProblems } from "./support/words/text-problems";

/** English texts that are Chinese on purpose: a name, and the language's own word for itself. */
const CHINESE_IN_ENGLISH: readonly string[] = [];

const chinese = localeTexts("zh-CN");
const english = localeTexts("en");

describe("the words of both languages", () => {
  it("have the same keys", () => {
    expect(keysOf(english)).toEqual(keysOf(chinese));
  });

  it("fill in the same values", () => {
    const other = valuesByKey(english);
    const differing = [...valuesByKey(chinese)].filter(
      ([key, values]) => other.get(key)?.join() !== values.join(),
    );
    expect(differing).toEqual([]);
  });

  it.each([
    ["Chinese", chinese, chineseProblems],
    ["English", english, englishProblems],
  ] as const)("say it as the glossary does, in %s", (_language, texts, problemsOf) => {
    const problems = texts.flatMap(({ key, text }) =>
      problemsOf(text).map((problem) => `${key} ${problem}: ${text}`),
    );
    expect(problems).toEqual([]);
  });

  it("are translated", () => {
    const left = english.filter(
      ({ key, text }) => /\p{Script=Han}/u.test(text) && !CHINESE_IN_ENGLISH.includes(key),
    );
    expect(left).toEqual([]);
  });
});

function keysOf(texts: readonly LocaleText[]): string[] {
  return [...new Set(texts.map(({ key }) => withoutPlural(key)))].sort();
}

/** What a key fills in, over all its plural forms. */
function valuesByKey(texts: readonly LocaleText[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { key, text } of texts) {
    const all = [...(values.get(withoutPlural(key)) ?? []), ...valuesIn(text)];
    values.set(withoutPlural(key), [...new Set(all)].sort());
  }
  return values;
}
