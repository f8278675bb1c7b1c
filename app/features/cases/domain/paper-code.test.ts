import { describe, expect, it } from "vitest";
import { paperMark, paperPath, readPaperCode, versionOfMark } from "./paper-code";

const CASE = "01a21a4f-2e9c-724b-bffd-99175c5e35df";
const PAPER = { caseId: CASE, version: 3 };

describe("the code on a case's paper (pipelines.md §1)", () => {
  it("names case and version, whatever the server's address is", () => {
    expect(readPaperCode(`https://jiangtai.example${paperPath(PAPER)}`)).toEqual(PAPER);
    expect(readPaperCode(`http://localhost:3000${paperPath(PAPER)}`)).toEqual(PAPER);
  });

  it.each([
    "https://jiangtai.example/cases",
    "",
    `${paperPath(PAPER)}000000`,
    `/cases/${CASE}/paper?version=0`,
    "WIFI:S:office;;",
  ])("isn't read out of %s", (text) => {
    expect(readPaperCode(text)).toBeNull();
  });

  it("is typed as eight characters, in any case and width, and tells the version", () => {
    const mark = paperMark({ caseId: CASE, version: 2 });
    expect(mark).toMatch(/^[0-9A-F]{4} [0-9A-F]{4}$/);
    for (const typed of [mark, mark.toLowerCase(), mark.replace(" ", "-"), ` ${mark}　`]) {
      expect(versionOfMark(typed, PAPER)).toBe(2);
    }
    expect(versionOfMark(paperMark({ caseId: CASE, version: 4 }), PAPER)).toBeNull();
    expect(versionOfMark("7F3A", PAPER)).toBeNull();
  });
});
