import { describe, expect, it } from "vitest";
import {
  chosenDocument,
  hasDocumentsToKeep,
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
    ["union-confirming", { isNew: true }, true, true],
    ["submitted", {}, false, false],
    ["submitted", { isNew: true }, true, true],
    ["waitlisted", { isNew: true }, true, true],
    ["returned", {}, false, false],
    ["returned", { isReturned: true }, true, true],
    ["returned", { isNew: true }, true, true],
    ["accepted", { isNew: true }, false, false],
    ["withdrawn", {}, false, true],
    ["rejected", {}, false, true],
  ])("%s, %o: added %s, taken out %s", (state, changes, isAdded, isRemoved) => {
    const facts = { state, isNew: false, isReturned: false, ...changes };
    expect([mayAddDocument(facts), mayRemoveDocument(facts)]).toEqual([isAdded, isRemoved]);
  });

  it("are kept while they are asked, and of an entry that is over as long as one is there", () => {
    const entry = (pages: readonly string[]) => {
      return { asked: ["photo"], people: [{ papers: [{ pages }] }] };
    };
    expect(hasDocumentsToKeep(entry([]), false)).toBe(true);
    expect(hasDocumentsToKeep({ asked: [], people: [] }, false)).toBe(false);
    expect([entry([]), entry(["1"])].map((one) => hasDocumentsToKeep(one, true))).toEqual([
      ...[false, true],
    ]);
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

  it("are handed in of a kind alone: by whom it came back first, else by the first who may", () => {
    const back = { kind: "photo", pages: ["1"], said: "太暗", mayAdd: true } as const;
    const people = [
      { memberId: "a", name: "甲", papers: [{ ...back, said: null }] },
      { memberId: "b", name: "乙", papers: [back, { ...back, kind: "contract" as const }] },
    ];
    const of = (kind: "photo" | "contract") => chosenDocument(people, { member: null, kind });
    expect(of("contract")).toMatchObject({ memberId: "b", kind: "contract" });
    expect(of("photo")).toMatchObject({ memberId: "b", kind: "photo" });
    expect(chosenDocument(people.slice(0, 1), { member: null, kind: "photo" })?.memberId).toBe("a");
  });
});
