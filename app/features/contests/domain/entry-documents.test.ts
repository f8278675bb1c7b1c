import { describe, expect, it } from "vitest";
import {
  chosenDocument,
  isReturnable,
  mayAddDocument,
  mayRemoveDocument,
  missingDocuments,
} from "./entry-documents";

describe("the papers of an entry", () => {
  it("are missing person by person, in the order in which they are asked", () => {
    const held = [
      { memberId: "a", kind: "photo" },
      { memberId: "b", kind: "contract" },
    ] as const;
    expect(missingDocuments(["photo", "contract"], ["a", "b"], held)).toEqual([
      { memberId: "a", kind: "contract" },
      { memberId: "b", kind: "photo" },
    ]);
    expect(missingDocuments([], ["a"], held)).toEqual([]);
  });

  it.each([
    ["worker-confirming", {}, true, true],
    ["union-confirming", { isMissing: true }, true, true],
    ["submitted", {}, false, false],
    ["submitted", { isMissing: true }, true, false],
    ["waitlisted", { isMissing: true }, true, false],
    ["returned", {}, false, false],
    ["returned", { isReturned: true }, true, true],
    ["returned", { isMissing: true }, true, false],
    ["accepted", { isMissing: true }, false, false],
    ["withdrawn", { isReturned: true }, false, false],
  ])("%s, %o: added %s, taken out %s", (state, changes, isAdded, isRemoved) => {
    const facts = { state, isMissing: false, isReturned: false, ...changes };
    expect([mayAddDocument(facts), mayRemoveDocument(facts)]).toEqual([isAdded, isRemoved]);
  });

  it("can be sent back where they are asked", () => {
    expect(isReturnable("document-photo", ["photo"])).toBe(true);
    expect(isReturnable("document-contract", ["photo"])).toBe(false);
    expect(isReturnable("statement", [])).toBe(true);
  });

  it("are handed in one after the other: the one asked for, else what is missing or came back", () => {
    const paper = (kind: "photo" | "contract", more: object) => {
      return { kind, pages: ["1"], said: null, mayAdd: true, ...more };
    };
    const people = [
      { memberId: "a", name: "甲", papers: [paper("photo", {}), paper("contract", { pages: [] })] },
      { memberId: "b", name: "乙", papers: [paper("photo", { mayAdd: false, pages: [] })] },
    ];
    const nothing = { member: null, kind: null };
    expect(chosenDocument(people, nothing)).toEqual({
      memberId: "a",
      name: "甲",
      kind: "contract",
    });
    expect(chosenDocument(people, { member: "a", kind: "photo" })?.kind).toBe("photo");
    expect(chosenDocument(people, { member: "b", kind: "photo" })?.kind).toBe("contract");
    expect(chosenDocument([], nothing)).toBeNull();
  });
});
