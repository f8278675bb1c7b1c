import SQLite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { nameProblems } from "./names";
import { storedTables } from "./stored-tables";

function problemsOf(...statements: readonly string[]): string[] {
  const connection = new SQLite(":memory:");
  for (const statement of statements) connection.exec(statement);
  const problems = nameProblems(storedTables(connection));
  connection.close();
  return problems;
}

const PERSON = `CREATE TABLE "Person" ("id" TEXT PRIMARY KEY NOT NULL) STRICT`;

describe("nameProblems", () => {
  it("finds nothing in a table that keeps its promises", () => {
    expect(
      problemsOf(
        PERSON,
        `CREATE TABLE "Note" (
          "id" TEXT PRIMARY KEY NOT NULL, "personId" TEXT NOT NULL REFERENCES "Person" ("id"),
          "subjectKind" TEXT NOT NULL, "subjectId" TEXT NOT NULL, "weightBp" INTEGER NOT NULL,
          "isOpen" INTEGER NOT NULL, "writtenAt" TEXT NOT NULL, "outsideKey" TEXT) STRICT`,
        `CREATE INDEX "Note_personId" ON "Note" ("personId", "writtenAt")`,
      ),
    ).toEqual([]);
  });

  it.each([
    [
      `"personId" TEXT, "at" TEXT`,
      ["Note.personId has no foreign key", "Note.personId leads no index"],
    ],
    [`"personId" TEXT REFERENCES "Person" ("id")`, ["Note.personId leads no index"]],
    [`"subjectId" TEXT`, ["Note.subjectId has no foreign key", "Note.subjectId leads no index"]],
    [`"writtenBy" TEXT UNIQUE`, ["Note.writtenBy has no foreign key"]],
    [`"writtenAt" INTEGER`, ["Note.writtenAt is INTEGER, its name promises TEXT"]],
    [`"amountFen" TEXT`, ["Note.amountFen is TEXT, its name promises INTEGER"]],
    [`"mark" REAL`, ["Note.mark is REAL, its name promises INTEGER"]],
    [`"isOpen" TEXT`, ["Note.isOpen is TEXT, its name promises INTEGER"]],
    [`"written_at" TEXT`, ["Note.written_at is not camelCase"]],
  ])("names what is wrong with %s", (columns, expected) => {
    expect(problemsOf(PERSON, `CREATE TABLE "Note" (${columns}) STRICT`)).toEqual(expected);
  });

  it("names a table that is plural or not PascalCase", () => {
    expect(problemsOf(`CREATE TABLE "Notes" ("id" TEXT)`)).toEqual([
      "Notes is a plural: a table is named after one row",
    ]);
    expect(problemsOf(`CREATE TABLE "score_sheet" ("id" TEXT)`)).toEqual([
      "score_sheet is not PascalCase",
    ]);
  });
});
