const YUAN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** An amount in yuan as people type it ("1,500", "１５００.5", "1500元"), in fen; null where it is none. */
export function fenOf(text: string): number | null {
  const compact = text
    .normalize("NFKC")
    .replace(/[\s,，]/gu, "")
    .replace(/^[¥￥]/u, "")
    .replace(/元$/u, "");
  const found = YUAN.exec(compact);
  if (!found) return null;
  const [, yuan = "", fen = ""] = found;
  return Number(yuan) * 100 + Number(fen.padEnd(2, "0"));
}

/** Fen as an amount in yuan, with thousands and two digits: 1,500.00. */
export function yuanText(fen: number): string {
  const yuan = Math.trunc(fen / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return `${yuan}.${String(fen % 100).padStart(2, "0")}`;
}
