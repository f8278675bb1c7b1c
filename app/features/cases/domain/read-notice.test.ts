import { describe, expect, it } from "vitest";
import { readNotice } from "./read-notice";
import { yearSummary } from "./year-summary";

/** The notice for 2026, as the State Council's office published it. */
const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节、国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

const read = (text: string, year = 2027) => {
  const result = readNotice(text, year);
  return result.ok
    ? { off: [...result.value.daysOff], swap: [...result.value.swapDays] }
    : result.reason;
};

describe("the State Council's notice (issue 4, item 5)", () => {
  it("is read as it is published", () => {
    const result = readNotice(NOTICE_2026, 2026);
    if (!result.ok) throw new Error(result.reason.reason);
    const months = yearSummary(2026, result.value);
    expect(months.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(248);
    expect(months[1]).toEqual({
      month: 2,
      workingDays: 16,
      daysOff: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23"],
      swapDays: ["2026-02-14", "2026-02-28"],
    });
  });

  it("may be typed day by day, in any width", () => {
    expect(read("2027-01-01 休\n２０２７-０１-０９ 班")).toEqual({
      off: ["2027-01-01"],
      swap: ["2027-01-09"],
    });
    expect(read("2027-01-01 off\n2027-01-09 work")).toEqual({
      off: ["2027-01-01"],
      swap: ["2027-01-09"],
    });
    expect(read("4月30日至5月3日放假，共4天；5月8日、9日上班")).toEqual({
      off: ["2027-04-30", "2027-05-03"],
      swap: ["2027-05-08", "2027-05-09"],
    });
  });

  it.each([
    ["没有日期", "notice-without-days", "2027"],
    ["1月4日上班", "notice-swap-on-weekday", "2027-01-04"],
    ["2月30日放假", "notice-day-unreal", "2月30日"],
    ["2026年12月31日至2027年1月2日放假", "notice-other-year", "2026年12月31日至2027年1月2日"],
    ["1月1日至3日放假，共4天", "notice-count-differs", "1月1日至3日"],
    ["1月1日至3日放假。1月2日上班", "notice-day-twice", "2027-01-02"],
  ])("%s is refused with its place", (text, reason, place) => {
    expect(read(text)).toEqual({ reason, place });
  });
});
