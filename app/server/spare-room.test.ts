import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../tests/support/launch";
import { keepSpareRoom } from "./spare-room";

it("is there from the start, is given up once, and taken back", () => {
  const folder = temporaryFolder();
  const file = join(folder, "spare");
  const room = keepSpareRoom(folder);
  const { size } = statSync(file);
  expect(size).toBeGreaterThan(0);
  expect([room.giveUp(), room.giveUp()]).toEqual([true, false]);
  expect(existsSync(file)).toBe(false);
  room.takeBack();
  expect(statSync(file).size).toBe(size);
});
