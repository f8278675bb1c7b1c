import type { AppLoadContext } from "@remix-run/node";
import { refusedAsJson } from "./responses.server";

type Refusal =
  | string
  | { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** A tablet's act that was refused: the reason by name, with its sentence. */
export function refusedMark(context: AppLoadContext, refusal: Refusal): Response {
  const { code, values } = typeof refusal === "string" ? { code: refusal, values: {} } : refusal;
  return refusedAsJson(context, code, "scoring", values);
}

/** A mark names itself: without a key nobody could tell one that is sent again from another. */
export function withoutKey(context: AppLoadContext): Response {
  return refusedAsJson(context, "mark-without-key", "scoring");
}
