import { expect, it } from "vitest";
import { keeperOf } from "./keeper";

const at = (unionId: string, endsOn: string | null = null) => ({
  unionId,
  period: { startsOn: null, endsOn },
});

it("membership keeps the record before work, work before what was last", () => {
  expect(keeperOf([at("m")], [at("w")], "last")).toBe("m");
  expect(keeperOf([at("m", "2026-01-01")], [at("w")], "last")).toBe("w");
  expect(keeperOf([at("m", "2026-01-01")], [at("w", "2026-01-01")], "last")).toBe("last");
});
