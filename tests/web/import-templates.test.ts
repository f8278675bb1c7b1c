import { beforeEach, describe, expect, it } from "vitest";
import { openTable } from "~/features/files/read-table.server";
import { findHeader } from "~/features/imports/domain/find-header";
import {
  IMPORT_KINDS,
  type ImportKindName,
  isOfContest,
} from "~/features/imports/domain/import-kind";
import { LIST_EXAMPLES } from "~/features/imports/domain/list-examples";
import { recogniseColumns } from "~/features/imports/domain/recognise-columns";
import { readWorkerRow } from "~/features/registry/domain/worker-list";
import { IMPORTS } from "~/import-kinds.server";
import { loader } from "~/routes/imports.templates.$kind";
import { parseSkillLevel } from "~/shared/skill-level";
import type { Db } from "~db/connection.server";
import { freshDatabase } from "../support/database";
import { TEST_KEYS, TEST_NOW, testContext } from "../support/load-context";
import { type SmallDistrict, smallDistrict } from "../support/small-district";

let db: Db;
let district: SmallDistrict;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
});

const kinds = IMPORT_KINDS.flatMap((kind) =>
  (["zh-CN", "en"] as const).map((language) => [kind, language] as const),
);

const takerOf = (kind: ImportKindName) =>
  kind === "entrants"
    ? "organiser"
    : kind === "union-entrants"
      ? "staff of the union"
      : isOfContest(kind)
        ? "scorekeeper"
        : "administrator";

describe("a template to fill in", () => {
  it.each(kinds)(
    "of %s, in %s, has columns that are all recognised, and holds no record",
    async (kind, language) => {
      const response = await loader({
        request: new Request(`http://localhost/imports/templates/${kind}`),
        params: { kind },
        context: testContext(db, district.actors[takerOf(kind)], { language }),
      });
      const table = await openTable(new Uint8Array(await response.arrayBuffer()));
      if (!table.ok) throw new Error(table.reason.code);
      const rows = [];
      for await (const row of table.value.rows(table.value.chosenSheet)) rows.push(row);
      const { columns: known } = IMPORTS[kind];
      const header = findHeader(rows, known);
      const { columns, missing } = recogniseColumns(header?.headings ?? [], known);
      expect(columns.map(({ field }) => field)).toEqual(known.map(({ field }) => field));
      expect(missing).toEqual([]);
      expect(header?.rows).toEqual([1]);
      expect(header?.notes).toEqual(rows.slice(1).map(({ number }) => number));
    },
  );

  it("offers choices that a list may hold, in every language", () => {
    const { isMember, identityKind } = LIST_EXAMPLES.workers;
    const example = Object.fromEntries(
      Object.entries(LIST_EXAMPLES.workers).map(([field, column]) => [field, column.example]),
    );
    const reasonsOf = (changes: Record<string, string>) =>
      readWorkerRow({ ...example, ...changes }, "2026-10-21").reasons;
    expect(reasonsOf({})).toEqual([]);
    for (const language of ["zh-CN", "en"] as const) {
      for (const choice of isMember?.choices?.[language] ?? []) {
        expect(reasonsOf({ isMember: choice })).toEqual([]);
      }
      for (const choice of identityKind?.choices?.[language] ?? []) {
        const fields = reasonsOf({ identityKind: choice }).map(({ field }) => field);
        expect(fields).not.toContain("identityKind");
      }
      for (const choice of LIST_EXAMPLES.certificates.level?.choices?.[language] ?? []) {
        expect(parseSkillLevel(choice)).not.toBeNull();
      }
    }
  });
});
