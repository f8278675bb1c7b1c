import { expect, it } from "vitest";
import type { Actor, Role } from "~/shared/actor";
import { maySeeImport } from "../imports/imports.access";
import { WORKER_LISTS } from "../registry/worker-lists.server";
import { MARK_LISTS } from "./mark-lists.server";

const ofAll = (role: Role): Actor => ({
  ...{ accountId: role, name: role, sessionId: role },
  grants: [{ role, scope: { kind: "everything" } }],
});
const brought = { createdBy: "scorekeeper", contestId: "contest" };

it.each([
  ["scorekeeper", true],
  ["chief-judge", true],
  ["supervisor", true],
  ["auditor", true],
  ["administrator", false],
  ["district-officer", false],
  ["organiser", false],
] as const)(
  "the rows of a list of marks, brought by the scorekeeper, for %s: %s (contests.md §4)",
  (role, may) => {
    expect(maySeeImport(ofAll(role), brought, MARK_LISTS)).toBe(may);
  },
);

it("the rows of a list of the register are also for those who keep all of it", () => {
  const list = { createdBy: "someone", contestId: null };
  expect(maySeeImport(ofAll("district-officer"), list, WORKER_LISTS)).toBe(true);
  expect(maySeeImport(ofAll("organiser"), list, WORKER_LISTS)).toBe(false);
});
