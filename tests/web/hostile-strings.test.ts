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
    expect(reached.sort()).toEqual(listed.sort());
  });
});

/** Of a choice, a number or an id, which refuse all but a few, every so many strings are tried. */
const TRY_EVERY = 12;

const cases = Object.entries(PLACES).flatMap(([name, places]) =>
  places.flatMap((place) =>
    place.fields.map((field) => {
      const schema = schemas.get(name);
      const isText = schema && fieldsOf(schema).some((one) => one.name === field && one.isText);
      return [`${name}.${field}`, place, field, isText ? 1 : TRY_EVERY] as const;
    }),
  ),
);

/** What a try leaves behind, such as a case's moves, is read again by the next: after so many all begins anew. */
const BATCH = 50;

function batchesOf<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / BATCH);
  return Array.from({ length: count }, (_, nth) => all.slice(nth * BATCH, (nth + 1) * BATCH));
}

describeWithShared("hostile strings", (folder) => {
  const strings: string[] = [
    ...(JSON.parse(readFileSync(join(folder, "payloads/blns.json"), "utf8")) as string[]),
    ...OWN_STRINGS,
  ];

  it.each(cases)("in %s are kept as typed or refused with a sentence", async (...one) => {
    const [, place, field, every] = one;
    const wrong: unknown[] = [];
    for (const batch of batchesOf(
      [...strings.entries()].filter(([number]) => number % every === 0),
    )) {
      const { db, district } = await settledDistrict();
      const actor = place.as ? district.actors[place.as] : null;
      const context = testContext(db, actor, { needsSetup: place.route === "setup" });
      for (const [number, text] of batch) {
        const problem = await tryOne(context, district, { place, field, text, number });
        if (problem !== null) wrong.push({ text, problem });
        await place.after?.(db, district.ids);
      }
      await db.destroy();
    }
    expect(wrong).toEqual([]);
  });
});

interface Try {
  readonly place: Place;
  readonly field: string;
  readonly text: string;
  readonly number: number;
}

/** What went wrong with one string in one field, or null. */
async function tryOne(
  context: AppLoadContext,
  { ids }: SmallDistrict,
  { place, field, text, number }: Try,
): Promise<string | null> {
  const { route, method = "POST" } = place;
  // A form is sent as UTF-8, in which half a character becomes the sign for an unknown one.
  const sent = text.toWellFormed();
  const query = method === "GET" ? `?${new URLSearchParams({ [field]: sent })}` : "";
  const form = { ...(await place.form?.(ids, number, context.db)), [field]: sent };
  const invitation = invitationToken(context.keys.tokenKey, ids.invitation);
  const params = place.params?.({ ...ids, invitation }) ?? {};
  const answer = await askRoute(context, {
    route,
    method,
    url: `${place.url(ids)}${query}`,
    params,
    form,
    ...(place.upload
      ? { file: new File([place.upload(number)], field === "fileName" ? sent : "a.csv") }
      : {}),
  }).catch((error: Error) => error);
  if (answer instanceof Error) return `500: ${answer.message}`;
  if (method === "GET") {
    return answer.status === 200 || leadsBack(answer, place.url(ids))
      ? null
      : `GET answered ${answer.status}`;
  }
  if (answer.status >= 400) return refusalProblem(answer, { field, sent });
  const expected = place.kept ? place.kept(sent) : keptAs(field, sent);
  if (!place.stored || expected === undefined) return null;
  const kept = await place.stored(context.db, ids, field);
  if (place.kept && kept === undefined) return null;
  return kept === expected ? null : `kept as ${JSON.stringify(kept)}`;
}

/** The same list with a shorter question: a whole number may not stand in an address. */
function leadsBack({ status, location }: RouteAnswer, url: string): boolean {
  return status === 302 && location.startsWith(`${url}?`);
}

const SECRET = /^(password|passwordAgain|current)$/;

/** A refusal says why in words, and gives back what was typed (but for passwords). */
function refusalProblem(answer: RouteAnswer, { field, sent }: { field: string; sent: string }) {
  if (answer.status >= 500) return `refused with ${answer.status}`;
  const { errors, values } = answer.data as {
    errors: { sentence: string }[];
    values: Record<string, string>;
  };
  const isSaid = errors.length > 0 && errors.every(({ sentence }) => /[。，]/.test(sentence));
  if (!isSaid) return `refused without a sentence: ${JSON.stringify(errors)}`;
  if (SECRET.test(field)) return field in values ? "a password came back" : null;
  return field in values && values[field] !== sent ? "what was typed was lost" : null;
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
