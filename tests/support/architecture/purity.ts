import ts from "typescript";
import { parse } from "./imports";
import { layerOf } from "./layers";
import type { SourceFile } from "./source-files";
import type { Rule } from "./violation";

/** What answers otherwise each time it is asked, or reaches outside. */
const IMPURE = [
  "Date.now",
  "Math.random",
  "performance",
  "process",
  "console",
  "crypto",
  "fetch",
  "setTimeout",
  "setInterval",
  "localStorage",
  "window",
  "document",
];

/** Rules take `now` and chance as arguments: the same question has the same answer, here and in the browser. */
export const purity: Rule = ({ files }) =>
  files
    .filter(({ path }) => ["domain", "access"].includes(layerOf(path)?.name ?? ""))
    .flatMap((file) =>
      impureUsesOf(file).map((use) => ({
        rule: "purity",
        path: file.path,
        message: `uses ${use}. Take it as an argument: rules have no clock, no chance and no world.`,
      })),
    );

function impureUsesOf(file: SourceFile): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    const use = impureUseOf(node);
    if (use) found.add(use);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return [...found];
}

function impureUseOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node)) {
    const isNow = node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
    return isNow ? "new Date()" : null;
  }
  if (!ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return null;
  const text = node.expression.getText();
  const whole = ts.isPropertyAccessExpression(node) ? node.getText() : text;
  return IMPURE.find((name) => name === text || name === whole) ?? null;
}
