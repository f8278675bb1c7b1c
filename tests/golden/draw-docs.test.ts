import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runDrawVerify } from "../../scripts/draw/command";
import { ROOT } from "../support/root";

const page = readFileSync(join(ROOT, "docs/draw.md"), "utf8");
const example = /^```json\n([\s\S]*?)^```/m.exec(page)?.[1] ?? "";

/** Runs the command on the page's record, or on what was made of it. */
function run(text: string, args = "--draw r.json") {
  const told: string[] = [];
  const code = runDrawVerify(args.split(" "), {
    read: () => text,
    print: (line) => told.push(line),
    complain: (line) => told.push(line),
  });
  return { code, told: told.join("\n") };
}

describe("docs/draw.md", () => {
  it("holds a record that comes out the same when it is held again", () => {
    const { code, told } = run(example);
    expect(code).toBe(0);
    expect(told).toContain("赛段决赛的抽签没有问题：5个选手");
    expect(told).toContain("4. A4　上午　第2批　1号工位");
    expect(run(example, "--draw r.json --lang en").told).toContain(
      "4. A4  上午  batch 2  station 1",
    );
  });

  it("says the rules exactly: whoever follows its words gets the same order of the shuffle", () => {
    const { stage, entries, places, secret, salt, listDigest, commitment } = JSON.parse(example);
    const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    const list = JSON.stringify([
      stage,
      entries.map((one: Record<string, unknown>) => [one.entry, one.group, one.needs]),
      places.map((one: Record<string, unknown>) => [
        one.session,
        one.batch,
        one.station,
        one.offers,
      ]),
    ]);
    expect([digest(list), digest(secret)]).toEqual([listDigest, commitment]);
    const seed = digest(JSON.stringify([secret, salt, listDigest]));
    const block = createHmac("sha256", seed).update(Buffer.alloc(8)).digest();
    const order = entries.map((one: { entry: string }) => one.entry);
    for (let last = order.length - 1, taken = 0; last > 0; last -= 1, taken += 1) {
      const number = block.readUInt32BE(taken * 4);
      expect(number).toBeLessThan(Math.floor(2 ** 32 / (last + 1)) * (last + 1));
      const other = number % (last + 1);
      [order[last], order[other]] = [order[other], order[last]];
    }
    const others = (codes: string[]) => codes.filter((code) => code !== "A4");
    const seats = JSON.parse(example).seats.map((seat: { entry: string }) => seat.entry);
    expect(others(order)).toEqual(["A5", "A2", "A1", "A3"]);
    // A4 needs a ramp; A1 would sit beside A2, who is of the same employer, so A3 goes first.
    expect(others(seats)).toEqual(["A5", "A2", "A3", "A1"]);
  });

  it.each([
    ["the salt", (text: string) => text.replace("秋分那天下了雨", "秋分那天没下雨"), "位不同"],
    [
      "the secret",
      (text: string) => text.replace("7f3a9c0e51d24b86", "7f3a9c0e51d24b87"),
      "不是当时封存的那一份",
    ],
    ["an entry", (text: string) => text.replace('"双槐"', '"禾光"'), "抽签之后改过"],
    [
      "a field",
      (text: string) => text.replace('"salt": "秋分那天下了雨"', '"salt": ""'),
      "r.json的salt",
    ],
    ["its form", (text: string) => text.slice(1), "读不了r.json"],
  ])("names what is wrong when %s was changed", (_, change, sentence) => {
    const { code, told } = run(change(example));
    expect([code, told.includes(sentence)]).toEqual([1, true]);
  });

  it.each(["--draw", "--file r.json", "--draw r.json --lang fr", ""])(
    "is told how the command is called after %j",
    (args) => {
      expect(run(example, args).code).toBe(2);
    },
  );
});
