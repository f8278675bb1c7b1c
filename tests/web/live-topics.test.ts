import { expect, it } from "vitest";
import { mayHear } from "~/server/live-topics";
import type { Actor } from "~/shared/actor";
import { freshDatabase } from "../support/database";
import { TEST_KEYS, TEST_NOW, testContext } from "../support/load-context";
import {
  PERSONS,
  type Person,
  type SmallDistrict,
  smallDistrictWithCase,
} from "../support/small-district";

/** Who hears of what: written by hand, as the access table is. A visitor hears of nothing and isn't asked. */
const EVERYTHING: readonly Person[] = PERSONS.slice(1, 18);
const ROWS: readonly (readonly [
  name: string,
  topic: (district: SmallDistrict) => string,
  may: readonly Person[],
])[] = [
  [
    "a case",
    ({ ids }) => `case:${ids.transfer}`,
    [
      "administrator",
      "district-officer",
      "auditor",
      "staff of the union",
      "staff of the union above",
      "staff of a union below",
      "worker of the union",
    ],
  ],
  ["the queue of a union", ({ ids }) => `queue:${ids.union}`, ["staff of the union"]],
  ["the queue of everything", () => "queue:all", EVERYTHING],
  [
    "what is said to someone",
    ({ actors }) => `account:${actors["worker of the union"]?.accountId}`,
    ["worker of the union"],
  ],
  ["no such case", () => "case:00000000-0000-7000-8000-000000000000", []],
  ["no such kind", ({ ids }) => `union:${ids.union}`, []],
];

it.each(ROWS)(
  "%s is heard by those who may read it, and nobody else",
  async (_name, topic, may) => {
    const db = await freshDatabase();
    const district = await smallDistrictWithCase(db, TEST_KEYS.tokenKey, TEST_NOW);
    const context = testContext(db, null);
    const heard: Person[] = [];
    for (const person of PERSONS.slice(1)) {
      const actor = district.actors[person] as Actor;
      if (await mayHear(context, actor, topic(district))) heard.push(person);
    }
    expect(heard.sort()).toEqual([...may].sort());
  },
);
