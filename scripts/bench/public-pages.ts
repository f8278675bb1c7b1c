import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import type { BenchRow } from "./bench-row";
import { type DemoServer, startDemoServer } from "./demo-server";

const PORT = 3_919;
const CONNECTIONS = 16;
const ROUNDS = 2;
const EMPTY_S = 6;
const PAGES_S = 12;
const PUBLISH_EVERY_MS = 1_000;
const PAGES_BAR = 200;
/** As a reader of the demo has it who left the way through it. */
const COOKIE = "jiangtai.guide=off";
const LANGUAGES = ["zh-CN", "en"] as const;
const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Row 3: public pages without a session while one publication a second makes pages old, beside an empty Remix page. */
export async function publicPagesBench(): Promise<BenchRow> {
  const server = await startDemoServer("organiser");
  const empty = await startEmptyPage();
  try {
    const publisher = await publisherOf(server);
    const urls = await publicUrls(server.origin, publisher.contestId);
    const loads = { empty: [] as Load[], pages: [] as Load[] };
    // Each page is drawn for the first time before anything is counted.
    for (const language of LANGUAGES) await readAll(server.origin, urls, language);
    for (let round = 0; round < ROUNDS; round += 1) {
      loads.empty.push(await loadOf(`http://127.0.0.1:${PORT}`, EMPTY_S, ["/"]));
      const publishing = publisher.publishFor(PAGES_S * 1_000);
      loads.pages.push(await loadOf(server.origin, PAGES_S, urls));
      await publishing;
    }
    const oldCount = urls.filter((path) => isMadeOld(path, publisher.contestId)).length;
    const counts = { all: urls.length, old: oldCount };
    return rowOf(counts, loads, publisher, server.peakMegabytes());
  } finally {
    empty.kill("SIGTERM");
    await server.stop();
  }
}

interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly wrong: number;
}

function rowOf(
  urls: { readonly all: number; readonly old: number },
  loads: { readonly empty: readonly Load[]; readonly pages: readonly Load[] },
  { published, shown }: { readonly published: number; readonly shown: number },
  peak: number | null,
): BenchRow {
  const mean = (all: readonly Load[]) =>
    all.reduce((sum, { perSecond }) => sum + perSecond, 0) / all.length;
  const wrong = [...loads.empty, ...loads.pages].reduce((sum, load) => sum + load.wrong, 0);
  const [pages, empty] = [mean(loads.pages), mean(loads.empty)];
  const p99 = Math.max(...loads.pages.map(({ p99Ms }) => p99Ms));
  return {
    row: 3,
    what: "public pages, over 200 URLs in both languages while one publication a second invalidates",
    figures: [
      {
        name: "requests a second ÷ those of an empty Remix page",
        value: `${(pages / empty).toFixed(2)} (${pages.toFixed(0)} and ${empty.toFixed(0)} a second)`,
        bar: "at least 1",
        isMet: pages >= empty && wrong === 0,
      },
      {
        name: "addresses, each in both languages",
        value: String(urls.all),
        bar: `over ${PAGES_BAR}`,
        isMet: urls.all > PAGES_BAR,
      },
      {
        name: "publications that the next reader saw",
        value: `${shown} of ${published}`,
        bar: "all",
        isMet: published > 0 && shown === published,
      },
    ],
    notes: [
      `Over HTTP on the built server with the demo's data; ${CONNECTIONS} connections of autocannon in one process, which shares the machine, take the addresses in turn, ${ROUNDS} rounds of ${PAGES_S} s; the empty page in between, ${EMPTY_S} s each. Every address was opened once before.`,
      `A publication is a correction of a result on notice: a new version of the result and of the notice's list. It makes ${urls.old} of the ${urls.all} addresses old, in both languages: the contest's own and all lists; the pages of other contests stay as they are.`,
      "The empty page has no loader, words, styles, log, headers or compression; ours come compressed, with their log line, their headers and a policy of their own.",
      `Answers that were not 200: ${wrong}. The slowest hundredth of ours took ${p99.toFixed(0)} ms or more. The server had ${peak === null ? "an unknown amount of" : `${peak.toFixed(0)} MB of`} memory at most. Load of the machine over the last minute, which the bench is part of: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    ],
  };
}

async function startEmptyPage(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/bench/empty-page-server.ts", String(PORT)],
    {
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  return child;
}

async function loadOf(origin: string, seconds: number, paths: readonly string[]): Promise<Load> {
  const requests = LANGUAGES.flatMap((language) =>
    paths.map((path) => ({
      path,
      headers: { "accept-language": language, "accept-encoding": "gzip", cookie: COOKIE },
    })),
  );
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests,
  });
  const { average, total } = result.requests;
  if (total === 0) throw new Error(`${origin} answered nothing`);
  return { perSecond: average, p99Ms: result.latency.p99, wrong: result.non2xx + result.errors };
}

async function readAll(origin: string, paths: readonly string[], language: string) {
  for (const path of paths) await textOf(origin + path, language);
}

async function textOf(url: string, language = "zh-CN"): Promise<string> {
  const answer = await fetch(url, { headers: { cookie: COOKIE, "accept-language": language } });
  if (answer.status !== 200) throw new Error(`${url} got ${answer.status}`);
  return answer.text();
}

/** A page of the corrected contest, or a list: each publication makes it old. */
const isMadeOld = (path: string, contestId: string) =>
  path.includes(contestId) || !new RegExp(`/(?:results|contests)/${ID}`).test(path);

/**
 * What anyone may open: the lists, the months around now, every contest, notice and result, and why each place is
 * what it is. Of the contest that is corrected the first places only: a district publishes one result of many.
 */
async function publicUrls(origin: string, correctedId: string): Promise<string[]> {
  const read = (path: string) => textOf(origin + path);
  const idsIn = (text: string, list: string) => [
    ...new Set([...text.matchAll(new RegExp(`/${list}/(${ID})`, "g"))].map(([, id]) => id ?? "")),
  ];
  const urls = ["/", "/notices", "/results", "/public/contests", "/public/contests/calendar"];
  for (const id of idsIn(await read("/public/contests"), "public/contests")) {
    urls.push(`/public/contests/${id}`);
  }
  for (const id of idsIn(await read("/notices"), "notices")) urls.push(`/notices/${id}`);
  for (const id of idsIn(await read("/results"), "results")) {
    const page = `/results/${id}`;
    const codes = new Set(
      [...(await read(page)).matchAll(/[?;]entry=([^"&#]+)/g)].map(([, code]) => code),
    );
    urls.push(page);
    if (id === correctedId)
      urls.push(...[...codes].slice(0, 3).map((code) => `${page}?entry=${code}`));
    else urls.push(...viewsOf(page, [...codes]));
  }
  return urls;
}

function viewsOf(page: string, codes: readonly (string | undefined)[]): string[] {
  const views = ["", "&view=awarded", "&view=promoted", "&edition=1"];
  const both = ["&edition=1&view=awarded", "&edition=1&view=promoted"];
  return codes.flatMap((code) => [...views, ...both].map((view) => `${page}?entry=${code}${view}`));
}

/** Corrects the electricians' result, which is on notice, again and again, and looks each time whether a reader sees it. */
async function publisherOf(server: DemoServer) {
  const season = (await server.get("/contests")).text;
  const path = new RegExp(`(/contests/${ID})"[^>]*>(?:<[^>]*>)*电工<`).exec(season)?.[1] ?? "";
  const count = { published: 0, shown: 0 };
  const publish = async () => {
    const reason = `第${count.published + 1}次更正`;
    const fields = new FormData();
    fields.set("idempotencyKey", randomUUID());
    fields.set("entryNumber", String(36 - count.published));
    fields.set("reason", reason);
    const { status } = await server.post(`${path}/correction`, fields);
    if (status !== 302) throw new Error(`a correction got ${status}`);
    count.published += 1;
    const seen = await textOf(`${server.origin}/results/${path.slice(-36)}`);
    if (seen.includes(reason)) count.shown += 1;
  };
  return {
    contestId: path.slice(-36),
    get published() {
      return count.published;
    },
    get shown() {
      return count.shown;
    },
    async publishFor(lastsMs: number) {
      const startedAt = performance.now();
      for (let due = PUBLISH_EVERY_MS / 2; due < lastsMs; due += PUBLISH_EVERY_MS) {
        await wait(Math.max(0, startedAt + due - performance.now()));
        await publish();
      }
    },
  };
}
