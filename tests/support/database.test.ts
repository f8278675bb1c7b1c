import { describe, expect, it } from "vitest";
import { readInstant } from "~/shared/instant";
import * as Installation from "~db/installation.queries.server";
import { freshDatabase } from "./database";

const createdAt = readInstant("2026-10-21T02:30:00.000Z");

describe("freshDatabase", () => {
  it("gives every test a migrated database that no other test can see", async () => {
    const one = await freshDatabase();
    const other = await freshDatabase();
    await Installation.insert(one, { keyFingerprint: "f", isDemo: false, createdAt });
    expect(await Installation.find(one)).toMatchObject({ keyFingerprint: "f" });
    expect(await Installation.find(other)).toBeUndefined();
  });
});
