import { describe, expect, it } from "vitest";
import { faultOfReminder, isRemindingHour } from "./reminder";

const due = { isDue: true, remindedOn: [], recipientCount: 2 };

describe("a reminder (screens.md §3.1, 催办)", () => {
  it("is sent once a day, of what is due, where somebody reads it; faults in their order", () => {
    expect(faultOfReminder(due, "2026-10-21")).toBeNull();
    expect(faultOfReminder({ ...due, remindedOn: ["2026-10-20"] }, "2026-10-21")).toBeNull();
    const today = { ...due, remindedOn: ["2026-10-20", "2026-10-21"] };
    expect(faultOfReminder(today, "2026-10-21")).toBe("reminded-today");
    expect(faultOfReminder({ ...due, recipientCount: 0 }, "2026-10-21")).toBe("nobody-there");
    expect(faultOfReminder({ ...today, isDue: false, recipientCount: 0 }, "2026-10-21")).toBe(
      "not-due",
    );
  });

  it("goes out by itself from nine to eight in the evening", () => {
    const times = ["08:59", "09:00", "19:59", "20:00"];
    expect(times.map(isRemindingHour)).toEqual([false, true, true, false]);
  });
});
