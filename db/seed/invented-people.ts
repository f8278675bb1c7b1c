import { checkDigitOf } from "~/shared/identity-number";
import { invariant } from "~/shared/invariant";

/** Compound surnames and solar terms: nobody is called like that, and long names are tried by the way. */
const SURNAMES = (
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 " +
  "申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 公西 颛孙 公良 漆雕 乐正 宰父 谷梁 " +
  "拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 左丘 西门 梁丘 淳于 南荣"
).split(" ");
const SOLAR_TERMS = (
  "立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 " +
  "立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒"
).split(" ");

/** The names that can be invented, each once, in an order that mixes surnames and terms. */
export function inventedNames(): string[] {
  const total = SURNAMES.length * SOLAR_TERMS.length;
  return Array.from({ length: total }, (_, place) => {
    const term = SOLAR_TERMS[(place + Math.floor(place / SURNAMES.length)) % SOLAR_TERMS.length];
    return `${SURNAMES[place % SURNAMES.length]}${term}`;
  });
}

/**
 * An identity number with this birth date (YYYY-MM-DD), valid in date and check digit, of the sequence 000 that
 * is never issued: it can't belong to anyone (screens.md §4).
 */
export function inventedIdentityNumber(bornOn: string): string {
  const number = `110101${bornOn.replaceAll("-", "")}000`;
  const check = checkDigitOf(number);
  invariant(check, `no check digit for ${number}`);
  return `${number}${check}`;
}

/** The numbers that begin with 154 are allotted to no network. */
export function inventedPhone(place: number): string {
  return `154${String(place).padStart(8, "0")}`;
}
