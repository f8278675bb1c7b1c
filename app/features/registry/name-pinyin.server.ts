import { pinyin } from "pinyin-pro";
import { surnameLength } from "./domain/compound-surnames";

/** A name as English screens show it ("Linghu Xiaoman"), and its initials ("lhxm"). */
export interface NameLetters {
  readonly namePinyin: string;
  readonly nameInitials: string;
}

/**
 * Letters are stored, and one name is found by its pinyin (`db/migrations/0059-number-keys.ts`): whoever takes another
 * version of the library writes a migration that spells all names anew.
 */
export const SPELT_BY = "3.29.4";

const PLAIN = { toneType: "none", type: "array", v: true, nonZh: "consecutive" } as const;

/** Surnames are read as surnames (单 Shan, 仇 Qiu); parts of a name with · stand apart; what has no pinyin stays. */
export function lettersOf(name: string): NameLetters {
  const words = name.includes("·")
    ? name.split("·").map((part) => pinyin(part, PLAIN))
    : wordsOfHanName(name);
  return {
    namePinyin: words.map(capitalised).filter(Boolean).join(" "),
    nameInitials: words
      .flat()
      .map((syllable) => [...syllable.trim()][0] ?? "")
      .join("")
      .toLowerCase(),
  };
}

function wordsOfHanName(name: string): string[][] {
  if (!/^\p{Script=Han}+$/u.test(name)) return name.split(" ").map((part) => pinyin(part, PLAIN));
  const syllables = pinyin(name, { ...PLAIN, surname: "head" });
  const cut = surnameLength(name);
  return [syllables.slice(0, cut), syllables.slice(cut)];
}

function capitalised(syllables: readonly string[]): string {
  const word = syllables.join("").trim();
  return word === "" ? "" : word[0]?.toUpperCase() + word.slice(1);
}
