import type { Scheme } from "../scheme/scheme";
import { type AwardDifference, awardDifferencesOf } from "./award-difference";

/** One thing in which two versions differ. `place` names stage, module and aspect by their ids, as far as it has them. */
export type Difference =
  | AwardDifference
  | { readonly code: "added" | "removed"; readonly place: readonly string[] }
  | {
      readonly code: "changed";
      readonly place: readonly string[];
      /** The field's name in a scheme, its parts joined: "combine.by". */
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
    };

interface Element {
  readonly place: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
}

/** Fields that say which version it is, not what it says. */
const IDENTIFYING: ReadonlySet<string> = new Set(["id", "version"]);

/** What changed from one version to the next, in the order of the scheme; moved aspects are not changed ones. */
export function differencesOf(before: Scheme, after: Scheme): Difference[] {
  const [old, now] = [elementsOf(before), elementsOf(after)];
  const kept = [...now].flatMap(([key, element]): Difference[] => {
    const earlier = old.get(key);
    if (earlier) return changedFields(earlier, element);
    return hasNewParent(element, old) ? [] : [{ code: "added", place: element.place }];
  });
  const gone = [...old].flatMap(([key, element]): Difference[] =>
    now.has(key) || hasNewParent(element, now) ? [] : [{ code: "removed", place: element.place }],
  );
  return [...kept, ...gone, ...awardDifferencesOf(before, after)];
}

/** Whether what an element belongs to is itself missing there: then naming that says it all. */
function hasNewParent({ place }: Element, elsewhere: ReadonlyMap<string, Element>): boolean {
  return place.length > 1 && !elsewhere.has(keyOf(place.slice(0, -1)));
}

function changedFields(before: Element, after: Element): Difference[] {
  const names = [...new Set([...before.fields.keys(), ...after.fields.keys()])];
  return names.flatMap((field): Difference[] => {
    const [was, is] = [before.fields.get(field) ?? null, after.fields.get(field) ?? null];
    return was === is
      ? []
      : [{ code: "changed", place: after.place, field, before: was, after: is }];
  });
}

function elementsOf({ stages, ...scheme }: Scheme): Map<string, Element> {
  const elements: Element[] = [{ place: [], fields: fieldsOf(withoutAwards(scheme)) }];
  for (const { modules, ...stage } of stages) {
    elements.push({ place: [stage.id], fields: fieldsOf(stage) });
    for (const { aspects, ...module } of modules) {
      elements.push({ place: [stage.id, module.id], fields: fieldsOf(module) });
      for (const aspect of aspects) {
        elements.push({ place: [stage.id, module.id, aspect.id], fields: fieldsOf(aspect) });
      }
    }
  }
  return new Map(elements.map((element) => [keyOf(element.place), element]));
}

/** The fields of the whole but for its awards, which are told apart one by one. */
function withoutAwards({ awards, organisationAwards, teams, ...scheme }: Omit<Scheme, "stages">) {
  if (!teams) return scheme;
  const { awards: _prizes, ...rules } = teams;
  return { ...scheme, teams: rules };
}

function keyOf(place: readonly string[]): string {
  return JSON.stringify(place);
}

/** Values by the name of their field; what lies in an object gets both names. */
function fieldsOf(item: object): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(item)) {
    if (IDENTIFYING.has(name) || value === undefined) continue;
    const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
    if (!isGroup) fields.set(name, textOf(value));
    else for (const [inner, text] of fieldsOf(value)) fields.set(`${name}.${inner}`, text);
  }
  return fields;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  if (typeof value === "object" && value !== null) {
    return Object.values(value).map(textOf).join(" ");
  }
  return String(value);
}
