import ts from "typescript";
import { nodesOf, textsOf } from "./named-in-code";

/** One place that asks for a word. */
export interface UsedWord {
  /** `unions:fields.name`; where a part is worked out it is a star: `unions:kinds.*`. */
  readonly key: string;
  readonly path: string;
}

/** Every key that a file asks for with `t(…)`; a key that is no text at all is a star. */
export function usedWords(path: string, tree: ts.SourceFile): UsedWord[] {
  return nodesOf(tree).flatMap((node) => {
    const [argument] = ts.isCallExpression(node) && isT(node.expression) ? node.arguments : [];
    return (argument ? textsOf(argument) : []).map((key) => ({
      key: key.includes(":") ? key : `${namespaceAt(node) ?? "?"}:${key}`,
      path,
    }));
  });
}

function isT(expression: ts.Expression): boolean {
  return ts.isIdentifier(expression) && expression.text === "t";
}

/** The words that the nearest function around, or else the file, has opened first. */
function namespaceAt(node: ts.Node): string | undefined {
  for (let around: ts.Node | undefined = node.parent; around; around = around.parent) {
    const opened = ts.isFunctionLike(around) || ts.isSourceFile(around) ? openedIn(around) : null;
    if (opened) return opened;
  }
  return undefined;
}

/** `useTranslation("unions")`, `useTranslation(["identity", "places"])` or `getFixedT(language, "forms")`. */
function openedIn(around: ts.Node): string | null {
  for (const node of nodesOf(around)) {
    const opened = ts.isCallExpression(node) ? namespaceOf(node) : null;
    if (opened) return opened;
  }
  return null;
}

function namespaceOf({ expression, arguments: given }: ts.CallExpression): string | null {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  if (!ts.isIdentifier(name)) return null;
  if (name.text === "getFixedT") return textOf(given[1]);
  if (name.text !== "useTranslation") return null;
  const [first] = given;
  return first && ts.isArrayLiteralExpression(first) ? textOf(first.elements[0]) : textOf(first);
}

function textOf(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}
