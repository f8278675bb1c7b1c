import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import { findStandingUntil } from "~/features/agenda/find-standing-until.server";
import type { Instant } from "~/shared/instant";
import type { Config } from "~/web/config.server";
import type { Language } from "~/web/languages";
import { type AskedPage, askedPage } from "./copied-pages";
import { copyShelf } from "./copy-shelf";
import { pageVersions } from "./page-versions";
import { answererOf } from "./remix-handler";
import { contentPolicy } from "./security-headers";
import type { Services } from "./services";

const MOST_KEPT = { count: 2_000, bytes: 32 * 1_048_576 };
const zip = promisify(gzip);
const unzip = promisify(gunzip);

interface Copy {
  readonly tag: string;
  readonly language: Language;
  readonly zipped: Buffer;
  /** Sets the policy that allows this page's own scripts, and no other. */
  readonly policy: RequestHandler;
}

interface Kept {
  readonly version: number;
  /** The last moment at which it is right. */
  readonly until: Instant;
  /** Null where the page can't be copied: it isn't there, or it holds a form that writes. */
  readonly copy: Copy | null;
}

/**
 * Answers public pages to those without a session from copies in memory: each rendered once for a version of the
 * data, until the clock makes it old, however many ask (quality.md, Security; docs/decisions/0011).
 */
export function pageCopies(services: Services, build: ServerBuild): RequestHandler {
  const { clock, config, db } = services;
  const versions = pageVersions(db);
  const render = rendererOf(services, build);
  const shelf = copyShelf<Kept>(MOST_KEPT, ({ copy }) => copy?.zipped.length ?? 0);
  const inHand = new Map<string, Promise<Kept>>();

  function standing({ key, contestId }: AskedPage): Kept | null {
    const kept = shelf.get(key);
    if (kept?.version !== versions.versionOf(contestId)) return null;
    return clock.now() <= kept.until ? kept : null;
  }

  async function make(asked: AskedPage, requestId: string): Promise<Kept> {
    const version = versions.versionOf(asked.contestId);
    const until = await findStandingUntil(db, clock.now());
    const html = await render(asked, requestId);
    const copy = html === null ? null : await copyFrom(html, asked.language, config);
    const kept = { version, until, copy };
    shelf.put(asked.key, kept);
    return kept;
  }

  /** Whoever waited for a copy that meanwhile is of an old version waits for the next. */
  async function keptOf(asked: AskedPage, requestId: string): Promise<Kept> {
    await inHand.get(asked.key);
    const kept = standing(asked) ?? inHand.get(asked.key);
    if (kept) return kept;
    const making = make(asked, requestId).finally(() => inHand.delete(asked.key));
    inHand.set(asked.key, making);
    return making;
  }

  return (request, response, next) => {
    const asked = askedPage(request, config);
    if (!asked) return next();
    const answered = ({ copy }: Kept) => (copy ? answer(request, response, copy) : next());
    const kept = standing(asked);
    if (kept) return answered(kept);
    keptOf(asked, response.locals.requestId).then(answered).catch(next);
  };
}

async function copyFrom(html: string, language: Language, config: Config): Promise<Copy> {
  const tag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  const policy = contentPolicy(config, { scripts: scriptHashes(html), styles: [] });
  return { tag, language, zipped: await zip(html), policy };
}

/** Renders a page for nobody in particular; null for what must not be kept. */
function rendererOf(services: Services, build: ServerBuild) {
  const answererIn = answererOf(build);
  const { origin } = services.config.publicUrl;
  return async ({ path, url, language, headers }: AskedPage, requestId: string) => {
    const nobody = { actor: null, nonce: "", ipAddress: "" };
    const context = { ...services, ...nobody, language, requestId };
    const response = await answererIn(path)(new Request(origin + url, { headers }), context);
    const html = await response.text();
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
    const isPlain = !response.headers.has("Set-Cookie") && !WRITING_FORM.test(html);
    return response.status === 200 && isPage && isPlain ? html : null;
  };
}

const WRITING_FORM = /<form[^>]*\bmethod="post"/i;
const INLINE_SCRIPT = /<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gi;

function scriptHashes(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
}

function answer(request: Request, response: Response, copy: Copy): void {
  response.setHeader("ETag", copy.tag);
  response.setHeader("Cache-Control", "private, no-cache");
  response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie, User-Agent");
  if (request.fresh) {
    // The browser goes on with the page that it has, under the policy that came with it.
    response.removeHeader("Content-Security-Policy");
    response.status(304).end();
    return;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Language", copy.language);
  copy.policy(request, response, (problem) => {
    if (problem) throw problem;
  });
  void send(request, response, copy.zipped);
}

async function send(request: Request, response: Response, zipped: Buffer): Promise<void> {
  const isZipped = request.acceptsEncodings("gzip") !== false;
  if (isZipped) response.setHeader("Content-Encoding", "gzip");
  const body = isZipped ? zipped : await unzip(zipped);
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}
