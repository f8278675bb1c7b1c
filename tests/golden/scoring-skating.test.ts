import { join } from "node:path";
import { expect, it } from "vitest";
import { plainRows, scoreFile } from "../support/score-files";
import { describeWithShared } from "../support/shared-data";

const JUDGES = Array.from({ length: 9 }, (_, nth) => `J${nth + 1}`);

/** The published table as a marks file; one stage for each segment of each competition. */
function marksFile(rows: readonly Record<string, string>[]): string {
  const lines = rows.flatMap((row) =>
    JUDGES.map((judge) => {
      const { entry, component, factor } = row;
      return [stageOf(row), entry, component, judge, row[judge], factor]
        .map((cell) => `"${cell}"`)
        .join();
    }),
  );
  return ["stage,entry,aspect,judge,mark,factor", ...lines].join("\n");
}

function stageOf(row: Record<string, string>): string {
  return `${row.competition}: ${row.segment}`;
}

/** The table writes 7.0 and 7.5 where the rule has two digits. */
function twoDigits(text = ""): string {
  const [whole, places = ""] = text.split(".");
  return `${whole}.${places.padEnd(2, "0")}`;
}

describeWithShared("figure skating components (contests.md §5, SOURCES.md)", (folder) => {
  const rows = plainRows(join(folder, "skating-components-sample.csv"));

  it("every panel mark and every component total is the published one", () => {
    const document = scoreFile("skating-components.json", marksFile(rows));
    const scored = document.stages.flatMap(({ stage, entries }) =>
      entries.flatMap(({ entry, total, aspects }) =>
        Object.entries(aspects).map(([component, mark]) =>
          [stage, entry, component, mark, total].join("|"),
        ),
      ),
    );
    const published = rows.map((row) =>
      [
        stageOf(row),
        row.entry,
        row.component,
        twoDigits(row.official_panel_mark),
        twoDigits(row.official_component_total),
      ].join("|"),
    );
    expect(scored.sort()).toEqual(published.sort());
  });

  it("with one judge blanked in a row, that judge is left out of the panel, never a zero", () => {
    const [first = {}, ...others] = rows;
    const document = scoreFile(
      "skating-components.json",
      marksFile([{ ...first, J5: "" }, ...others]),
    );
    const entry = document.stages[0]?.entries.find((each) => each.entry === first.entry);
    // 7.5 7 6.5 7 – 7 6.75 7.25 6.75 without 7.5 and 6.5: 41.75 ÷ 6 = 6.958…
    expect(entry?.aspects.Performance).toBe("6.96");
    expect(entry?.explanation[0]).toContain("J5 judge absent");
    expect(entry?.explanation[1]).toBe(
      "Trimmed mean: without the highest 7.5 (J1), the lowest 6.5 (J3), marks left: 6, 41.75 ÷ 6 = 167/24.",
    );
  });
});
