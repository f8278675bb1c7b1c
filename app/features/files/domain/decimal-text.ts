const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;
/** A double keeps so many digits; what a spreadsheet writes beyond them is its rounding. */
const KEPT_DIGITS = 15;
/** Beyond it a number is shown with its exponent, as nobody reads 300 zeros. */
const MOST_PLACES = 40;

/**
 * A number of a cell as exact decimal text without exponent, or null where the text is no number. A whole number
 * stays as the file holds it; only one of more than 15 digits whose last digits the spreadsheet lost is shown
 * as it shows it ("1.1010119960524E+17"), so that an identity number turned into a quantity is known as such.
 */
export function decimalText(text: string): string | null {
  const match = DECIMAL.exec(text.trim());
  const value = Number(text);
  if (!match || text.trim() === "" || Number.isNaN(value)) return null;
  if (!hasExcessDigits(match)) return written(match);
  const shortest = DECIMAL.exec(String(value));
  return shortest ? written(shortest) : null;
}

/** 0.1 is often kept as 0.10000000000000001; whole numbers are left alone. */
function hasExcessDigits([, , whole = "", part = "", exponent]: RegExpExecArray): boolean {
  const digits = (whole + part).replace(/^0+/, "");
  const isWhole = part === "" && exponent === undefined;
  return !isWhole && digits.length > KEPT_DIGITS;
}

function written([, sign = "", whole = "", part = "", exponent = "0"]: RegExpExecArray): string {
  const digits = (whole + part).replace(/^0+(?=\d)/, "");
  const zeros = whole.length + part.length - digits.length;
  const point = whole.length - zeros + Number(exponent);
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const minus = sign === "-" ? "-" : "";
  const isQuantity = point > KEPT_DIGITS && significant.length <= KEPT_DIGITS;
  if (isQuantity || Math.abs(point) > MOST_PLACES) {
    return `${minus}${scientific(significant, point - 1)}`;
  }
  return `${minus}${plain(significant, point)}`;
}

function plain(digits: string, point: number): string {
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, "0");
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

function scientific(digits: string, exponent: number): string {
  const part = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${digits[0]}${part}E${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}
