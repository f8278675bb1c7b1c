import { describe, expect, it } from "vitest";
import { faultOfContactNumber, faultOfPhone, maskPhone, normalisePhone } from "./phone";

describe("a mobile number", () => {
  it.each([
    "13800138000",
    "+86 138 0013 8000",
    "0086-138-0013-8000",
    "8613800138000",
    "＋８６　１３８００１３８０００",
    "(+86)13800138000",
  ])("%s is 13800138000", (typed) => {
    expect(normalisePhone(typed)).toBe("13800138000");
    expect(faultOfPhone(normalisePhone(typed))).toBeNull();
  });

  it.each([
    ["1.38E+10", "turned-into-quantity"],
    ["+852 9123 4567", "not-mainland"],
    ["1380013800", "length"],
    ["138001380000", "length"],
    ["1380013800O", "character"],
    ["12800138000", "prefix"],
    ["01069441234", "prefix"],
  ])("%s has the fault %s", (typed, fault) => {
    expect(faultOfPhone(normalisePhone(typed))).toBe(fault);
  });

  it("is masked to its last four (glossary §4)", () => {
    expect(maskPhone("13800131234")).toBe("●●●●1234");
  });
});

describe("a contact number", () => {
  it.each(["13800138000", "010-69445678", "(0312) 234 5678", "400-810-0000", "12351"])(
    "may be %s",
    (typed) => expect(faultOfContactNumber(normalisePhone(typed))).toBeNull(),
  );

  it.each(["69441234", "010-123", "12", "", "abc"])("can't be %j", (typed) => {
    expect(faultOfContactNumber(normalisePhone(typed))).toBe("not-a-contact-number");
  });
});
