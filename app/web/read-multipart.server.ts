/** One field of a form that carries files. Its bytes are read, or left, before the next part is asked for. */
export interface Part {
  readonly name: string;
  /** Null where the field is text; blank where no file was chosen. */
  readonly fileName: string | null;
  readonly bytes: AsyncGenerator<Uint8Array>;
}

/** Thrown where a body is no form, or ends in the middle of one. */
export class BrokenForm extends Error {}

const LINE_END = "\r\n";
const HEADERS_END = "\r\n\r\n";
/** Headers of a part are a name, a file's name and a type. */
const MOST_HEADER_BYTES = 16_384;

/** The parts of a multipart body as they arrive (RFC 7578); no more than a piece of it is ever held. */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<Part> {
  const reader = new PieceReader(body);
  const delimiter = `${LINE_END}--${boundary}`;
  // The first delimiter has no line before it.
  reader.put(LINE_END);
  for await (const _preamble of reader.until(delimiter));
  while ((await reader.take(2)) === LINE_END) {
    const headers = await reader.text(HEADERS_END, MOST_HEADER_BYTES);
    const bytes = reader.until(delimiter);
    yield { ...namesIn(headers), bytes };
    for await (const _left of bytes);
  }
}

/** Browsers write a quotation mark within a name as %22, a line end as %0D%0A (HTML, multipart/form-data). */
function namesIn(headers: string): Pick<Part, "name" | "fileName"> {
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(headers)?.[1];
  const name = /[\s;]name="([^"]*)"/i.exec(disposition ?? "")?.[1];
  if (disposition === undefined || name === undefined) throw new BrokenForm("a part has no name");
  const fileName = /[\s;]filename="([^"]*)"/i.exec(disposition)?.[1];
  return { name: unescaped(name), fileName: fileName === undefined ? null : baseOf(fileName) };
}

function baseOf(fileName: string): string {
  return unescaped(fileName).split(/[/\\]/).findLast(Boolean) ?? "";
}

function unescaped(text: string): string {
  return text.replace(/%(22|0D|0A)/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Bytes that came and weren't asked for yet. */
class PieceReader {
  private held: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Uint8Array>;

  constructor(body: AsyncIterable<Uint8Array>) {
    this.source = body[Symbol.asyncIterator]();
  }

  put(text: string): void {
    this.held = Buffer.concat([Buffer.from(text), this.held]);
  }

  /** Everything before a marker, in pieces; the marker is passed over. */
  async *until(marker: string): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(marker);
      if (at >= 0) {
        if (at > 0) yield this.held.subarray(0, at);
        this.held = this.held.subarray(at + marker.length);
        return;
      }
      // The marker may have begun at the end of what is here.
      const sure = this.held.length - marker.length + 1;
      if (sure > 0) {
        yield this.held.subarray(0, sure);
        this.held = this.held.subarray(sure);
      }
      await this.more();
    }
  }

  async text(marker: string, mostBytes: number): Promise<string> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of this.until(marker)) {
      pieces.push(piece);
      length += piece.length;
      if (length > mostBytes) throw new BrokenForm("a part's headers are too long");
    }
    return Buffer.concat(pieces).toString("utf8");
  }

  async take(bytes: number): Promise<string> {
    while (this.held.length < bytes) await this.more();
    const taken = this.held.toString("latin1", 0, bytes);
    this.held = this.held.subarray(bytes);
    return taken;
  }

  private async more(): Promise<void> {
    const next = await this.source.next();
    if (next.done) throw new BrokenForm("the body ends in the middle");
    this.held =
      this.held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.held, next.value]);
  }
}
