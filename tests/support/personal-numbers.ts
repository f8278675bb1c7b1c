/** Digits that don't go on to either side; an identity number may end in X. */
const RUNS = /(?<![0-9A-Za-z])\d{11,19}[Xx]?(?![0-9A-Za-z])/g;
/** UUIDs and instants hold digits that belong to nobody. */
const NOBODYS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** The numbers in a text that look like an identity number (15 or 18), a bank card or a mobile telephone. */
export function personalNumbersIn(text: string): string[] {
  return [...text.replace(NOBODYS, " ").matchAll(RUNS)]
    .map(([number]) => number)
    .filter((number) => isIdentity(number) || isCard(number) || /^1[3-9]\d{9}$/.test(number));
}

/** By its shape alone: one that was copied wrong is as much somebody's. */
function isIdentity(number: string): boolean {
  return /^[1-8]\d{5}(?:(?:18|19|20)\d\d|\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]?$/.test(
    number,
  );
}

/** 16 to 19 digits that pass Luhn's check. */
function isCard(number: string): boolean {
  if (!/^\d{16,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
