import type { Band } from "../scheme/aspect";

const BAND = /^(-?[\d.]+)?\s*(?:\.\.|~|–|—|至)\s*(-?[\d.]+)?\s*[=:：]\s*([\d.]+)$/;

/** Bands as one types them, first match first: "~0.5=10; 0.5~1=6". */
export function bandText(bands: readonly Band[] = []): string {
  return bands.map(({ from = "", to = "", mark }) => `${from}~${to}=${mark}`).join("; ");
}

/** The bands of such a text; null where a part is none. Blank has none. */
export function parseBands(text: string): Band[] | null {
  const parts = text
    .normalize("NFKC")
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const bands = parts.map((part) => {
    const found = BAND.exec(part);
    if (!found) return null;
    const [, from, to, mark = ""] = found;
    return { ...(from ? { from } : {}), ...(to ? { to } : {}), mark };
  });
  return bands.every((band) => band !== null) ? bands : null;
}
