import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENGINES } from "../engine/rule-set";
import { problems, sound, withAspect, withModule } from "../example-schemes";
import { readScheme } from "./read-scheme";

const SHIPPED = new URL("../../../../../db/seed/schemes/", import.meta.url);

describe("reading a marking scheme (contests.md §3)", () => {
  it.each(readdirSync(SHIPPED))("%s, which ships, is sound", (file) => {
    expect(problems(JSON.parse(readFileSync(new URL(file, SHIPPED), "utf8")))).toEqual([]);
  });

  it("reading gives back what was written: export and import change nothing", () => {
    const json = JSON.stringify(sound);
    const scheme = readScheme(JSON.parse(json), ENGINES);
    expect(scheme.ok && JSON.stringify(scheme.value)).toBe(json);
  });

  it.each([
    ["no object at all", [], " not-an-object"],
    ["a missing field", { ...sound, id: undefined }, " missing"],
    ["a field nobody knows", { ...sound, weigth: 3000 }, "weigth unknown-field"],
    ["blank text", { ...sound, id: " " }, "id not-text"],
    ["a version that isn't whole", { ...sound, version: 1.5 }, "version not-whole"],
    ["no stages", { ...sound, stages: [] }, "stages list-too-short"],
    ["stages that are no list", { ...sound, stages: {} }, "stages not-a-list"],
    ["a date that isn't one", { ...sound, validFrom: "2026-13-01" }, "validFrom not-a-date"],
    ["an unknown style", { ...sound, style: "olympic" }, "style not-one-of"],
    [
      "an unknown kind of aspect",
      withAspect({ id: "1", kind: "smell" } as never),
      "stages[0].modules[0].aspects[0].kind not-one-of",
    ],
    [
      "a kind left out",
      withAspect({ id: "1" } as never),
      "stages[0].modules[0].aspects[0] missing",
    ],
    [
      "an aspect that is a text",
      withAspect("1" as never),
      "stages[0].modules[0].aspects[0] not-an-object",
    ],
    [
      "a maximum as a number",
      withAspect({ id: "1", kind: "imported", max: 100 } as never),
      "stages[0].modules[0].aspects[0].max not-decimal",
    ],
    [
      "a maximum of zero",
      withAspect({ id: "1", kind: "imported", max: "0" }),
      "stages[0].modules[0].aspects[0].max too-small",
    ],
    [
      "a flag that is a text",
      withModule({ contestantSigns: "yes" } as never),
      "stages[0].modules[0].contestantSigns not-yes-or-no",
    ],
    [
      "award points that are a list",
      { ...sound, organisationPrize: [] },
      "organisationPrize not-an-object",
    ],
  ])("refuses %s", (_, json, problem) => {
    expect(problems(json)).toEqual([problem]);
  });
});
