import { describe, expect, it } from "vitest";
import { peopleText } from "./domain/people-list";
import { readPeopleFile } from "./read-people-file.server";

const read = async (text: string) => {
  const file = await readPeopleFile(null, { bytes: new TextEncoder().encode(text) });
  return "refusal" in file
    ? file.refusal
    : { people: peopleText(file.people), unread: file.unread };
};

describe("a list of people as a file (screens.md §3.15)", () => {
  it("is read by its headings, in any order, under a title and with columns that aren't asked for", async () => {
    const text =
      "南桥热力技能比武成绩\n序号,部门,姓名,总成绩,名次\n1,一车间,公西秋分,95.5,1\n2,二车间,公良立秋,,\n";
    expect(await read(text)).toEqual({ people: "公西秋分\t1\t95.5\n公良立秋", unread: [] });
  });

  it("keeps the last four of a whole identity number, and nothing else of it", async () => {
    const text = "姓名,身份证号\n公西秋分,110101199605240006\n公良立秋,11010119880806000x\n";
    const { people } = (await read(text)) as { people: string };
    expect(people).toBe("公西秋分（0006）\n公良立秋（000X）");
  });

  it("names each row that can't be read with its number and reason, and reads the others", async () => {
    const text = "姓名,名次,成绩\n公西秋分,冠军,95\n,2,90\n公良立秋,3,良\n东郭白露,4,88\n";
    expect(await read(text)).toEqual({
      people: "东郭白露\t4\t88",
      unread: [
        { line: 2, fault: "rank-unreadable", text: "冠军" },
        { line: 3, fault: "name-missing", text: "" },
        { line: 4, fault: "score-unreadable", text: "良" },
      ],
    });
  });

  it("shows no whole number of a row that can't be read", async () => {
    expect(await read("姓名,名次\n110101199605240006,1\n")).toMatchObject({
      unread: [{ fault: "name-unreadable", text: "●●●●0006" }],
    });
  });

  it("without headings holds names, places and scores", async () => {
    expect(await read("公西秋分,1,95\n公良立秋,2,90\n")).toMatchObject({
      people: "公西秋分\t1\t95\n公良立秋\t2\t90",
    });
  });

  it("is refused by name where it is no table, holds nobody, or more than a contest has", async () => {
    expect(await read("%PDF-1.7\u0000\u0001")).toBe("not-a-table");
    expect(await read("姓名,名次\n")).toBe("no-rows");
    expect(await read(`姓名\n${"公西秋分\n".repeat(3_100)}`)).toBe("too-many-people");
  });
});
