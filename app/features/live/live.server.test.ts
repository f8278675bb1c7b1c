import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { createLive } from "./live.server";

afterEach(() => vi.useRealTimers());

/** Lets so much time pass, whatever the machine is busy with, and then everyone be told. */
async function pass(ms: number) {
  vi.advanceTimersByTime(ms);
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
}

/** 2,000 are told a hundred in a turn. */
const TURNS = 25;

it("tells every one of 2,000 listeners the last version, each at most once a second (issue 4)", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const live = createLive(1_000);
  const heard = Array.from({ length: 2_000 }, () => [] as number[]);
  const stops = heard.map((own) =>
    live.listen(["queue:all"], (_topic, version) => own.push(version)),
  );
  for (let move = 0; move < 50; move += 1) {
    live.announce(["queue:all"]);
    await pass(10);
  }
  await pass(1_200);
  const last = live.versionOf("queue:all");
  expect(last).toBe(1_050);
  expect(new Set(heard.map((own) => own.at(-1)))).toEqual(new Set([last]));
  expect(Math.max(...heard.map((own) => own.length))).toBe(2);
  for (const stop of stops) stop();
});

it("tells nobody who stopped listening, and counts on all the same", async () => {
  const live = createLive(0);
  const heard: number[] = [];
  live.listen(["case:1"], (_topic, version) => heard.push(version))();
  live.announce(["case:1", "case:1"]);
  expect([heard, live.versionOf("case:1"), live.versionOf("case:2")]).toEqual([[], 1, 0]);
});
