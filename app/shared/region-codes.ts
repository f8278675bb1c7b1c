/**
 * The first two digits of a code of GB/T 2260. 81, 82 and 83 also begin the residence permits of people from
 * Hong Kong, Macao and Taiwan (2018). No years: Hainan (1988) and Chongqing (1997) allotted to people born before.
 */
const PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";

/** Identity numbers are allotted since 1984: whoever was born earlier has a code that was in force then or later. */
const FIRST_ALLOTTED = 1984;
const ALWAYS = 0;
const STILL = 9999;

type Years = readonly [first: number, last: number];

/**
 * Districts and counties of Beijing (GB/T 2260 with its amendments) with the first and last year of their
 * codes, from 1984 on: the codes 110201 to 110209 ended in 1982 and stand in no number.
 */
const BEIJING: Readonly<Record<string, Years>> = {
  "110101": [ALWAYS, STILL],
  "110102": [ALWAYS, STILL],
  "110103": [ALWAYS, 2010],
  "110104": [ALWAYS, 2010],
  "110105": [ALWAYS, STILL],
  "110106": [ALWAYS, STILL],
  "110107": [ALWAYS, STILL],
  "110108": [ALWAYS, STILL],
  "110109": [ALWAYS, STILL],
  "110110": [ALWAYS, 1986],
  "110111": [1986, STILL],
  "110112": [1997, STILL],
  "110113": [1998, STILL],
  "110114": [1999, STILL],
  "110115": [2001, STILL],
  "110116": [2001, STILL],
  "110117": [2001, STILL],
  "110118": [2015, STILL],
  "110119": [2015, STILL],
  "110221": [ALWAYS, 1999],
  "110222": [ALWAYS, 1998],
  "110223": [ALWAYS, 1997],
  "110224": [ALWAYS, 2001],
  "110225": [ALWAYS, 1986],
  "110226": [ALWAYS, 2001],
  "110227": [ALWAYS, 2001],
  "110228": [ALWAYS, 2015],
  "110229": [ALWAYS, 2015],
};

/** Whether a code of six digits begins with a province, region or municipality that exists. */
export function hasKnownProvince(region: string): boolean {
  return PROVINCES.split(" ").includes(region.slice(0, 2));
}

/**
 * Whether a child born in that year could be given the code at once; null outside Beijing, for which no table
 * is kept here (a table that isn't complete would call real numbers wrong).
 */
export function wasInForce(region: string, birthYear: number): boolean | null {
  if (!region.startsWith("11")) return null;
  const years = BEIJING[region];
  if (!years) return false;
  const [first, last] = years;
  return first <= birthYear && Math.max(birthYear, FIRST_ALLOTTED) <= last;
}
