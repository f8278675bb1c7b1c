import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import type { Services } from "./services";

const ID_SEGMENT = /\/[0-9a-f]{8}-[0-9a-f-]{27}/g;
const SECRET_SEGMENT = /^\/invitations\/[^/]+/;

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

/** The path without ids and secrets, which also keeps the metrics' labels few. */
export function loggedPath(path: string): string {
  return path.replace(SECRET_SEGMENT, "/invitations/:token").replace(ID_SEGMENT, "/:id");
}
