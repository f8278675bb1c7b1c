import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { invitationToken } from "~/features/identity/tokens.server";
import { preferencesSchema } from "~/web/preferences.server";
import { readSourceFiles } from "../support/architecture/source-files";
import { askRoute, type RouteAnswer } from "../support/ask-route";
import { testContext } from "../support/load-context";
import { ROOT } from "../support/root";
import { fieldsOf } from "../support/schema-fields";
import { settledDistrict } from "../support/settled-district";
import { describeWithShared } from "../support/shared-data";
import type { SmallDistrict } from "../support/small-district";
import { PLACES, type Place } from "./hostile.table";

const modules = import.meta.glob<Record<string, unknown>>("../../app/features/*/*.schemas.ts", {
  eager: true,
});
const schemas = new Map<string, z.ZodType>(
  Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, z.ZodType] => entry[0].endsWith("Schema"))
    .concat([["preferencesSchema", preferencesSchema]]),
);

/** A few that the list lacks: halves of characters, formulas, and what other systems trip over. */
const OWN_STRINGS = [
  "\ud800",
  "名\udc00字",
  "a\u0000b",
  "=cmd|' /C calc'!A0",
  "+1+1",
  "@SUM(1,1)",
  "　全角　空格　",
  "line\r\nbreak",
  "'; DROP TABLE Account; --",
  "%s%n",
  "{{constructor}}",
  "x".repeat(10_000),
  "𠮷".repeat(60),
  "../../etc/passwd",
];

describe("the fields that people type into", () => {
  it("are read by schemas that this test can list: none hides in a route", () => {
    const hidden = readSourceFiles(ROOT).filter(
      ({ path, text }) => path.startsWith("app/routes/") && /from "zod"/.test(text),
    );
    expect(hidden.map(({ path }) => path)).toEqual([]);
  });

  it("are all reached, and nothing else is", () => {
    const listed = [...schemas].flatMap(([name, schema]) =>
      fieldsOf(schema).map((field) => `${name}.${field.name}`),
    );
    const reached = Object.entries(PLACES).flatMap(([name, places]) =>
      places.flatMap(({ fields }) => fields.map((field) => `${name}.${field}`)),
    );
    // A form that two pages share is tried at both.
    expect([...new Set(reached)].sort()).toEqual(listed.sort());
  });
});

/** Of a choice, a number or an id, which refuse all but a few, every so many strings are tried. */
const TRY_EVERY = 12;

/** The texts of a form are tried together, each with another string; of the other fields one at a time. */
const cases = Object.entries(PLACES).flatMap(([name, places]) => {
  const fields = fieldsOf(schemas.get(name) as z.ZodType);
  return places.flatMap((place) => {
    const texts = place.fields.filter((field) =>
      fields.some((one) => one.name === field && one.isText),
    );
    const others = place.fields.filter((field) => !texts.includes(field));
    return [
      ...(texts.length > 0 ? [[`${name}.${texts.join(", ")}`, place, texts, 1] as const] : []),
      ...others.map((field) => [`${name}.${field}`, place, [field], TRY_EVERY] as const),
    ];
  });
});

/** What a try leaves behind, such as a case's moves, is read again by the next: after so many all begins anew. */
const BATCH = 150;

function batchesOf<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / BATCH);
  return Array.from({ length: count }, (_, nth) => all.slice(nth * BATCH, (nth + 1) * BATCH));
}

describeWithShared("hostile strings", (folder) => {
  const strings: string[] = [
    ...(JSON.parse(readFileSync(join(folder, "payloads/blns.json"), "utf8")) as string[]),
    ...OWN_STRINGS,
  ];

  /** Another string for each field, all of them for every field in the end. */
  const textsOf = (fields: readonly string[], number: number) =>
    new Map(
      fields.map((field, nth) => [field, strings[(number + nth * APART) % strings.length] ?? ""]),
    );

  it.each(cases)("in %s are kept as typed or refused with a sentence", async (...one) => {
    const [, place, fields, every] = one;
    const wrong: unknown[] = [];
    for (const batch of batchesOf([...strings.keys()].filter((number) => number % every === 0))) {
      const { db, district } = await settledDistrict();
      const actor = place.as ? district.actors[place.as] : null;
      const context = testContext(db, actor, { needsSetup: place.route === "setup" });
      const invitation = invitationToken(context.keys.tokenKey, district.ids.invitation);
      for (const number of batch) {
        const tried = { place, texts: textsOf(fields, number), number, invitation };
        wrong.push(...(await tryAll(context, district, tried)));
      }
      await db.destroy();
    }
    expect(wrong).toEqual([]);
  });
});

/** Between the strings of two fields of one form, so that likes don't meet. */
const APART = 37;

interface Try {
  readonly place: Place;
  /** What is typed, by field; the others hold what is accepted. */
  readonly texts: ReadonlyMap<string, string>;
  readonly number: number;
  /** What the link of the district's invitation holds. */
  readonly invitation: string;
}

/**
 * What went wrong with strings in the fields of one form. A field that is refused is set right and the rest tried
 * again, until the form is accepted; where a refusal names none of several fields, each is tried alone.
 */
async function tryAll(
  context: AppLoadContext,
  district: SmallDistrict,
  tried: Try,
): Promise<readonly unknown[]> {
  const { place, texts } = tried;
  const { problems, refused } = await tryOnce(context, district, tried);
  await place.after?.(context.db, district.ids);
  if (problems.length > 0 || refused === null || texts.size === 1) return problems;
  const named = [...texts.keys()].filter((field) => refused.includes(field));
  const left = new Map([...texts].filter(([field]) => !named.includes(field)));
  const next = named.length > 0 ? [left] : [...texts].map((entry) => new Map([entry]));
  const found: unknown[] = [];
  for (const again of next.filter(({ size }) => size > 0)) {
    found.push(...(await tryAll(context, district, { ...tried, texts: again })));
  }
  return found;
}

interface Outcome {
  readonly problems: readonly unknown[];
  /** The fields at which the form was refused, or null where it was accepted. */
  readonly refused: readonly string[] | null;
}

async function tryOnce(
  context: AppLoadContext,
  { ids }: SmallDistrict,
  { place, texts, number, invitation }: Try,
): Promise<Outcome> {
  const { route, method = "POST" } = place;
  // A form is sent as UTF-8, in which half a character becomes the sign for an unknown one.
  const sent = Object.fromEntries([...texts].map(([field, text]) => [field, text.toWellFormed()]));
  const query = method === "GET" ? `?${new URLSearchParams(sent)}` : "";
  const form = { ...(await place.form?.(ids, number, context.db)), ...sent };
  const params = place.params?.({ ...ids, invitation }) ?? {};
  const upload = place.upload && new File([place.upload(number)], sent.fileName ?? "a.csv");
  const answer = await askRoute(context, {
    route,
    method,
    url: `${place.url(ids)}${query}`,
    params,
    form,
    ...(upload ? { file: upload } : {}),
  }).catch((error: Error) => error);
  const wrong = (problem: string | null): Outcome["problems"] =>
    problem === null ? [] : [{ sent, problem }];
  if (answer instanceof Error) return { problems: wrong(`500: ${answer.message}`), refused: null };
  if (method === "GET") {
    const isShown = answer.status === 200 || leadsBack(answer, place.url(ids));
    return { problems: wrong(isShown ? null : `GET answered ${answer.status}`), refused: null };
  }
  if (answer.status >= 400) {
    return { problems: wrong(refusalProblem(answer, sent)), refused: refusedFields(answer) };
  }
  const kept: (string | null)[] = [];
  for (const [field, text] of Object.entries(sent)) {
    kept.push(await keepingProblem(context, ids, { place, field, text }));
  }
  return { problems: kept.flatMap(wrong), refused: null };
}

/** What went wrong with the keeping of an accepted text, or null. */
async function keepingProblem(
  { db }: AppLoadContext,
  ids: SmallDistrict["ids"],
  { place, field, text }: { place: Place; field: string; text: string },
): Promise<string | null> {
  const expected = place.kept ? place.kept(text) : keptAs(field, text);
  if (!place.stored || expected === undefined) return null;
  const kept = await place.stored(db, ids, field);
  if (place.kept && kept === undefined) return null;
  return kept === expected ? null : `${field} kept as ${JSON.stringify(kept)}`;
}

/** The same list with a shorter question: a whole number may not stand in an address. */
function leadsBack({ status, location }: RouteAnswer, url: string): boolean {
  return status === 302 && location.startsWith(`${url}?`);
}

const SECRET = /^(password|passwordAgain|current)$/;

interface Refusal {
  readonly errors: readonly { readonly field?: string; readonly sentence: string }[];
  readonly values: Readonly<Record<string, string>>;
}

function refusedFields({ data }: RouteAnswer): readonly string[] {
  return (data as Refusal).errors.flatMap(({ field }) => field ?? []);
}

/** A refusal says why in words, and gives back what was typed (but for passwords). */
function refusalProblem(answer: RouteAnswer, sent: Readonly<Record<string, string>>) {
  if (answer.status >= 500) return `refused with ${answer.status}`;
  const { errors, values } = answer.data as Refusal;
  const isSaid = errors.length > 0 && errors.every(({ sentence }) => /[。，]/.test(sentence));
  if (!isSaid) return `refused without a sentence: ${JSON.stringify(errors)}`;
  const isWrong = ([field, text]: [string, string]) =>
    field in values && (SECRET.test(field) || values[field] !== text);
  const wrong = Object.entries(sent).filter(isWrong);
  return wrong.length === 0 ? null : `not given back as typed: ${wrong.map(([field]) => field)}`;
}

/** What is kept of an accepted text: the tidying that the fields document; undefined for what is no text. */
function keptAs(field: string, text: string): string | null | undefined {
  switch (field) {
    case "name":
    case "shortName":
      return text.trim().replace(/\s+/gu, " ");
    case "reason":
      return text.replace(/\r\n?/g, "\n").trim();
    case "username":
      return text.trim().normalize("NFKC").toLowerCase();
    case "foundedOn":
    case "creditCode":
      return text.trim() === "" ? null : text;
    default:
      return undefined;
  }
}
