import { expect, it } from "vitest";
import { TEST_KEYS } from "../../../tests/support/load-context";
import { lookupHash, openNumber, sealNumber } from "./sealed-numbers.server";

const PLACE = { table: "Worker", column: "phoneSealed", rowId: "a" };
const NUMBER = "13800000000";

it("opens in its own place, and nowhere else", () => {
  const sealed = sealNumber(TEST_KEYS.valueKeys, PLACE, NUMBER);
  expect(openNumber(TEST_KEYS.valueKeys, PLACE, sealed)).toBe(NUMBER);
  for (const other of [{ rowId: "b" }, { column: "identitySealed" }, { table: "Account" }]) {
    expect(() => openNumber(TEST_KEYS.valueKeys, { ...PLACE, ...other }, sealed)).toThrow();
  }
});

it("says nothing of the number, not even that two are equal", () => {
  const [one, other] = [1, 2].map(() => sealNumber(TEST_KEYS.valueKeys, PLACE, NUMBER));
  expect(one).not.toBe(other);
  expect(one).not.toContain(NUMBER);
});

it("a changed character, a cut or a key that is gone is noticed", () => {
  const sealed = sealNumber(TEST_KEYS.valueKeys, PLACE, NUMBER);
  const changed = sealed.slice(0, -1) + (sealed.endsWith("A") ? "B" : "A");
  expect(() => openNumber(TEST_KEYS.valueKeys, PLACE, sealed.slice(0, -8))).toThrow();
  expect(() => openNumber(TEST_KEYS.valueKeys, PLACE, `1.${changed.slice(4)}`)).toThrow();
  expect(() => openNumber({ currentId: "2", byId: {} }, PLACE, sealed)).toThrow("no key 1");
});

it("is found by a hash that keeps kinds apart and needs the key", () => {
  const hash = (kind: string, key = TEST_KEYS.lookupKey) => lookupHash(key, kind, NUMBER);
  expect(hash("phone")).toBe(hash("phone"));
  expect(hash("passport")).not.toBe(hash("phone"));
  expect(hash("phone", Buffer.alloc(32, 9))).not.toBe(hash("phone"));
});
