import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturn } from "./require-actor.server";

const FALLBACK = "/home";

describe("a place to return to", () => {
  it.each([
    ["/unions", "/unions"],
    ["/unions?kind=town&page=2#row-3", "/unions?kind=town&page=2#row-3"],
    ["/unions?search=甲镇", "/unions?search=%E7%94%B2%E9%95%87"],
    ["/工会", "/%E5%B7%A5%E4%BC%9A"],
    ["/a/../unions", "/unions"],
    ["/@evil.example", "/@evil.example"],
    ["/https://evil.example", "/https://evil.example"],
  ])("may be %s", (asked, answer) => expect(safeReturn(asked, FALLBACK)).toBe(answer));

  it.each([
    "",
    "unions",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%5C\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "/\u0000/evil.example",
    "/\u0085/evil.example",
    " //evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "https://evil.example",
    "HTTPS:evil.example",
    "http:///evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "?x",
    "#x",
  ])("is never %j", (asked) => expect(safeReturn(asked, FALLBACK)).toBe(FALLBACK));

  it("is always a path of this host, and can stand in a header, whatever was asked for", () => {
    const bits = fc.constantFrom(
      "/",
      "\\",
      "..",
      ".",
      "evil.example",
      "https:",
      "\t",
      "@",
      "?",
      "汉",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(bits)), (asked) => {
        const text = typeof asked === "string" ? `/${asked}` : `/${asked.join("")}`;
        const answer = safeReturn(text, FALLBACK);
        const { host } = new URL(answer, "https://jiangtai.example");
        const sent = new Headers({ Location: answer }).get("Location");
        expect([host, sent]).toEqual(["jiangtai.example", answer]);
      }),
      { numRuns: 2_000 },
    );
  });
});
