const BRACKETED = /[([{<【〔「『《][^)\]}>】〕」』》]*[)\]}>】〕」』》]/gu;
const NUMBERED = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．)）](?!\d)/u;
const NOT_WRITTEN = /[\s\p{P}\p{S}\p{Cf}]/gu;

/**
 * A heading brought to the form in which it is compared: half-width and small, without spaces, punctuation, the
 * "*" of required columns and a number in front. "" where nothing is left.
 */
export function headingKey(text: string): string {
  return text.normalize("NFKC").trim().replace(NUMBERED, "").replace(NOT_WRITTEN, "").toLowerCase();
}

/** The same without what stands in brackets: a hint such as “（必填）” or “（18位）”. */
export function bareHeadingKey(text: string): string {
  return headingKey(text.normalize("NFKC").replace(BRACKETED, " "));
}

/** Words for one thing beside each other, “工会/工会名称”; and the last row of a heading of several rows. */
export function headingParts(text: string): string[] {
  const plain = text.normalize("NFKC").replace(BRACKETED, " ");
  return plain
    .split(/[/|、,;\n]|或者?/u)
    .map(headingKey)
    .filter((part) => part !== "");
}
