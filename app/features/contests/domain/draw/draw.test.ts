import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf, numbersFrom } from "~/shared/digest";
import { type DrawnEntry, type DrawnPlace, type DrawRecord, frozenText } from "./draw";
import { holdDraw, refusalOfDraw } from "./hold-draw";
import { clashesIn } from "./neighbours";
import { placeNeeds } from "./place-needs";
import { readDrawRecord } from "./read-draw-record";
import { faultOfDraw } from "./verify-draw";

const entry = (code: string, changes: Partial<DrawnEntry> = {}): DrawnEntry => {
  return { entry: code, group: null, needs: [], ...changes };
};
const place = (number: number, changes: Partial<DrawnPlace> = {}): DrawnPlace => {
  return { session: "上午", batch: "1", station: String(number), offers: [], ...changes };
};
const entriesOf = (count: number) =>
  Array.from({ length: count }, (_, n) => entry(`E${String(n + 1).padStart(2, "0")}`));
const placesOf = (count: number) => Array.from({ length: count }, (_, n) => place(n + 1));
const told = { secret: "a secret of the coding officer", salt: "说的话" };

function record(changes: Partial<DrawRecord> = {}): DrawRecord {
  const frozen = { stage: "决赛", entries: entriesOf(6), places: placesOf(6) };
  const held = holdDraw(frozen, told);
  if (!held.ok) throw new Error(held.reason);
  return {
    rules: 1,
    ...frozen,
    ...told,
    listDigest: digestOf(frozenText(frozen.stage, frozen.entries, frozen.places)),
    commitment: digestOf(told.secret),
    seats: held.value.seats,
    ...changes,
  };
}

describe("the numbers of a draw", () => {
  it("are those of SHA-256 and HMAC as every other program computes them", () => {
    expect(digestOf("匠台")).toBe(createHash("sha256").update("匠台").digest("hex"));
    const counter = Buffer.alloc(8);
    const first = createHmac("sha256", "seed").update(counter).digest();
    counter.writeUInt32BE(1, 4);
    const second = createHmac("sha256", "seed").update(counter).digest();
    const numbers = numbersFrom("seed");
    const taken = Array.from({ length: 16 }, () => numbers.below(2 ** 32));
    const expected = [first, second].flatMap((block) =>
      Array.from({ length: 8 }, (_, n) => block.readUInt32BE(n * 4)),
    );
    expect(taken).toEqual(expected);
  });

  it("favour nobody: each of three places comes up about a third of the time", () => {
    const counts = [0, 0, 0];
    const numbers = numbersFrom("any seed");
    for (let n = 0; n < 30_000; n += 1)
      counts[numbers.below(3)] = (counts[numbers.below(3)] ?? 0) + 1;
    expect(counts.every((count) => Math.abs(count - 10_000) < 400)).toBe(true);
  });
});

describe("a draw from a seed (contests.md §2)", () => {
  it("gives every entry one place, the same for the same words, another for others", () => {
    const frozen = { stage: "决赛", entries: entriesOf(30), places: placesOf(36) };
    const [one, again, other] = [told, told, { ...told, salt: "别的话" }].map((words) =>
      holdDraw(frozen, words),
    );
    expect(one?.ok && new Set(one.value.seats.map((seat) => seat.entry)).size).toBe(30);
    expect(one?.ok && one.value.seats.map(({ order }) => order)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    );
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  it("doesn't depend on the order in which entries were typed", () => {
    const frozen = { stage: "决赛", entries: entriesOf(12), places: placesOf(12) };
    const turned = { ...frozen, entries: [...frozen.entries].reverse() };
    expect(holdDraw(turned, told)).toEqual(holdDraw(frozen, told));
  });

  it("seats everyone whose needs are met by some place, wherever it lies", () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray(["坡道", "静音", "大机位"]), { minLength: 1, maxLength: 12 }),
        fc.string(),
        (needs, salt) => {
          const entries = needs.map((own, n) => entry(`E${n}`, { needs: own }));
          // Somewhere there is a place for each, but nobody says which.
          const places = [...needs].reverse().map((offers, n) => place(n, { offers }));
          const held = holdDraw({ stage: "决赛", entries, places }, { secret: "s", salt });
          if (!held.ok) return false;
          return held.value.seats.every((seat, n) => {
            const own = entries.find((one) => one.entry === seat.entry)?.needs ?? [];
            return own.every((need) => places[n]?.offers.includes(need));
          });
        },
      ),
    );
  });

  it("moves on who sits on the only place that another one can use", () => {
    const wide = place(1, { offers: ["坡道", "大机位"] });
    const ramp = place(2, { offers: ["坡道"] });
    const placed = placeNeeds(
      [entry("A", { needs: ["坡道"] }), entry("B", { needs: ["大机位"] })],
      [wide, ramp],
    );
    expect([...(placed ?? [])].map(([at, { entry: code }]) => [at, code]).sort()).toEqual([
      [0, "B"],
      [1, "A"],
    ]);
    expect(placeNeeds([entry("B", { needs: ["静音"] })], [wide])).toBeNull();
  });

  it("keeps colleagues apart where that is possible, and says how many pairs are left", () => {
    const entries = entriesOf(8).map((one, n) => ({ ...one, group: n < 4 ? "禾光" : `G${n}` }));
    for (let salt = 0; salt < 200; salt += 1) {
      const words = { secret: "s", salt: String(salt) };
      const held = holdDraw({ stage: "决赛", entries, places: placesOf(8) }, words);
      expect(held.ok && held.value.clashes).toBe(0);
      const batches = placesOf(8).map((one, n) => ({ ...one, batch: n < 3 ? "1" : "2" }));
      const split = holdDraw({ stage: "决赛", entries, places: batches }, words);
      expect(split.ok && split.value.clashes).toBe(0);
    }
    const all = entriesOf(4).map((one) => ({ ...one, group: "禾光" }));
    const held = holdDraw({ stage: "决赛", entries: all, places: placesOf(4) }, told);
    expect(held.ok && held.value.clashes).toBe(3);
  });

  it("takes those in two batches for no neighbours", () => {
    const group = "禾光";
    const seated = [
      { place: place(1), entry: entry("A", { group }) },
      { place: place(1, { batch: "2" }), entry: entry("B", { group }) },
    ];
    expect(clashesIn(seated)).toBe(0);
  });

  it.each([
    ["nobody-to-draw", [], placesOf(1)],
    ["entry-twice", [entry("A"), entry("A")], placesOf(2)],
    ["place-twice", [entry("A")], [place(1), place(1)]],
    ["too-few-places", entriesOf(3), placesOf(2)],
    ["needs-not-met", [entry("A", { needs: ["坡道"] })], placesOf(1)],
  ] as const)("is refused as %s", (reason, entries, places) => {
    expect(refusalOfDraw({ stage: "决赛", entries, places })).toBe(reason);
  });
});

describe("the record of a draw", () => {
  it("is held again by anyone, and comes out the same", () => {
    const read = readDrawRecord(JSON.parse(JSON.stringify(record())));
    expect(read.ok && faultOfDraw(read.value)).toBeNull();
  });

  it.each([
    ["rules-unknown", { rules: 2 as never }],
    ["list-changed", { entries: entriesOf(5) }],
    ["list-changed", { places: placesOf(7) }],
    ["list-changed", { stage: "复赛" }],
    ["secret-is-another", { secret: "another" }],
    ["order-differs", { salt: "another" }],
    ["order-differs", { seats: record().seats.slice(1) }],
  ] as const)("is refused as %s when something of it was changed", (code, changes) => {
    expect(faultOfDraw(record(changes))?.code).toBe(code);
  });

  it("names the first place that differs, and whom the draw put there", () => {
    const seats = record().seats.map((seat) => ({ ...seat }));
    const [one, other] = [seats[2], seats[4]];
    if (!one || !other) throw new Error("six seats");
    [one.entry, other.entry] = [other.entry, one.entry];
    const fault = faultOfDraw(record({ seats }));
    expect(fault).toMatchObject({ code: "order-differs", order: 3 });
    expect(fault && "drawn" in fault && fault.drawn).toBe(`${other.entry} · 上午 · 1 · 3`);
  });

  it("has every field in its form, each problem with its place", () => {
    const read = readDrawRecord({ ...record(), salt: "", seats: [{ order: 0 }] });
    expect(read.ok ? [] : read.reason.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["not-text", "salt"],
      ["missing", "seats.0"],
      ["missing", "seats.0"],
      ["missing", "seats.0"],
      ["missing", "seats.0"],
      ["not-whole", "seats.0.order"],
    ]);
  });
});
