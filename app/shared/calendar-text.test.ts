import { describe, expect, it } from "vitest";
import {
  clockText,
  dateText,
  deadlineText,
  instantText,
  periodText,
  shanghaiDateOf,
} from "./calendar-text";

const AT = "2026-10-21T02:31:08.000Z";

describe("dates in words (glossary §4)", () => {
  it("writes a date in full, with its weekday, short, and for tables", () => {
    expect(dateText("2026-10-21", "zh-CN")).toBe("2026年10月21日");
    expect(dateText("2026-10-21", "zh-CN", "weekday")).toBe("2026年10月21日（周三）");
    expect(dateText("2026-03-09", "zh-CN", "short")).toBe("3月9日");
    expect(dateText("2026-10-21", "zh-CN", "table")).toBe("2026-10-21");
  });

  it("writes the same in English, day first", () => {
    expect(dateText("2026-10-21", "en")).toBe("21 Oct 2026");
    expect(dateText("2026-10-21", "en", "weekday")).toBe("Wed 21 Oct 2026");
    expect(dateText("2026-03-09", "en", "short")).toBe("9 Mar");
  });

  it("knows the weekday of a leap day", () => {
    expect(dateText("2028-02-29", "zh-CN", "weekday")).toBe("2028年2月29日（周二）");
  });
});

describe("instants in words", () => {
  it("takes the day of Shanghai, not of London", () => {
    expect(shanghaiDateOf("2026-10-20T15:59:59.999Z")).toBe("2026-10-20");
    expect(shanghaiDateOf("2026-10-20T16:00:00.000Z")).toBe("2026-10-21");
  });

  it("is exact to the day, the minute or the second", () => {
    expect(instantText(AT, "zh-CN", "day")).toBe("2026年10月21日");
    expect(instantText(AT, "zh-CN")).toBe("2026年10月21日10:31");
    expect(instantText(AT, "zh-CN", "second")).toBe("2026年10月21日10:31:08");
    expect(instantText(AT, "zh-CN", "minute", "weekday")).toBe("2026年10月21日（周三）10:31");
    expect(instantText(AT, "zh-CN", "minute", "table")).toBe("2026-10-21 10:31");
    expect(instantText(AT, "en")).toBe("21 Oct 2026, 10:31");
    expect(instantText(AT, "en", "minute", "short")).toBe("21 Oct, 10:31");
  });

  it("cuts the time, never rounds it up", () => {
    expect(clockText("2026-10-21T02:31:59.999Z")).toBe("10:31");
    expect(clockText("2026-10-21T02:31:59.999Z", "second")).toBe("10:31:59");
  });
});

describe("deadlines and periods", () => {
  it("carries the minute and the word", () => {
    expect(deadlineText("2026-10-23T09:00:00.000Z", "zh-CN")).toBe(
      "2026年10月23日（周五）17:00截止",
    );
    expect(deadlineText("2026-10-23T09:00:00.000Z", "zh-CN", "short")).toBe("10月23日17:00截止");
    expect(deadlineText("2026-10-23T09:00:00.000Z", "en")).toBe("by Fri 23 Oct 2026, 17:00");
  });

  it("gives midnight to the day that ends, as 24:00", () => {
    expect(deadlineText("2026-10-23T16:00:00.000Z", "zh-CN", "short")).toBe("10月23日24:00截止");
    expect(deadlineText("2026-10-31T16:00:00.000Z", "en", "short")).toBe("by 31 Oct, 24:00");
  });

  it("names a period with its working days", () => {
    expect(periodText("2026-10-19", "2026-10-23", "zh-CN", 5)).toBe(
      "10月19日—10月23日（5个工作日）",
    );
    expect(periodText("2026-12-30", "2027-01-05", "zh-CN")).toBe("2026年12月30日—2027年1月5日");
    expect(periodText("2026-10-19", "2026-10-23", "en", 5)).toBe(
      "19 Oct – 23 Oct 2026 (5 working days)",
    );
  });
});
