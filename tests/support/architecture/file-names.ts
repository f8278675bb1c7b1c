import type { Rule } from "./violation";

const EMPTY_WORDS = ["util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"];
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+(\.(module|test))*$/;
/** Flat routes: dots between segments, `$` before a parameter, `_` around what isn't in the address. */
const ROUTE =
  /^(\[?[a-z0-9-]+\]?|\$[a-zA-Z]*|_[a-z0-9-]+|[a-z0-9-]+_)(\.(\[?[a-z0-9-]+\]?|\$[a-zA-Z]*|_[a-z0-9-]+|[a-z0-9-]+_))*$/;
const COMPONENT_FOLDER = /^app\/(ui|features\/[^/]+\/(components|documents))\//;

/** Names tell what a file is: kebab-case, components in PascalCase, no words that could mean anything. */
export const fileNames: Rule = ({ files }) =>
  files.flatMap(({ path }) => {
    const message = nameProblem(path);
    return message ? [{ rule: "name", path, message }] : [];
  });

function nameProblem(path: string): string | null {
  const name = (path.split("/").at(-1) ?? "").replace(/(\.d)?\.[a-z]+$/, "");
  const words = path.replace(/\.[a-z]+$/, "").split(/[/.-]/);
  const empty = words.find((word) => EMPTY_WORDS.includes(word.toLowerCase()));
  if (empty) return `"${empty}" says nothing. Name the file after what it does.`;
  if (path.startsWith("app/routes/")) {
    return ROUTE.test(name) ? null : "is no flat route: segments in kebab-case, $parameters.";
  }
  if (COMPONENT_FOLDER.test(path) && path.endsWith(".tsx")) {
    return PASCAL.test(name)
      ? null
      : "holds a component: name it in PascalCase like the component.";
  }
  if (path.endsWith(".module.css")) {
    return PASCAL.test(name) || KEBAB.test(name) ? null : "takes the name of its component.";
  }
  return KEBAB.test(name) ? null : "is not in kebab-case.";
}
