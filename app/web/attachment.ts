/** Headers of something to take down under a name, which may be in any script; it is never shown in the page. */
export function attachmentHeaders(type: string, fileName: string): Record<string, string> {
  const plain = fileName.replace(/[^\w.() -]/g, "_");
  return {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  };
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
