import ts from "typescript";
import { parse } from "./imports";
import type { SourceFile } from "./source-files";
import type { Rule } from "./violation";

const BUILDERS = new Set(["selectFrom", "insertInto", "updateTable", "deleteFrom", "replaceInto"]);
const HAS_SQL = /^db\/|^tests\/|\.queries\.server\.ts$|\.test\.tsx?$/;
const READS = /^(find|count|exists)/;

/** SQL stands in query modules and in db/, nowhere else. */
export const sqlPlaces: Rule = ({ files }) =>
  files
    .filter(({ path }) => /\.tsx?$/.test(path) && !HAS_SQL.test(path))
    .filter(holdsSql)
    .map(({ path }) => ({
      rule: "sql",
      path,
      message: "holds SQL. Move it into a named function of the noun's …queries.server.ts.",
    }));

function holdsSql(file: SourceFile): boolean {
  return some(parse(file), (node) => {
    if (ts.isTaggedTemplateExpression(node)) return node.tag.getText() === "sql";
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { expression, name } = node.expression;
    return BUILDERS.has(name.text) || (expression.getText() === "sql" && name.text === "raw");
  });
}

/** A route may read through queries; what it writes, it writes through a use case. */
export const routesOnlyRead: Rule = ({ files }) =>
  files
    .filter(({ path }) => path.startsWith("app/routes/") && !path.includes(".test."))
    .flatMap((file) =>
      writesOf(file).map((call) => ({
        rule: "route writes",
        path: file.path,
        message: `calls ${call}. A write goes through a use case, with its transaction and its audit entry.`,
      })),
    );

function writesOf(file: SourceFile): string[] {
  const source = parse(file);
  const namespaces = new Set(source.statements.flatMap(queryNamespaceOf));
  const writes: string[] = [];
  some(source, (node) => {
    if (ts.isPropertyAccessExpression(node) && namespaces.has(node.expression.getText())) {
      if (!READS.test(node.name.text)) writes.push(node.getText());
    }
    return false;
  });
  return writes;
}

function queryNamespaceOf(statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement)) return [];
  const bindings = statement.importClause?.namedBindings;
  const isQueries = statement.moduleSpecifier.getText().includes(".queries.server");
  return isQueries && bindings && ts.isNamespaceImport(bindings) ? [bindings.name.text] : [];
}

function some(node: ts.Node, holds: (node: ts.Node) => boolean): boolean {
  return (
    holds(node) || (ts.forEachChild(node, (child) => some(child, holds) || undefined) ?? false)
  );
}
