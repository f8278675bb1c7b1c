import type { AppLoadContext } from "@remix-run/node";
import type { Command } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";

/** A write asked for by someone, under the key that the form carried. */
export function commandOf<Who extends Actor | null>(
  { db, clock, keys }: AppLoadContext,
  actor: Who,
  key: string | null,
): Command<Who> {
  return { db, actor, now: clock.now(), key, auditKey: keys.auditKey };
}
