import { TableRefused } from "./table";

/** What a scanner tells of an XML part, in order. Names come without their prefix, attributes as they are written. */
export interface XmlListener {
  readonly open: (name: string, attributes: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export interface XmlScanner {
  readonly push: (chunk: string) => void;
  readonly end: () => void;
}

/** No tag or text of a workbook is longer; one that never ends would fill the memory. */
const MOST_PENDING_CHARACTERS = 1024 * 1024;
const DECLARATION = "<!DOCTYPE";
const CDATA = "<![CDATA[";

/**
 * Scans XML piece by piece without building a tree. A document type is refused whole (`has-entities`), so that
 * nothing ever expands; what is cut off or closes out of turn is `damaged`.
 */
export function xmlScanner(listener: XmlListener): XmlScanner {
  let pending = "";
  let depth = 0;

  /** Tells of what starts at `at` and answers where the next begins, or -1 where it isn't whole yet. */
  function step(buffer: string, at: number): number {
    if (buffer.charCodeAt(at) !== LESS) return textStep(buffer, at);
    const next = buffer.charCodeAt(at + 1);
    if (next === SLASH) return closeStep(buffer, at);
    if (next === QUESTION) return after(buffer, "?>", at);
    if (next === EXCLAMATION) return markStep(buffer, at);
    return Number.isNaN(next) ? -1 : openStep(buffer, at);
  }

  function textStep(buffer: string, at: number): number {
    const end = buffer.indexOf("<", at);
    if (end >= 0) listener.text(unescaped(withPlainBreaks(buffer.slice(at, end))));
    return end;
  }

  function closeStep(buffer: string, at: number): number {
    const end = buffer.indexOf(">", at);
    if (end < 0) return -1;
    depth -= 1;
    if (depth < 0) throw new TableRefused("damaged");
    listener.close(localName(buffer.slice(at + 2, end).trimEnd()));
    return end + 1;
  }

  function openStep(buffer: string, at: number): number {
    const end = tagEnd(buffer, at + 1);
    if (end < 0) return -1;
    const isEmpty = buffer.charCodeAt(end - 1) === SLASH;
    const tag = buffer.slice(at + 1, isEmpty ? end - 1 : end);
    const space = spaceIn(tag);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    listener.open(name, space < 0 ? "" : tag.slice(space));
    if (isEmpty) listener.close(name);
    else depth += 1;
    return end + 1;
  }

  function markStep(buffer: string, at: number): number {
    if (buffer.startsWith("<!--", at)) return after(buffer, "-->", at + 4);
    if (buffer.startsWith(CDATA, at)) {
      const end = buffer.indexOf("]]>", at);
      if (end >= 0) listener.text(withPlainBreaks(buffer.slice(at + CDATA.length, end)));
      return end < 0 ? -1 : end + 3;
    }
    if (buffer.length - at < DECLARATION.length) return -1;
    const isType = buffer.slice(at, at + DECLARATION.length).toUpperCase() === DECLARATION;
    throw new TableRefused(isType ? "has-entities" : "damaged");
  }

  return {
    push(chunk) {
      const buffer = pending + chunk;
      let at = 0;
      while (at < buffer.length) {
        const next = step(buffer, at);
        if (next < 0) break;
        at = next;
      }
      pending = buffer.slice(at);
      if (pending.length > MOST_PENDING_CHARACTERS) throw new TableRefused("damaged");
    },
    end() {
      if (depth !== 0 || pending.trim() !== "") throw new TableRefused("damaged");
    },
  };
}

const SPACE = 32;
const LESS = 60;
const GREATER = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;

function after(buffer: string, mark: string, at: number): number {
  const end = buffer.indexOf(mark, at);
  return end < 0 ? -1 : end + mark.length;
}

/** Where the tag closes: a ">" may stand inside a quoted value. */
function tagEnd(buffer: string, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at += 1) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return -1;
}

function spaceIn(tag: string): number {
  for (let at = 0; at < tag.length; at += 1) if (tag.charCodeAt(at) <= SPACE) return at;
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

const SPECIAL = /['\n\r\t]|\s=|=\s/;

/** The value of an attribute, or null; `attributes` is what stands behind the tag's name. */
export function attributeOf(attributes: string, name: string): string | null {
  const mark = ` ${name}="`;
  const at = attributes.indexOf(mark);
  if (at >= 0) {
    const start = at + mark.length;
    return unescaped(attributes.slice(start, attributes.indexOf('"', start)));
  }
  if (!SPECIAL.test(attributes)) return null;
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescaped(match[1] ?? match[2] ?? "") : null;
}

/** XML has one kind of line break, however the file was saved. */
function withPlainBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return NAMED[entity] ?? whole;
    const code = /^#x/i.test(entity)
      ? Number.parseInt(entity.slice(2), 16)
      : Number.parseInt(entity.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
