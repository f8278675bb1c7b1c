import { type AppLoadContext, data, redirect } from "@remix-run/node";
import type { Actor } from "~/shared/actor";

/** The person signed in; a visitor is sent to sign in and comes back afterwards. */
export function requireActor({ actor }: AppLoadContext, request: Request): Actor {
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`);
}

/** Stops with 403 unless the policy said yes. */
export function allow(isAllowed: boolean): void {
  if (!isAllowed) throw data(null, { status: 403 });
}

/** Stops with 404: what isn't there, and what someone may not know of, look the same. */
export function found<Value>(value: Value | null | undefined, isVisible = true): Value {
  if (value === null || value === undefined || !isVisible) throw data(null, { status: 404 });
  return value;
}

/** Stands for our own address, whatever it is. */
const HERE = "http://here.invalid";

/** Only a path of our own is a place to return to; it comes back as a browser would write it. */
export function safeReturn(returnTo: string, fallback: string): string {
  const isPath = /^\/(?![/\\])/.test(returnTo) && !/[\p{Cc}\\]/u.test(returnTo);
  if (!isPath || !URL.canParse(returnTo, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(returnTo, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : fallback;
}
