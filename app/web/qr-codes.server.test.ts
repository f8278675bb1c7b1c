import { describe, expect, it } from "vitest";
import { qrCodesOf } from "./qr-codes.server";

describe("the codes of many printed sheets (quality.md §3)", () => {
  it("are made in the order of their addresses, and others are answered between any two", async () => {
    const addresses = Array.from({ length: 20 }, (_, at) => `https://jiangtai.test/papers/${at}`);
    let turns = 0;
    let isOver = false;
    const take = () => {
      turns += 1;
      if (!isOver) setImmediate(take);
    };
    setImmediate(take);
    const codes = await qrCodesOf(addresses, { margin: 0, width: 96 });
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(addresses.length);
    expect(new Set(codes).size).toBe(addresses.length);
    const [last] = await qrCodesOf(addresses.slice(-1), { margin: 0, width: 96 });
    expect(codes.at(-1)).toBe(last);
    expect(last).toMatch(/^data:image\/png;base64,/);
  });
});
