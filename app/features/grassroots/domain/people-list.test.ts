import { describe, expect, it } from "vitest";
import { addPeople, fitOf, knownOf, newPeople, peopleText, readPeople } from "./people-list";

const read = (text: string) => {
  const people = readPeople(text);
  return people.ok
    ? people.value.map(({ name, tail, rank, score }) => [name, tail, rank, score])
    : people.reason;
};

describe("a list of people as it is pasted (screens.md §3.15)", () => {
  it("is a line each: name, place and score, apart by tabs, commas or spaces", () => {
    const expected = [
      ["公西秋分", null, 1, "95"],
      ["公良立秋", null, 2, "93.5"],
      ["东郭白露", null, null, null],
    ];
    expect(read("公西秋分\t1\t95\n公良立秋\t2\t93.5\n东郭白露")).toEqual(expected);
    expect(read("公西秋分，第1名，９５\n\n公良立秋, 2, 93.5\n 东郭白露 \n")).toEqual(expected);
    expect(read("公西秋分 1 95\r\n公良立秋　2　93.5\r\n东郭白露\r\n")).toEqual(expected);
  });

  it("under a heading holds its columns in their order", () => {
    expect(read("名次\t姓名\t证件号后四位\t成绩\n1\t公西秋分\t000x\t95")).toEqual([
      ["公西秋分", "000X", 1, "95"],
    ]);
  });

  it("tells people of one name apart by the last four of a document", () => {
    expect(read("公西秋分（000X） 1\n公西秋分(0006) 2")).toEqual([
      ["公西秋分", "000X", 1, null],
      ["公西秋分", "0006", 2, null],
    ]);
  });

  it("may leave the place out where there is a score", () => {
    expect(read("公西秋分\t\t95")).toEqual([["公西秋分", null, null, "95"]]);
  });

  it.each([
    ["公西秋分 一等奖", 1, "rank-unreadable", "一等奖"],
    ["公西秋分 1\n公良立秋 1 95 好", 2, "too-many-cells", "好"],
    ["公西秋分 1\n\n123", 3, "name-unreadable", "123"],
    ["公西秋分 0", 1, "rank-unreadable", "0"],
    ["公西秋分 1 -5", 1, "score-unreadable", "-5"],
    [",1,95", 1, "name-missing", ""],
    ["姓名,证件号后四位\n公西秋分,12", 2, "tail-unreadable", "12"],
    [`${"长".repeat(61)} 1`, 1, "name-unreadable", "长".repeat(61)],
  ])("%s isn't read, and the line is named with its reason", (text, line, fault, cell) => {
    expect(read(text)).toEqual({
      kind: "lines-unreadable",
      lines: [{ line, fault, text: cell }],
    });
  });

  it("names every line that can't be read, not the first alone", () => {
    expect(read("公西秋分 优\n公良立秋 2\n东郭白露 3 良")).toMatchObject({
      lines: [{ line: 1 }, { line: 3 }],
    });
  });

  it("holds no whole numbers of people", () => {
    expect(read("公西秋分 110101199605240006")).toEqual({ kind: "personal-number" });
    expect(read("公西秋分 13800000001")).toEqual({ kind: "personal-number" });
  });

  it("ends at three thousand lines", () => {
    const lines = (count: number) => Array<string>(count).fill("公西秋分").join("\n");
    expect(readPeople(lines(3_000)).ok).toBe(true);
    expect(read(lines(3_001))).toEqual({ kind: "too-many-people" });
  });

  it("written down and read again is the same", () => {
    const text = "公西秋分（000X）\t1\t95\n公良立秋\t\t93.5\n东郭白露\n南门小满\t4";
    const people = readPeople(text);
    expect(people.ok && readPeople(peopleText(people.value))).toEqual(people);
  });
});

describe("who a line means", () => {
  const known = [
    { id: "a", name: "公西秋分", identityTail: "000X" },
    { id: "b", name: "公西秋分", identityTail: "0006" },
    { id: "c", name: "公良立秋", identityTail: null },
  ];
  const of = (name: string, tail: string | null) =>
    knownOf({ name, tail, rank: null, score: null }, known)?.id ?? null;

  it("is the one of that name, and nobody where several are and no number tells", () => {
    expect(of("公良立秋", null)).toBe("c");
    expect(of("公西秋分", null)).toBeNull();
    expect(of("公西秋分", "0006")).toBe("b");
    expect(of("公良立秋", "0006")).toBeNull();
    expect(of("东郭白露", null)).toBeNull();
  });

  it("fits the register by lines of one person, and names of nobody and of several once", () => {
    const people = readPeople(
      "公良立秋 1\n公良立秋 2\n公西秋分\n公西秋分(0006)\n东郭白露\n东郭白露",
    );
    expect(people.ok && fitOf(people.value, known)).toEqual({
      matchedCount: 3,
      unknown: ["东郭白露"],
      several: ["公西秋分"],
    });
  });
});

describe("a file of people beside what is listed", () => {
  const people = (text: string) => {
    const read = readPeople(text);
    return read.ok ? read.value : [];
  };

  it("adds who isn't there, as often as they stand in it more than on the list", () => {
    const file = people("公西秋分 1 95\n东郭白露\n东郭白露\n公良立秋 2");
    expect(peopleText(newPeople(file, people("东郭白露\n公西秋分 1 95")))).toBe(
      "东郭白露\n公良立秋\t2",
    );
    expect(newPeople(file, file)).toEqual([]);
  });

  it("is added under the usual columns, whatever heading the typed list has", () => {
    const { people: text, addedCount } = addPeople(
      "姓名 成绩 名次\n公西秋分 95 1\n",
      people("公良立秋 2 93.5\n公西秋分 1 95"),
    );
    expect(addedCount).toBe(1);
    expect(read(text)).toEqual([
      ["公西秋分", null, 1, "95"],
      ["公良立秋", null, 2, "93.5"],
    ]);
  });

  it("is put below a typed list that can't be read, of which nothing is lost", () => {
    const typed = "公西秋分 优\n东郭白露\n";
    expect(addPeople(typed, people("公良立秋 2")).people).toBe(
      "公西秋分 优\n东郭白露\n公良立秋\t2",
    );
    expect(addPeople("", people("公良立秋 2")).people).toBe("公良立秋\t2");
  });
});
