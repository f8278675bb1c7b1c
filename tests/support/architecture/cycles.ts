import type { Rule } from "./violation";

/** No file reaches itself by its imports; types count, for a cycle of types is a knot of meaning all the same. */
export const noCycles: Rule = ({ imports }) => {
  const targets = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  const cycles = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const cycle = trail.slice(at);
      cycles.set([...cycle].sort().join(), cycle);
    } else if (!done.has(path)) {
      for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of targets.keys()) walk(path, []);
  return [...cycles.values()].map((cycle) => ({
    rule: "cycle",
    path: cycle[0] ?? "",
    message: `imports itself: ${[...cycle, cycle[0]].join(" → ")}. Move what they share into a file of its own below both.`,
  }));
};
