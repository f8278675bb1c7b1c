import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keepSpareRoom } from "./spare-room";

it("is there from the start, is given up once, and taken back", () => {
  const folder = mkdtempSync(join(tmpdir(), "jiangtai-spare-"));
  const file = join(folder, "spare");
  const room = keepSpareRoom(folder);
  const { size } = statSync(file);
  expect(size).toBeGreaterThan(0);
  expect([room.giveUp(), room.giveUp()]).toEqual([true, false]);
  expect(existsSync(file)).toBe(false);
  room.takeBack();
  expect(statSync(file).size).toBe(size);
});
