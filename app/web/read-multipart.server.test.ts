import { describe, expect, it } from "vitest";
import { BrokenForm, readMultipart } from "./read-multipart.server";

const BOUNDARY = "----edge";

/** The form as a browser sends it, cut into pieces of so many bytes. */
async function* sent(form: FormData, pieceBytes: number, drop = 0) {
  const request = new Request("http://localhost", { method: "POST", body: form });
  const boundary = request.headers.get("content-type")?.split("boundary=")[1] ?? "";
  const whole = Buffer.from(await request.arrayBuffer());
  const text = Buffer.from(whole.toString("latin1").replaceAll(boundary, BOUNDARY), "latin1");
  for (let at = 0; at < text.length - drop; at += pieceBytes) {
    yield text.subarray(at, Math.min(at + pieceBytes, text.length - drop));
  }
}

async function partsOf(body: AsyncIterable<Uint8Array>) {
  const parts: { name: string; fileName: string | null; text: string }[] = [];
  for await (const { name, fileName, bytes } of readMultipart(body, BOUNDARY)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(Buffer.from(piece));
    parts.push({ name, fileName, text: Buffer.concat(pieces).toString("latin1") });
  }
  return parts;
}

const CONTENT = `a\r\n--${BOUNDARY.slice(0, -1)}\r\n\r\n${"x".repeat(70)}`;

function aForm(fileName: string): FormData {
  const form = new FormData();
  form.set("kind", "workers");
  form.set("file", new File([CONTENT], fileName));
  form.set("after", "");
  return form;
}

describe("reading a form that carries a file", () => {
  it.each([1, 2, 7, 64, 10_000])("gives every part whole, in pieces of %i bytes", async (size) => {
    expect(await partsOf(sent(aForm("花名册.xlsx"), size))).toEqual([
      { name: "kind", fileName: null, text: "workers" },
      { name: "file", fileName: "花名册.xlsx", text: CONTENT },
      { name: "after", fileName: null, text: "" },
    ]);
  });

  it.each(['a;b="c".csv', "100%.csv", "名=值; filename=x.csv"])(
    "keeps the file name %s as it is",
    async (fileName) => {
      const parts = await partsOf(sent(aForm(fileName), 50));
      expect(parts[1]?.fileName).toBe(fileName);
    },
  );

  it("takes no folder with a name", async () => {
    const parts = await partsOf(sent(aForm("C:\\lists\\..\\花名册.csv"), 50));
    expect(parts[1]?.fileName).toBe("花名册.csv");
  });

  it("skips a part that nobody reads", async () => {
    const names: string[] = [];
    for await (const { name } of readMultipart(sent(aForm("a.csv"), 16), BOUNDARY))
      names.push(name);
    expect(names).toEqual(["kind", "file", "after"]);
  });

  it.each([30, 150])("says that a body broke off (%i bytes before its end)", async (drop) => {
    await expect(partsOf(sent(aForm("a.csv"), 50, drop))).rejects.toThrow(BrokenForm);
  });
});
