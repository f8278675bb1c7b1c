import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { line, lines } from "~/shared/form-fields";
import type { Language } from "./languages";
import { parseForm } from "./parse-form.server";

const context = (language: Language) => ({ language }) as AppLoadContext;

const post = (fields: Record<string, string>) =>
  new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) });

const schema = z
  .object({
    name: line(5),
    reason: lines(500).default("-"),
    kind: z.enum(["town", "industry"]).default("town"),
    id: z.uuid().optional(),
    password: z.string().min(1, "required").optional(),
    passwordAgain: z.string().optional(),
    current: z.string().optional(),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    message: "passwords-differ",
    path: ["passwordAgain"],
  });

/** The sentences at the fields, in one language. */
async function errorsOf(fields: Record<string, string>, language: Language) {
  const form = await parseForm(post(fields), context(language), schema);
  return form.ok
    ? {}
    : Object.fromEntries(form.problem.errors.map(({ field, sentence }) => [field, sentence]));
}

describe("a form", () => {
  it("is read through its schema, with the key that it carries", async () => {
    const key = randomUUID();
    const form = await parseForm(
      post({ name: "  甲  镇 ", idempotencyKey: key }),
      context("zh-CN"),
      schema,
    );
    expect(form.ok && [form.value.name, form.key]).toEqual(["甲 镇", key]);
    expect(form.ok && form.values).toEqual({ name: "  甲  镇 " });
  });

  it("has no key when what it carries is none", async () => {
    const fields = { name: "甲镇", idempotencyKey: "1; DROP TABLE" };
    const form = await parseForm(post(fields), context("en"), schema);
    expect(form.ok && form.key).toBeNull();
  });

  it.each([
    ["nothing typed", { name: "   " }, "name", "这一项要填。", "This is needed."],
    ["a field that isn't there", {}, "name", "这一项要填。", "This is needed."],
    [
      "too much typed",
      { name: "甲乙丙丁戊己" },
      "name",
      "最多5个字，请删减。",
      "At most 5 characters; shorten it.",
    ],
    [
      "a control character",
      { name: "甲\u0007镇" },
      "name",
      "里面有看不见的控制字符，请重新输入。",
      "There is an invisible control character in it; type it again.",
    ],
    [
      "a choice that isn't offered",
      { name: "甲镇", kind: "empire" },
      "kind",
      "请从列出的选项里选一个。",
      "Choose one of the options.",
    ],
    [
      "an id that is none",
      { name: "甲镇", id: "7" },
      "id",
      "请从列出的选项里选一个。",
      "Choose one of the options.",
    ],
    [
      "two passwords",
      { name: "甲镇", password: "one", passwordAgain: "two" },
      "passwordAgain",
      "两次输入的密码不一样。",
      "The two passwords differ.",
    ],
  ] as const)("says what is wrong with %s, at its field, in both languages", async (...row) => {
    const [, fields, field, chinese, english] = row;
    expect(await errorsOf(fields, "zh-CN")).toEqual({ [field]: chinese });
    expect(await errorsOf(fields, "en")).toEqual({ [field]: english });
  });

  it("comes back with all that was typed but the passwords and the key", async () => {
    const fields = {
      name: "",
      reason: "因为",
      password: "secret one",
      passwordAgain: "secret two",
      current: "secret three",
      idempotencyKey: randomUUID(),
    };
    const form = await parseForm(post(fields), context("zh-CN"), schema);
    expect(form.ok ? null : form.problem.values).toEqual({ name: "", reason: "因为" });
  });

  it("is not fooled by names that objects have anyway", async () => {
    const fields = { name: "甲镇", __proto__: "x", constructor: "y", toString: "z" };
    expect((await parseForm(post(fields), context("en"), schema)).ok).toBe(true);
  });

  it.each([
    ["JSON", "application/json", "{}"],
    ["a torn upload", "multipart/form-data; boundary=x", "--x\r\nContent-Dis"],
    ["nothing of any kind", "", ""],
  ])("is 400 when it is %s", async (_name, type, body) => {
    const headers = { "content-type": type };
    const request = new Request("http://localhost/", { method: "POST", headers, body });
    await expect(parseForm(request, context("en"), schema)).rejects.toMatchObject({
      init: { status: 400 },
    });
  });
});
