import type { Request, RequestHandler } from "express";
import type { Config } from "~/web/config.server";
import { plainPage } from "./plain-page";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses unsafe requests that another site's page sent. Browsers say where a request comes from; one that
 * says nothing at all isn't a browser and carries no cookies that it wasn't given.
 */
export function foreignOriginRefused(config: Config): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method) || isOwn(request, config)) return next();
    plainPage(response, 403, {
      zh: "这个请求来自别的网站，没有执行。请回到本系统的页面上再做一次。",
      en: "This request came from another site and was not carried out. Do it again from a page of this system.",
    });
  };
}

function isOwn(request: Request, config: Config): boolean {
  const origin = request.get("origin");
  if (origin !== undefined) {
    return (
      origin === config.publicUrl.origin ||
      origin === `${request.protocol}://${request.get("host")}`
    );
  }
  const site = request.get("sec-fetch-site");
  return site === undefined || site === "same-origin" || site === "none";
}
