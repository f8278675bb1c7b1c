import { createRequestHandler } from "@remix-run/express";
import { createRequestHandler as createAnswerer, type ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { loadContextOf } from "./load-context.server";
import { sectionOf, sectionsOf, sortRoads } from "./route-sections";
import type { Services } from "./services";

/** Where the browser asks which routes the links of a page lead to. */
const DISCOVERY = "/__manifest";
const FOREVER = "public, max-age=31536000, immutable";

/** All that Remix answers. In development the build changes with every edit, and is handed over as it comes. */
export function remixHandler(
  services: Services,
  build: ServerBuild | (() => Promise<ServerBuild>),
): RequestHandler {
  const handlerOf = (part: typeof build) =>
    createRequestHandler({
      build: part,
      getLoadContext: (request, response) => loadContextOf(services, request, response),
    });
  if (typeof build === "function") return handlerOf(build);
  const sectionNamed = sectionsOf(build);
  const handlerIn = onceFor((section: ServerBuild) => handlerOf(section));
  const discover = discovery(build);
  return (request, response, next) => {
    const isOfThisBuild = request.query.version === build.assets.version;
    if (request.path === DISCOVERY && isOfThisBuild) return discover(request, response, next);
    return handlerIn(sectionNamed(sectionOf(request.path)))(request, response, next);
  };
}

/** Asks each section for the routes of its own roads, and puts the answers together. */
function discovery(build: ServerBuild): RequestHandler {
  const { assets } = build;
  const answererIn = answererOf(build);
  const routesOf = async ([name, roads]: [string, readonly string[]]) => {
    const query = new URLSearchParams(roads.map((road) => ["p", road]));
    query.set("version", assets.version);
    const asked = new Request(`http://localhost${DISCOVERY}?${query}`);
    return (await answererIn(`/${name}`)(asked)).json();
  };
  return (request, response, next) => {
    const roads = new URL(request.originalUrl, "http://localhost").searchParams.getAll("p");
    Promise.all([...sortRoads(roads)].map(routesOf)).then(
      (parts) => response.set("Cache-Control", FOREVER).json(Object.assign({}, ...parts)),
      next,
    );
  };
}

/** Asks Remix itself for the answer to a road, without Express between. */
export function answererOf(build: ServerBuild) {
  const sectionNamed = sectionsOf(build);
  const answererIn = onceFor((section: ServerBuild) => createAnswerer(section));
  return (road: string) => answererIn(sectionNamed(sectionOf(road)));
}

function onceFor<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
