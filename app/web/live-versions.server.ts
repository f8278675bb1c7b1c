import type { AppLoadContext } from "@remix-run/node";

/** The versions of these topics as a loader knows them, asked for before it reads anything. */
export function versionsOf(
  { live }: AppLoadContext,
  topics: readonly string[],
): Record<string, number> {
  return Object.fromEntries(topics.map((topic) => [topic, live.versionOf(topic)]));
}
