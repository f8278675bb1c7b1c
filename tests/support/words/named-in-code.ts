import ts from "typescript";

/** The texts that an expression can be; a part that is worked out is a star. */
export function textsOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) {
    return textsOf(expression.expression);
  }
  if (ts.isConditionalExpression(expression)) {
    return [...textsOf(expression.whenTrue), ...textsOf(expression.whenFalse)];
  }
  if (ts.isTemplateExpression(expression)) {
    const spans = expression.templateSpans.map(({ literal }) => `*${literal.text}`);
    return [expression.head.text + spans.join("")];
  }
  return ["*"];
}

/** A file's syntax tree. */
export function treeOf({ path, text }: { path: string; text: string }): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Every node of a tree. */
export function nodesOf(tree: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return nodes;
}

/** The reasons for which a file refuses: `refuse("name-taken")`, `refuse({ kind: "account-blocked" })`. */
export function refusalsIn(tree: ts.SourceFile): string[] {
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== "refuse") return [];
    const [reason] = node.arguments;
    if (!reason) return [];
    const kind = ts.isObjectLiteralExpression(reason) ? propertyOf(reason, "kind") : reason;
    return kind ? textsOf(kind).filter((text) => text !== "*") : [];
  });
}

/** What a file writes into the log: its actions, and what they are done to. */
export function recordedIn(tree: ts.SourceFile): { actions: string[]; subjects: string[] } {
  const facts = nodesOf(tree).flatMap((node) => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    const [action, subject] = [propertyOf(node, "action"), propertyOf(node, "subjectKind")];
    return action && subject ? [{ action, subject }] : [];
  });
  return {
    actions: facts.flatMap(({ action }) => textsOf(action)).filter((text) => text !== "*"),
    subjects: facts.flatMap(({ subject }) => textsOf(subject)).filter((text) => text !== "*"),
  };
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find(
    (one) => ts.isPropertyAssignment(one) && one.name.getText() === name,
  );
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}
