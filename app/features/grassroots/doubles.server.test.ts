import { beforeEach, describe, expect, it } from "vitest";
import { commandOf } from "../../../tests/support/commands";
import { reasonOf } from "../../../tests/support/contest-scene";
import {
  BELOW,
  OTHER,
  type ReportScene,
  reportScene,
  TOWN,
} from "../../../tests/support/report-scene";
import type { Person } from "../../../tests/support/small-district";
import { decideDouble } from "./decide-double.server";
import { findDoubles } from "./find-doubles.server";

let scene: ReportScene;

beforeEach(async () => {
  scene = await reportScene();
});

describe("two reports of one event", () => {
  let second = "";

  /** The other town's union reports it too. */
  beforeEach(async () => {
    await scene.move(TOWN, "record");
    await scene.reported();
    const filed = await scene.file(OTHER, { unionId: scene.district.ids.other });
    second = filed.ok ? filed.value.grassrootsId : "";
    await scene.move("organiser", "record", { id: second });
    await scene.reported(second, OTHER);
  });

  const decide = (kept: "this" | "other" | "both", id = scene.grassroots, by: Person = TOWN) =>
    decideDouble(commandOf(scene.db, scene.who(by)), {
      grassrootsId: id,
      otherId: id === second ? scene.grassroots : second,
      kept,
      reason: "问过两家工会",
    });
  const guard = (reason: string) => ({ kind: "guard", reason });

  it("are found on both sides, with the reason, and hold acceptance up until they are told apart", async () => {
    const found = await findDoubles(scene.db, [scene.grassroots, second]);
    expect(found.get(scene.grassroots)).toMatchObject([
      { otherId: second, daysApart: 0, isVenueAlike: true, sharedCount: 3, smallerCount: 3 },
    ]);
    expect(found.get(second)).toMatchObject([{ otherId: scene.grassroots }]);
    expect(reasonOf(await scene.move(TOWN, "accept"))).toEqual(guard("double-undecided"));
    expect(reasonOf(await scene.move(TOWN, "set-aside"))).toEqual(guard("no-double"));
  });

  it("that are two events both count", async () => {
    expect(reasonOf(await decide("both"))).toBeNull();
    expect(reasonOf(await scene.move(TOWN, "accept"))).toBeNull();
    expect(reasonOf(await scene.move("organiser", "accept", { id: second }))).toBeNull();
  });

  it("that are one event count once: the other is set aside", async () => {
    expect(reasonOf(await decide("other"))).toBeNull();
    expect(reasonOf(await scene.move(TOWN, "accept"))).toEqual(guard("kept-elsewhere"));
    expect(reasonOf(await scene.move(TOWN, "set-aside"))).toBeNull();
    expect((await scene.contestOf()).state).toBe("doubled");
    expect(reasonOf(await scene.move("organiser", "accept", { id: second }))).toBeNull();
  });

  it("aren't turned against the one that counts already", async () => {
    await decide("both");
    await scene.move(TOWN, "accept");
    expect(reasonOf(await decide("this", second, "organiser"))).toBe("counted-already");
    expect(reasonOf(await decide("other", second, "organiser"))).toBeNull();
  });

  it("are told apart by those who check, while the report waits", async () => {
    expect(reasonOf(await decide("both", scene.grassroots, BELOW))).toBe("not-allowed");
    expect(reasonOf(await decide("both", scene.grassroots, OTHER))).toBe("not-allowed");
    await decide("both");
    await scene.move(TOWN, "accept");
    expect(reasonOf(await decide("other"))).toBe("not-to-be-decided");
  });
});
