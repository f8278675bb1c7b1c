import { expect, it } from "vitest";
import { dependencies } from "../../../package.json";
import { lettersOf, SPELT_BY } from "./name-pinyin.server";

it.each([
  ["令狐小满", "Linghu Xiaoman", "lhxm"],
  ["单立夏", "Shan Lixia", "slx"],
  ["阿卜杜·热合曼", "Abudu Reheman", "abdrhm"],
  ["吕小满", "Lv Xiaoman", "lxm"],
  ["Anna Lee", "Anna Lee", "al"],
  ["𠮷", "𠮷", "𠮷"],
])("%s is %s, found by %s", (name, namePinyin, nameInitials) => {
  expect(lettersOf(name)).toEqual({ namePinyin, nameInitials });
});

it("are spelt by the version that spelt what is stored", () => {
  expect(dependencies["pinyin-pro"]).toBe(SPELT_BY);
});
