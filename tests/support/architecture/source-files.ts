import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file by its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ["app", "db", "scripts", "tests"];
const IS_SOURCE = /\.(tsx?|mjs|css|json)$/;

/** Everything that the rules of the house are held against. */
export function readSourceFiles(root: string): SourceFile[] {
  return FOLDERS.flatMap((folder) => filesBelow(root, folder)).filter(({ path }) =>
    IS_SOURCE.test(path),
  );
}

function filesBelow(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return IS_SOURCE.test(path) ? [{ path, text: readFileSync(join(root, path), "utf8") }] : [];
  });
}
