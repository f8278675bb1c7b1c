import ts from "typescript";
import { parse } from "./imports";
import type { SourceFile } from "./source-files";
import type { Rule } from "./violation";

const MOST_LINES = 250;
const MOST_LINES_OF_HANDLER = 40;
const HANDLERS = new Set(["loader", "action", "clientLoader", "clientAction"]);
const IS_ROUTE = /^app\/(routes\/.*|root)\.tsx?$/;

/** Who, what, do, answer: a route that grows is doing another room's work. */
export const routeSize: Rule = ({ files }) =>
  files
    .filter(({ path }) => IS_ROUTE.test(path) && !path.includes(".test."))
    .flatMap((file) => {
      const lines = file.text.trimEnd().split("\n").length;
      const long = handlersOf(file).filter((handler) => handler.lines > MOST_LINES_OF_HANDLER);
      return [
        ...(lines > MOST_LINES
          ? [
              `has ${lines} lines, over ${MOST_LINES}. Move shared parts into the feature's components.`,
            ]
          : []),
        ...long.map(
          ({ name, lines }) =>
            `has a ${name} of ${lines} lines, over ${MOST_LINES_OF_HANDLER}. Move the work into a use case or a query.`,
        ),
      ].map((message) => ({ rule: "route size", path: file.path, message }));
    });

function handlersOf(file: SourceFile): { name: string; lines: number }[] {
  const source = parse(file);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  return source.statements.flatMap((statement) =>
    namesOf(statement)
      .filter((name) => HANDLERS.has(name))
      .map((name) => ({
        name,
        lines: lineOf(statement.getEnd()) - lineOf(statement.getStart()) + 1,
      })),
  );
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}
