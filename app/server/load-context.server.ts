import type { AppLoadContext } from "@remix-run/node";
import type { Request, Response } from "express";
import { isWithinReach } from "~/features/identity/domain/judge-by-link";
import { findSession } from "~/features/identity/find-session.server";
import { instantOf } from "~/shared/instant";
import { chooseLanguage } from "~/web/preferences.server";
import { readSessionToken } from "~/web/session-cookie.server";
import type { Services } from "./services";

/** What one request is handed: the services, and who asks, in which language. */
export async function loadContextOf(
  services: Services,
  request: Request,
  response: Response,
): Promise<AppLoadContext> {
  const { config, db, keys } = services;
  const cookies = request.get("cookie");
  const token = readSessionToken(cookies, {
    isSecure: config.publicUrl.protocol === "https:",
    secret: keys.sessionSecret,
  });
  const session = token ? await findSession(db, token, instantOf(new Date())) : null;
  return {
    ...services,
    actor: session && isWithinReach(session.actor, request.path) ? session.actor : null,
    language: chooseLanguage(cookies, request.get("accept-language"), session?.language ?? null),
    nonce: response.locals.nonce,
    requestId: response.locals.requestId,
    ipAddress: request.ip ?? "",
  };
}
