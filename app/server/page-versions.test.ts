import { expect, it } from "vitest";
import { carryOut, SYSTEM } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { commandOf } from "../../tests/support/commands";
import { freshDatabase } from "../../tests/support/database";
import { onNotice, resultScene } from "../../tests/support/result-scene";
import { pageVersions } from "./page-versions";

/** A write of this verb about these contests, refused or not. */
function write(db: Db, verb: string, contestIds: readonly string[] = [], isRefused = false) {
  const command = { ...commandOf(db, null), actor: SYSTEM };
  return carryOut(command, verb, {}, async ({ record }) => {
    for (const subjectId of contestIds) {
      await record({ action: "test.done", subjectKind: "contest", subjectId, detail: {} });
    }
    return isRefused ? refuse("no" as const) : accept({});
  });
}

const [one, other] = [newId(), newId()];

async function watched() {
  const db = await freshDatabase();
  const versions = pageVersions(db);
  return { db, now: () => [one, other, null].map((id) => versions.versionOf(id)) };
}

it("rises for all pages with a write of which nothing is known (quality.md, Security)", async () => {
  const { db, now } = await watched();
  await write(db, "some-new-verb", [one]);
  expect(now()).toEqual([1, 1, 1]);
});

it("rises with a publication for its contest and for pages about many, and for no other contest", async () => {
  const { db, now } = await watched();
  await write(db, "correct-result", [one]);
  expect(now()).toEqual([1, 0, 1]);
  await write(db, "approve-result", [other]);
  expect(now()).toEqual([1, 2, 2]);
  await write(db, "add-employer");
  expect(now()).toEqual([3, 3, 3]);
});

it("stays where it is for marks and sign-ins, and for what was refused", async () => {
  const { db, now } = await watched();
  await write(db, "enter-mark", [one]);
  await write(db, "start-session");
  await write(db, "correct-result", [one], true);
  expect(now()).toEqual([0, 0, 0]);
});

it("rises when a result goes on public notice", async () => {
  const scene = await resultScene({
    scores: [
      { theory: "88", practical: 91_250 },
      { theory: "90", practical: 80_000 },
    ],
  });
  const versions = pageVersions(scene.db);
  await onNotice(scene);
  expect(versions.versionOf(scene.contestId)).toBeGreaterThan(0);
  expect(versions.versionOf(newId())).toBeLessThan(versions.versionOf(scene.contestId));
});
