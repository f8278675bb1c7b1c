import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** The words that stand around every page come in one file. */
const AROUND = ["errors", "forms", "guide", "identity", "places", "shell", "ui", "unions"];

/**
 * In the browser words come with the code that says them: a module that names a namespace imports its words as
 * `words/<name>-<hash>.js`, which the import map of the page leads to the language that it is in. So a page loads the
 * words of its own parts, in one language, and whoever goes on to another page waits for its words as for its code.
 * The server has all words from the start.
 */
export function wordsByNeed(locales: string): Plugin {
  const bundles = bundlesIn(locales);
  let isBuild = true;
  return {
    name: "words-by-need",
    enforce: "pre",
    configResolved({ command }) {
      isBuild = command === "build";
    },
    buildStart() {
      if (!isBuild || this.environment?.name === "ssr") return;
      for (const { specifier, words } of bundles) {
        for (const [language, ofLanguage] of Object.entries(words)) {
          const fileName = `assets/${specifier.replace("words", `words/${language}`)}`;
          const source = `export default ${JSON.stringify(ofLanguage)};\n`;
          this.emitFile({ type: "asset", fileName, source });
        }
      }
    },
    resolveId(id) {
      if (!id.startsWith("words/")) return null;
      return isBuild ? { id, external: true } : `\0${id}`;
    },
    // Without a build there are no files yet, and the page has both languages.
    load(id) {
      const bundle = bundles.find(({ specifier }) => id === `\0${specifier}`);
      if (!bundle) return null;
      const words = JSON.stringify(bundle.words);
      return `export default ${words}[document.documentElement.lang];`;
    },
    transform(code, id, options) {
      if (options?.ssr || !/\/app\/.*\.tsx?$/.test(id)) return null;
      const used = namespacesIn(code);
      const needed = bundles.filter(({ namespaces }) => namespaces.some((name) => used.has(name)));
      if (needed.length === 0) return null;
      const imports = needed.map(
        ({ specifier }, at) => `import words${at} from "${specifier}"; holdWords(words${at});`,
      );
      // On the first line, so that every line keeps its number.
      const holding = 'import { holdWords } from "~/web/words.client";';
      return { code: `${holding} ${imports.join(" ")} ${code}`, map: null };
    },
  };
}

interface Bundle {
  readonly specifier: string;
  readonly namespaces: readonly string[];
  /** By language and namespace. */
  readonly words: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function bundlesIn(locales: string): Bundle[] {
  const languages = readdirSync(locales);
  const names = readdirSync(`${locales}/zh-CN`).map((file) => file.replace(".json", ""));
  const bundle = (name: string, namespaces: readonly string[]): Bundle => {
    const words = byName(languages, (language) =>
      byName(namespaces, (namespace) =>
        JSON.parse(readFileSync(`${locales}/${language}/${namespace}.json`, "utf8")),
      ),
    );
    const hash = createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 8);
    return { specifier: `words/${name}-${hash}.js`, namespaces, words };
  };
  const others = names.filter((name) => !AROUND.includes(name));
  return [bundle("around", AROUND), ...others.map((name) => bundle(name, [name]))];
}

function byName<Value>(names: readonly string[], of: (name: string) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

/** What may be a namespace of a module: what it hands to `useTranslation`, or has before the colon of a key. */
export function namespacesIn(code: string): Set<string> {
  const used = new Set<string>(code.match(/(?<=["'`])[a-z-]+(?=:)/g));
  for (const [, given = ""] of code.matchAll(/\buseTranslation\(([^)]*)\)/g)) {
    for (const name of given.match(/(?<=["'`])[a-z-]+(?=["'`])/g) ?? ["shell"]) used.add(name);
  }
  return used;
}
