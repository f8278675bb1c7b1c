import type { Actor } from "~/shared/actor";
import type { Party, Road } from "./road";

/** Cases of one road in some states, over which someone has a role that may move them. */
export interface QueueReach {
  readonly road: string;
  readonly states: readonly string[];
  /** Every union's; those of one contest; or those of one union: its own, those below it, or both. */
  readonly over:
    | { readonly kind: "everything" }
    | { readonly kind: "contest"; readonly contestId: string }
    | { readonly kind: "union"; readonly unionId: string; readonly which: Which };
}

type Which = "own" | "own-and-below" | "below";

const WHICH: Readonly<Record<"its-union" | "its-own-union" | "a-union-above", Which>> = {
  "its-union": "own-and-below",
  "its-own-union": "own",
  "a-union-above": "below",
};

/** Which cases wait for someone with these roles; their own applications aren't among them. */
export function queueReaches(
  roads: readonly Road<never>[],
  { grants }: Pick<Actor, "grants">,
): readonly QueueReach[] {
  return roads.flatMap((road) =>
    Object.entries(statesByParty(road)).flatMap(([key, states]) => {
      const { role, over } = JSON.parse(key) as Extract<Party, { kind: "role" }>;
      return grants
        .filter((grant) => grant.role === role)
        .flatMap(({ scope }): QueueReach[] => {
          const waiting = { road: road.name, states };
          if (over === "everything") {
            return scope.kind === "everything"
              ? [{ ...waiting, over: { kind: "everything" } }]
              : [];
          }
          if (over === "its-contest") {
            return scope.kind === "contest"
              ? [{ ...waiting, over: { kind: "contest", contestId: scope.contestId } }]
              : [];
          }
          if (scope.kind !== "union") return [];
          const { unionId } = scope;
          return [{ ...waiting, over: { kind: "union", unionId, which: WHICH[over] } }];
        });
    }),
  );
}

/** From which states each role may move a case; a form of its own begins one, as a rule, and waits for nobody. */
function statesByParty({ moves }: Road<never>): Readonly<Record<string, readonly string[]>> {
  const states: Record<string, Set<string>> = {};
  for (const { who, from, hasOwnForm = false, isQueued = !hasOwnForm } of Object.values(moves)) {
    if (!isQueued) continue;
    for (const party of who.filter(({ kind }) => kind === "role")) {
      const key = JSON.stringify(party);
      states[key] = new Set([...(states[key] ?? []), ...from]);
    }
  }
  return Object.fromEntries(Object.entries(states).map(([key, own]) => [key, [...own]]));
}
