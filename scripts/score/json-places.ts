/** A place in a text; lines and columns count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

type Path = readonly (string | number)[];

/** Where in a JSON text the value at a path stands, or the nearest thing around it; and where the text stops being JSON. */
export interface JsonPlaces {
  readonly placeOf: (path: Path) => Place;
  readonly syntaxError: Place | null;
}

const BLANK = /[\s]*/y;
const TEXT = /"(?:[^"\\\r\n\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads a JSON text once and remembers where every value begins. */
export function findJsonPlaces(text: string): JsonPlaces {
  const offsets = new Map<string, number>();
  const reader = new PlaceReader(text, offsets);
  const errorAt = reader.readDocument();
  return {
    placeOf: (path) => {
      for (let depth = path.length; depth >= 0; depth--) {
        const offset = offsets.get(JSON.stringify(path.slice(0, depth)));
        if (offset !== undefined) return placeAt(text, offset);
      }
      return { line: 1, column: 1 };
    },
    syntaxError: errorAt === null ? null : placeAt(text, errorAt),
  };
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** Every read answers whether it went well; on the first that didn't, `at` is where the text went wrong. */
class PlaceReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly offsets: Map<string, number>,
  ) {}

  readDocument(): number | null {
    const isWhole = this.readValue([]) && this.at === this.text.length;
    return isWhole ? null : this.at;
  }

  private readValue(path: Path): boolean {
    this.skip(BLANK);
    this.offsets.set(JSON.stringify(path), this.at);
    const isRead = this.readAt(path);
    this.skip(BLANK);
    return isRead;
  }

  private readAt(path: Path): boolean {
    if (this.take("{")) return this.readMembers("}", () => this.readMember(path));
    if (this.take("[")) return this.readMembers("]", (nth) => this.readValue([...path, nth]));
    return this.skip(TEXT) || this.skip(PLAIN);
  }

  private readMembers(end: string, read: (nth: number) => boolean): boolean {
    this.skip(BLANK);
    if (this.take(end)) return true;
    for (let nth = 0; read(nth); nth++) {
      if (this.take(end)) return true;
      if (!this.take(",")) return false;
    }
    return false;
  }

  private readMember(path: Path): boolean {
    this.skip(BLANK);
    const start = this.at;
    if (!this.skip(TEXT)) return false;
    const name = JSON.parse(this.text.slice(start, this.at)) as string;
    this.skip(BLANK);
    return this.take(":") && this.readValue([...path, name]);
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return false;
    this.at += match[0].length;
    return true;
  }
}
