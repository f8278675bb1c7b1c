import QRCode from "qrcode";

/**
 * The codes of many printed sheets, one after another: all at once would be worked out in a single turn, and a judge's
 * mark would wait for it. Each is compressed off the main thread, and others are answered meanwhile.
 */
export async function qrCodesOf(
  addresses: readonly string[],
  look: { readonly margin: number; readonly width: number },
): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const address of addresses) codes.push(await QRCode.toDataURL(address, look));
  return codes;
}
