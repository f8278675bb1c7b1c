import { pinyin } from "pinyin-pro";
import { surnameLength } from "~/features/registry/domain/compound-surnames";

/** A name as an announcer reads it out, with its tones: “Shàngguān Shuāngjiàng”; blank where it isn't Chinese. */
export function announcedPinyin(name: string): string {
  if (!/^\p{Script=Han}+$/u.test(name)) return "";
  const syllables = pinyin(name, { type: "array", surname: "head", v: true });
  const cut = surnameLength(name);
  return [syllables.slice(0, cut), syllables.slice(cut)]
    .map((part) => part.join(""))
    .filter(Boolean)
    .map((word) => (word[0]?.toUpperCase() ?? "") + word.slice(1))
    .join(" ");
}
