import { layerOf } from "./layers";
import type { Rule } from "./violation";

/** The product's nouns, in the order in which they may know each other: a later one may import an earlier one. */
const NOUNS = [
  "audit",
  "files",
  "jobs",
  "unions",
  "identity",
  "cases",
  "imports",
  "registry",
  "qualifications",
  "notices",
  "payouts",
  "honours",
  "scoring",
  "contests",
  "results",
  "boards",
  "agenda",
  "grassroots",
  "skills",
  "studios",
  "craftsmen",
  "training",
  "subsidies",
  "reports",
  "guide",
] as const;

/** Told by all, knows none. */
const HEARD_BY_ALL = "live";

export const nounOrder: Rule = ({ files, imports }) => [
  ...files
    .filter(({ path }) => isUnknown(nounOf(path)))
    .map(({ path }) => ({
      rule: "noun",
      path,
      message: `belongs to a noun that the house doesn't know. Give "${nounOf(path)}" its place in NOUNS (tests/support/architecture/noun-order.ts), or move the file to an existing noun.`,
    })),
  ...imports.flatMap(({ from, target }) => {
    const noun = nounOf(from);
    const other = target === null ? null : nounOf(target);
    if (noun === null || other === null || layerOf(from)?.name === "test") return [];
    if (rank(other) <= rank(noun)) return [];
    return [
      {
        rule: "noun",
        path: from,
        message: `imports ${target}: "${noun}" comes before "${other}" and may not know it. Take it as an argument, or wire it in app/roads.server.ts.`,
      },
    ];
  }),
];

function nounOf(path: string): string | null {
  return /^app\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function isUnknown(noun: string | null): boolean {
  return noun !== null && noun !== HEARD_BY_ALL && !NOUNS.some((known) => known === noun);
}

function rank(noun: string): number {
  return noun === HEARD_BY_ALL ? -1 : NOUNS.indexOf(noun as (typeof NOUNS)[number]);
}
