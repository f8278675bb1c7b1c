import { describe, expect, it } from "vitest";
import { refusePassword } from "./password-rules";

const OWN = ["方明", "fangming"];

describe("refusePassword", () => {
  it.each([
    "lantern river copper nine",
    "marigold-orchard-7",
    "correct horse battery",
    "工匠大赛的秘密花园十二朵",
  ])("accepts %s", (password) => expect(refusePassword(password, OWN)).toBeNull());

  it("asks for 12 characters, whatever they are", () => {
    expect(refusePassword("río-cobre-9", OWN)).toBe("password-too-short");
    expect(refusePassword("río-cobre-97", OWN)).toBeNull();
    expect(refusePassword("🌊".repeat(6), OWN)).toBe("password-too-short");
    expect(refusePassword("copper ".repeat(19), OWN)).toBe("password-too-long");
  });

  it.each([
    "password123456",
    "aaaaaaaaaaaa",
    "aaaabbbbcccc",
    "admin!!!!!!!!",
    "111111111111",
    "woaini1314520",
    "qwertyuiop12",
  ])("refuses %s, which is made of nothing but what everyone guesses", (password) =>
    expect(refusePassword(password, OWN)).toBe("password-too-common"),
  );

  it("counts the person's own words as nothing", () => {
    expect(refusePassword("FangMing123456", OWN)).toBe("password-too-common");
    expect(refusePassword("fangmingfangming", OWN)).toBe("password-too-common");
    expect(refusePassword("fangming river copper", OWN)).toBeNull();
  });

  it.each(["a".repeat(127), "1".repeat(127), "aab".repeat(42), "aaa".repeat(42)])(
    "answers at once, whatever is sent: %s",
    (start) => {
      const startedAt = performance.now();
      refusePassword(`${start}é`, OWN);
      expect(performance.now() - startedAt).toBeLessThan(1_000);
    },
  );
});
