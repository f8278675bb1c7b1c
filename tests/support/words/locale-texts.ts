import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root";

/** One text of the product: `unions:fields.name`. */
export interface LocaleText {
  readonly key: string;
  readonly text: string;
}

type Words = { readonly [key: string]: string | Words };

/** Every text of one language, in the order of its files. */
export function localeTexts(language: string): LocaleText[] {
  const folder = join(ROOT, "app/locales", language);
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const words = JSON.parse(readFileSync(join(folder, file), "utf8")) as Words;
      return textsOf(words, `${file.replace(".json", "")}:`);
    });
}

function textsOf(words: Words, prefix: string): LocaleText[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string"
      ? [{ key: prefix + name, text: value }]
      : textsOf(value, `${prefix}${name}.`),
  );
}

/** The key without its plural form: languages differ in how many they have. */
export function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, "");
}

/** The names of the values that are filled in, sorted. */
export function valuesIn(text: string): string[] {
  const found = [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? "");
  return [...new Set(found)].sort();
}
