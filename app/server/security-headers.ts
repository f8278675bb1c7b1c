import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet, { contentSecurityPolicy } from "helmet";
import type { Config } from "~/web/config.server";

type Source = string | ((request: unknown, response: unknown) => string);

/** Strict policies: what an answer itself brings is allowed by nonce only. */
export function securityHeaders(config: Config): RequestHandler {
  const isHttps = config.publicUrl.protocol === "https:";
  const nonce: Source = (_request, response) => `'nonce-${nonceOf(response)}'`;
  const policy = contentPolicy(config, { scripts: [nonce], styles: [nonce] });
  const headers = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    headers(request, response, () => policy(request, response, next));
  };
}

/** Own files, and these of what stands in the page. Styles in attributes are needed by widths and heights computed at run time. */
export function contentPolicy(
  config: Config,
  { scripts, styles }: { readonly scripts: readonly Source[]; readonly styles: readonly Source[] },
): RequestHandler {
  const isHttps = config.publicUrl.protocol === "https:";
  return contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...scripts],
      styleSrc: ["'self'", ...styles],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...(config.isDevelopment ? ["ws:"] : [])],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
      ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
    },
  });
}

function nonceOf(response: unknown): string {
  return (response as { locals: { nonce: string } }).locals.nonce;
}
