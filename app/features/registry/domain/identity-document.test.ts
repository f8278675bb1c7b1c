import { expect, it } from "vitest";
import { type IdentityKind, readIdentityDocument } from "./identity-document";

const read = (kind: IdentityKind, text: string) => {
  const result = readIdentityDocument(kind, text, "2026-10-21");
  return result.ok ? result.value : result.reason;
};

it("an identity card says the birth date", () => {
  expect(read("resident-id", " 110101 19960524 0006 ")).toEqual({
    kind: "resident-id",
    number: "110101199605240006",
    bornOn: "1996-05-24",
  });
});

it("names what is wrong with a number", () => {
  expect(read("resident-id", "110101199605240007")).toBe("identity-number-check-digit");
  expect(read("resident-id", "1.10101E+17")).toBe("identity-number-turned-into-quantity");
  expect(read("hk-macao-permit", "X1234")).toBe("document-number-shape");
});

it("takes the other documents by their shapes", () => {
  expect(read("hk-macao-permit", "h00000000")).toMatchObject({ number: "H00000000" });
  expect(read("taiwan-permit", "00000000")).toMatchObject({ number: "00000000", bornOn: null });
  expect(read("permanent-residence", "XXX000000000000")).toMatchObject({
    kind: "permanent-residence",
  });
  expect(read("passport", "E0000-0000")).toMatchObject({ number: "E00000000" });
});
