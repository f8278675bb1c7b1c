/** What someone typed to find a worker, read as what it most likely is. */
export type WorkerSearch =
  | { readonly by: "nothing" }
  | { readonly by: "name"; readonly part: string }
  | { readonly by: "letters"; readonly prefix: string }
  | { readonly by: "last-four"; readonly tail: string };

/**
 * Chinese characters are part of a name; Latin letters pinyin or its initials; four digits (the last perhaps an X)
 * the end of a number. A longer number is cut to its end: whole numbers never stand in an address.
 */
export function readWorkerSearch(text: string): WorkerSearch {
  const plain = text.normalize("NFKC").trim().replace(/\s+/gu, " ");
  if (plain === "") return { by: "nothing" };
  if (/^[\d ]{3,}[\dXx]$/.test(plain)) {
    return { by: "last-four", tail: plain.replaceAll(" ", "").slice(-4).toUpperCase() };
  }
  if (/^[A-Za-z][A-Za-z ']*$/.test(plain)) {
    return { by: "letters", prefix: plain.toLowerCase().replace(/[ ']/g, "") };
  }
  return { by: "name", part: plain };
}

/** Whether the text holds more of a number than may stand in an address. */
export function holdsWholeNumber(text: string): boolean {
  return /\d(?:[\s-]?\d){6,}/.test(text.normalize("NFKC"));
}
