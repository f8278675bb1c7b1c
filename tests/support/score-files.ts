import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { ResultDocument } from "~/features/scoring/domain/report/result-document";
import { runScore } from "../../scripts/score/command";
import { ROOT } from "./root";

/** Runs `npm run score` over a scheme that ships and marks given as text; the result document. */
export function scoreFile(scheme: string, marks: string, language = "en"): ResultDocument {
  const written: string[] = [];
  const complaints: string[] = [];
  const args = [
    "--scheme",
    scheme,
    "--marks",
    "marks.csv",
    "--out",
    "out.json",
    "--lang",
    language,
  ];
  runScore(args, {
    read: (file) =>
      file === "marks.csv" ? marks : readFileSync(join(ROOT, "db/seed/schemes", file), "utf8"),
    write: (_, text) => written.push(text),
    print: () => undefined,
    complain: (text) => complaints.push(text),
  });
  expect(complaints).toEqual([]);
  return JSON.parse(written[0] ?? "null") as ResultDocument;
}

/** Rows of a CSV without quotation marks, by the names in its first line. */
export function plainRows(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}
