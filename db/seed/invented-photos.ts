/** The scene is drawn on 640 × 480 and kept at half that size. */
const SCALE = 2;
const WIDTH = 640 / SCALE;
const HEIGHT = 480 / SCALE;
/** Wall, floor, window, frame, bench, edge, lamp, banner, skin, helmet, overall, line. */
const COLOURS = [
  0xd9d4c9, 0xa9a396, 0xcfdde6, 0x7d8790, 0x8a6f4d, 0x5b4a35, 0xf2e9c8, 0x9b1c1f, 0xd8b08c,
  0xe0b23c, 0x3c5873, 0xb9b2a4,
];

/** A drawn scene of a contest in a workshop, as PNG: photographs of real people don't belong into a demo. */
export function inventedPhoto(number: number): Uint8Array {
  const picture = new Picture();
  picture.fill([0, 0, 640, 260], 0);
  picture.fill([0, 260, 640, 480], 1);
  for (const x of [40, 240, 440]) {
    picture.fill([x, 56, x + 150, 156], 3);
    picture.fill([x + 6, 62, x + 72, 150], 2);
    picture.fill([x + 78, 62, x + 144, 150], 2);
    picture.fill([x + 30, 0, x + 120, 8], 6);
  }
  picture.fill([120, 176, 520, 212], 7);
  for (let y = 300; y < 480; y += 36) picture.fill([0, y, 640, y + 2], 11);
  const people = 3 + (number % 3);
  for (let place = 0; place < people; place += 1) {
    const x = 60 + place * Math.floor(560 / people) + ((number * 37) % 40);
    const y = 250 + ((place * 53 + number * 29) % 3) * 34;
    picture.circle([x + 34, y], 22, 9);
    picture.circle([x + 34, y + 10], 19, 8);
    picture.fill([x + 10, y + 28, x + 58, y + 96], 10);
    picture.fill([x - 14, y + 84, x + 82, y + 96], 4);
    picture.fill([x - 14, y + 96, x + 82, y + 104], 5);
    picture.fill([x - 6, y + 104, x + 4, y + 140], 5);
    picture.fill([x + 64, y + 104, x + 74, y + 140], 5);
  }
  return picture.png();
}

/** A drawn portrait against a plain wall: overalls and helmets differ, nobody is meant. */
export function inventedPortrait(number: number): Uint8Array {
  const picture = new Picture();
  picture.fill([0, 0, 640, 480], number % 2 === 0 ? 2 : 6);
  picture.fill([200, 330, 440, 480], 10);
  picture.fill([290, 300, 350, 340], 8);
  picture.circle([320, 210], 110, number % 3 === 0 ? 9 : 3);
  picture.circle([320, 240], 96, 8);
  picture.fill([210, 186 - (number % 4) * 4, 430, 200], 5);
  return picture.png();
}

/** A drawn certificate: lines for words that nobody can read, and a seal. */
export function inventedCertificate(number: number): Uint8Array {
  const picture = new Picture();
  picture.fill([0, 0, 640, 480], 1);
  picture.fill([90, 20, 550, 460], 6);
  picture.fill([110, 40, 530, 52], 7);
  picture.fill([210, 80, 430, 108], 5);
  for (let line = 0; line < 6; line += 1) {
    picture.fill(
      [140, 150 + line * 36, 500 - ((line * 47 + number * 31) % 120), 160 + line * 36],
      3,
    );
  }
  picture.circle([440, 390], 46, 7);
  picture.circle([440, 390], 36, 6);
  return picture.png();
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pixels that name a colour each. */
class Picture {
  readonly #rows = Buffer.alloc((WIDTH + 1) * HEIGHT);

  fill(box: Box, colour: number): void {
    const [left, top, right, bottom] = box.map((at) => Math.round(at / SCALE)) as unknown as Box;
    for (let y = Math.max(0, top); y < Math.min(HEIGHT, bottom); y += 1) {
      for (let x = Math.max(0, left); x < Math.min(WIDTH, right); x += 1) this.#set(x, y, colour);
    }
  }

  circle([cx, cy]: readonly [number, number], radius: number, colour: number): void {
    for (let y = -radius; y <= radius; y += SCALE) {
      const half = Math.sqrt(radius * radius - y * y);
      this.fill([cx - half, cy + y, cx + half, cy + y + SCALE], colour);
    }
  }

  #set(x: number, y: number, colour: number): void {
    // Each row begins with its filter: none.
    this.#rows[y * (WIDTH + 1) + 1 + x] = colour;
  }

  png(): Uint8Array {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(WIDTH, 0);
    header.writeUInt32BE(HEIGHT, 4);
    // Eight bits that name a colour of the palette.
    header.set([8, 3, 0, 0, 0], 8);
    const palette = Buffer.from(
      COLOURS.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
    );
    return Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", header),
      chunk("PLTE", palette),
      chunk("IDAT", unpressed(this.#rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]);
  }
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A zlib stream that presses nothing together (RFC 1950, 1951): blocks of bytes as they are. */
function unpressed(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [Buffer.from([0x78, 0x01])];
  for (let from = 0; from < bytes.length; from += 0xffff) {
    const block = bytes.subarray(from, from + 0xffff);
    const head = Buffer.alloc(5);
    head.writeUInt8(from + block.length === bytes.length ? 1 : 0, 0);
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(block.length ^ 0xffff, 3);
    blocks.push(head, block);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(adler32(bytes), 0);
  return Buffer.concat([...blocks, sum]);
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 0x1_0000 + a;
}

/** The checksum of PNG (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
