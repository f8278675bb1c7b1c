import type { Import } from "./imports";
import { type Layer, layerOf } from "./layers";
import type { Rule, Violation } from "./violation";

const CODE = /\.(tsx?|mjs)$/;

/** Every file stands in a room of the house and imports only what that room may. */
export const layerRule: Rule = ({ files, imports }) => [
  ...files
    .filter(({ path }) => CODE.test(path) && !layerOf(path))
    .map(({ path }) => ({
      rule: "layer",
      path,
      message: "stands in no room of the house. Put it where its kind belongs (README.md, layout).",
    })),
  ...imports.flatMap((one) => {
    const layer = layerOf(one.from);
    return layer ? offence(one, layer) : [];
  }),
];

function offence(one: Import, layer: Layer): Violation[] {
  const problem = one.target === null ? packageProblem(one, layer) : fileProblem(one, layer);
  return problem
    ? [{ rule: "layer", path: one.from, message: `${problem} ${layer.advice}`.trim() }]
    : [];
}

function packageProblem({ specifier, isTypeOnly }: Import, { name, packages }: Layer) {
  if (packages === "any" || isTypeOnly) return null;
  const isAllowed = packages.some((one) => specifier === one || specifier.startsWith(`${one}/`));
  return isAllowed ? null : `imports the package ${specifier}, which ${name} may not.`;
}

function fileProblem({ target, isTypeOnly }: Import, { name, mayImport, types }: Layer) {
  if (mayImport === "any" || target === null || !CODE.test(target)) return null;
  const other = layerOf(target);
  if (!other) return null;
  const isAllowed = mayImport.includes(other.name);
  if (isAllowed && !isServerFileInBrowser(name, target, isTypeOnly)) return null;
  if (isTypeOnly && types?.includes(other.name)) return null;
  return `imports ${target} (${other.name}), which ${name} may not${isTypeOnly ? " even for its types" : ""}.`;
}

/** These rooms run in the browser too; of a server file they may know the types. */
function isServerFileInBrowser(name: string, target: string, isTypeOnly: boolean): boolean {
  return ["ui", "components"].includes(name) && target.includes(".server.") && !isTypeOnly;
}
