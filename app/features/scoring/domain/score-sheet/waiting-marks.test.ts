import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterReceipt,
  afterRefusal,
  messageOf,
  nextToSend,
  type WaitingMark,
  waitingFor,
  withWaiting,
} from "./waiting-marks";

const waits = (markKey: string, changes: Partial<WaitingMark> = {}): WaitingMark => ({
  markKey,
  sheetId: "s1",
  aspectKey: "B2.4",
  value: 4500,
  replacesKey: null,
  rescoreId: null,
  reason: null,
  refusal: null,
  ...changes,
});

describe("marks that wait on the tablet (contests.md §4: sent in order, shown as not sent)", () => {
  it("are sent one after the other in the order in which they were given", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 12 }), (keys) => {
        let waiting = keys.map((key) => waits(key));
        const sent: string[] = [];
        for (let next = nextToSend(waiting); next; next = nextToSend(waiting)) {
          sent.push(next.markKey);
          waiting = afterReceipt(waiting, next.markKey);
        }
        expect(sent).toEqual(keys);
      }),
    );
  });

  it("stand over what the server has until it has them", () => {
    const server = new Map([["B2.4", { markKey: "a", value: 3000, rescoreId: null }]]);
    const waiting = [waits("b", { replacesKey: "a" }), waits("c", { sheetId: "s2" })];
    const seen = withWaiting(server, waitingFor(waiting, "s1"));
    expect(seen.get("B2.4")).toEqual({ markKey: "b", value: 4500, rescoreId: null });
    expect(withWaiting(server, [])).toBe(server);
  });

  it("that build on a refused one are refused with it; the others go on", () => {
    const waiting = [
      waits("a"),
      waits("b", { replacesKey: "a" }),
      waits("c", { replacesKey: "b" }),
      waits("d", { aspectKey: "B2.5" }),
    ];
    const after = afterRefusal(waiting, "a", "stale-version");
    expect(after.map(({ refusal }) => refusal)).toEqual([
      "stale-version",
      "stale-version",
      "stale-version",
      null,
    ]);
    expect(nextToSend(after)?.markKey).toBe("d");
    expect(waitingFor(after, "s1").map(({ markKey }) => markKey)).toEqual(["d"]);
  });

  it("are sent as they were typed, under their own key", () => {
    expect(messageOf(waits("a", { reason: "咬边" }), "tablet")).toEqual({
      idempotencyKey: "a",
      aspectKey: "B2.4",
      text: "4.5",
      replacesKey: "",
      reason: "咬边",
      deviceKey: "tablet",
    });
  });
});
