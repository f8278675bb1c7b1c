import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testContext } from "../support/load-context";
import { settledDistrict } from "../support/settled-district";
import { PERSONS, type Person, type SmallDistrict } from "../support/small-district";
import { ACCESS_TABLE, type AccessRow } from "./access.table";

interface RouteModule {
  readonly loader?: LoaderFunction;
  readonly action?: ActionFunction;
}

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.tsx", { eager: true });
const routes = new Map(
  Object.entries(modules).map(([path, module]) => [
    path.replace(/^.*\/routes\//, "").replace(/\.tsx$/, ""),
    module,
  ]),
);

type Answer = "yes" | "sign in" | "forbidden" | "hidden";

describe("the access table", () => {
  it("has a row for every loader and every action that exists", () => {
    const handlers = [...routes].flatMap(([route, { loader, action }]) => [
      ...(loader ? [`GET ${route}`] : []),
      ...(action ? [`POST ${route}`] : []),
    ]);
    const rows = new Set(ACCESS_TABLE.map(({ method, route }) => `${method} ${route}`));
    expect(handlers.filter((handler) => !rows.has(handler))).toEqual([]);
    expect([...rows].filter((row) => !handlers.includes(row))).toEqual([]);
  });
});

describe("every person at every route", () => {
  it.each(ACCESS_TABLE.map((row) => [`${row.method} ${row.url(NAMES)}`, row] as const))(
    "%s",
    async (_name, row) => {
      const answers: Record<string, Answer> = {};
      const expected: Record<string, Answer> = {};
      for (const person of PERSONS) {
        answers[person] = await ask(row, person);
        expected[person] = expectedAnswer(row, person);
      }
      expect(answers).toEqual(expected);
    },
  );
});

/** Names instead of ids, for the titles of the tests. */
const NAMES = new Proxy({} as SmallDistrict["ids"], { get: (_ids, name) => `:${String(name)}` });

function expectedAnswer(row: AccessRow, person: Person): Answer {
  const { may, otherwise = "forbidden", knownTo = [] } = row;
  if (may === "anyone") return "yes";
  if (otherwise === "hidden" && may.length === 0 && !row.knownTo) return "hidden";
  if (person === "visitor") return otherwise === "unheard" ? "hidden" : "sign in";
  if (may === "signed in" || may.includes(person)) return "yes";
  if (knownTo.includes(person)) return "forbidden";
  return otherwise === "forbidden" ? "forbidden" : "hidden";
}

let untouched: Awaited<ReturnType<typeof settledDistrict>> | null = null;

/** Each try finds the same database: what one person did can't open or close a door for the next. */
async function ask(row: AccessRow, person: Person): Promise<Answer> {
  untouched ??= await settledDistrict();
  const answer = await askIn(untouched, row, person);
  const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(
    untouched.db,
  );
  if (rows[0]?.changes !== 0) {
    await untouched.db.destroy();
    untouched = null;
  }
  return answer;
}

async function askIn(
  { db, district: { actors, ids } }: Awaited<ReturnType<typeof settledDistrict>>,
  row: AccessRow,
  person: Person,
): Promise<Answer> {
  const context = testContext(db, actors[person], { needsSetup: row.route === "setup" });
  const module = routes.get(row.route);
  const handler = row.method === "GET" ? module?.loader : module?.action;
  const request = new Request(`http://localhost:3000${row.url(ids)}`, {
    method: row.method,
    ...(row.form ? { body: new URLSearchParams(row.form(ids)) } : {}),
  });
  try {
    return answerOf(await handler?.({ request, context, params: row.params?.(ids) ?? {} }));
  } catch (thrown) {
    return answerOf(thrown);
  }
}

/** Reads the answer from a response, or from data with a status; anything else that was thrown is a fault. */
function answerOf(answer: unknown): Answer {
  if (answer instanceof Error) throw answer;
  const status = statusOf(answer);
  if (status === 403) return "forbidden";
  if (status === 404) return "hidden";
  const to = answer instanceof Response ? (answer.headers.get("Location") ?? "") : "";
  return to.startsWith("/sign-in?returnTo=") ? "sign in" : "yes";
}

function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  const init = (answer as { init?: { status?: number } | null } | null)?.init;
  return init?.status ?? 200;
}
