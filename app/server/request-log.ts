import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import { loggedPath } from "~/web/logged-path";
import type { Services } from "./services";

/** One line for each request, without personal data: no query, no address, no name. */
export function requestLog({ log }: Services): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.locals.requestId = randomBytes(4).toString("hex");
    response.once("close", () => {
      log.info(
        {
          requestId: response.locals.requestId,
          method: request.method,
          path: loggedPath(request.path),
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
        },
        "request",
      );
    });
    next();
  };
}
