import type { UnionKind } from "./union-tree";

export interface DirectoryUnion {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnionKind;
  readonly name: string;
  readonly shortName: string;
  readonly foundedOn: string | null;
  readonly closedAt: string | null;
}

export interface DirectoryEmployer {
  readonly id: string;
  readonly unionId: string;
  readonly name: string;
  readonly creditCode: string | null;
}

interface Named<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Records by name as lists write them; a name of first rank (the full, the present one) goes before one of second. */
export class NameIndex<Value extends object> {
  private readonly ranks: readonly ReadonlyMap<string, readonly Value[]>[];

  constructor(...ranks: readonly (readonly Named<Value>[])[]) {
    this.ranks = ranks.map(byKey);
  }

  /** The one record of a name; `unknown` where none has it, `ambiguous` where several have it in the same rank. */
  find(name: string): Value | "unknown" | "ambiguous" {
    const key = nameKey(name);
    for (const rank of this.ranks) {
      const [value, second] = rank.get(key) ?? [];
      if (value !== undefined) return second === undefined ? value : "ambiguous";
    }
    return "unknown";
  }
}

/** Brackets and blanks are written either way in lists; they tell no two names apart. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}

function byKey<Value>(entries: readonly Named<Value>[]): ReadonlyMap<string, readonly Value[]> {
  const map = new Map<string, Value[]>();
  for (const { name, value } of entries) {
    const key = nameKey(name);
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  }
  return map;
}
