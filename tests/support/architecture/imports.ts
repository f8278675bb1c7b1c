import { posix } from "node:path";
import ts from "typescript";
import type { SourceFile } from "./source-files";

/** One import, re-export or `import()` of a file. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file of ours that it names; null when it is a package. */
  readonly target: string | null;
  /** Nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
  readonly isReExport: boolean;
}

const SUFFIXES = ["", ".ts", ".tsx", "/index.ts", "/index.tsx", ".d.ts"];
const ALIASES = [
  ["~db/", "db/"],
  ["~/", "app/"],
] as const;

/** All imports of TypeScript and JavaScript files, in order. */
export function importsOf(file: SourceFile, paths: ReadonlySet<string>): Import[] {
  if (!/\.(tsx?|mjs)$/.test(file.path)) return [];
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, isTypeOnly: boolean, isReExport: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const target = resolve(file.path, specifier.text, paths);
    found.push({ from: file.path, specifier: specifier.text, target, isTypeOnly, isReExport });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node), false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node), true);
    else if (isDynamicImport(node)) add(node.arguments[0], false, false);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

export function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (!exportClause || !ts.isNamedExports(exportClause)) return false;
  return exportClause.elements.every((element) => element.isTypeOnly);
}

function isDynamicImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | null {
  const alias = ALIASES.find(([prefix]) => specifier.startsWith(prefix));
  const isOurs = alias !== undefined || specifier.startsWith(".");
  if (!isOurs) return null;
  const path = alias
    ? alias[1] + specifier.slice(alias[0].length)
    : posix.join(posix.dirname(from), specifier);
  const suffix = SUFFIXES.find((candidate) => paths.has(path + candidate));
  return suffix === undefined ? path : path + suffix;
}
