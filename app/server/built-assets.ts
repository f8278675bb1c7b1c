import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import express, { type RequestHandler } from "express";

const ONE_YEAR_S = 31_536_000;
const ONE_HOUR_S = 3_600;
/** How the build packed copies (`scripts/pack-assets.mjs`), the smaller first. */
const PACKINGS = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
];

/**
 * The files of the build, each read once and kept: a page asks for some thirty, and to look one up and open it costs
 * the server more than to send it. Only what lay there at the start is ever sent, so that no address leads elsewhere.
 */
export function builtAssets(folder: string): RequestHandler {
  const names = new Set(namesIn(folder));
  const kept = new Map<string, Buffer>();
  const contentOf = (name: string) => {
    const content = kept.get(name) ?? readFileSync(join(folder, name));
    kept.set(name, content);
    return content;
  };
  const router = express.Router();
  router.get("*", (request, response, next) => {
    const name = request.path.slice(1);
    if (!names.has(name)) return next();
    const packing = PACKINGS.find(
      ({ encoding, ending }) => names.has(name + ending) && request.acceptsEncodings(encoding),
    );
    if (packing) response.set("Content-Encoding", packing.encoding);
    response
      .type(extname(name))
      .set("Vary", "Accept-Encoding")
      .set("Cache-Control", cacheControlOf(name))
      .send(contentOf(name + (packing?.ending ?? "")));
  });
  router.use("/assets", (_request, response) => response.sendStatus(404));
  return router;
}

/** Those under /assets carry a hash in their names and never change. */
function cacheControlOf(name: string): string {
  return name.startsWith("assets/")
    ? `public, max-age=${ONE_YEAR_S}, immutable`
    : `public, max-age=${ONE_HOUR_S}`;
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"));
}
