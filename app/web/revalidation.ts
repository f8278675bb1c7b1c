import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * Asks a page again after every write, also after a refused one, where the router by itself would not: the
 * record may have moved on, and the form needs its new version. What was typed stays in its fields.
 */
export function shouldRevalidate({
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const isWrite = formMethod !== undefined && formMethod !== "GET";
  return isWrite || defaultShouldRevalidate;
}
