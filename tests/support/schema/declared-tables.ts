import ts from "typescript";

/** What SQLite stores a value as, and whether it may be missing. */
export interface ColumnShape {
  readonly name: string;
  readonly type: "TEXT" | "INTEGER" | "BLOB";
  readonly isNullable: boolean;
}

/** What TypeScript knows of a column beyond what SQLite stores. */
export interface DeclaredColumn extends ColumnShape {
  readonly isFlag: boolean;
  readonly isInstant: boolean;
}

/** The tables that a schema file declares: every entry of `Database`, with the columns of its interface. */
export function declaredTables(file: string): Map<string, DeclaredColumn[]> {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    baseUrl: ".",
    paths: { "~/*": ["./app/*"], "~db/*": ["./db/*"] },
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const database = source?.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === "Database",
  );
  if (!database) throw new Error(`${file} declares no Database`);
  const propertiesOf = (type: ts.Type) =>
    checker.getPropertiesOfType(type).map((symbol) => {
      const name = symbol.getName();
      return { name, type: checker.getTypeOfSymbolAtLocation(symbol, database) };
    });
  return new Map(
    propertiesOf(checker.getTypeAtLocation(database)).map((table) => [
      table.name,
      propertiesOf(table.type).map(({ name, type }) => shapeOf(name, type, checker)),
    ]),
  );
}

function shapeOf(name: string, type: ts.Type, checker: ts.TypeChecker): DeclaredColumn {
  const parts = type.isUnion() ? type.types : [type];
  const isNull = (part: ts.Type) => (part.flags & ts.TypeFlags.Null) !== 0;
  const values = parts.filter((part) => !isNull(part));
  const types = new Set(values.map((part) => storageOf(part, checker)));
  const [storage, second] = [...types];
  if (!storage || second) throw new Error(`${name} mixes types: ${checker.typeToString(type)}`);
  const texts = values.map((part) => checker.typeToString(part)).sort();
  return {
    name,
    type: storage,
    isNullable: parts.some(isNull),
    isFlag: texts.join() === "0,1",
    isInstant: texts.join() === "Instant",
  };
}

function storageOf(type: ts.Type, checker: ts.TypeChecker): ColumnShape["type"] {
  if (type.flags & ts.TypeFlags.NumberLike) return "INTEGER";
  if (type.flags & ts.TypeFlags.StringLike) return "TEXT";
  const name = checker.typeToString(type);
  if (/^(Buffer|Uint8Array)/.test(name)) return "BLOB";
  // A branded text is an intersection of string and its brand.
  if (type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.StringLike)) {
    return "TEXT";
  }
  throw new Error(`SQLite has no place for ${name}`);
}
