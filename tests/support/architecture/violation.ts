import type { Import } from "./imports";
import type { SourceFile } from "./source-files";

/** A place where the code leaves the house's order, and what to do about it. */
export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** The files under the rules with their imports, read once for all rules. */
export interface Code {
  readonly files: readonly SourceFile[];
  readonly imports: readonly Import[];
}

export type Rule = (code: Code) => Violation[];
