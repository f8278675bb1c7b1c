import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { judgeByLink } from "./domain/judge-by-link";
import { grantOf } from "./domain/scope-columns";
import { sessionEndsAt } from "./domain/session-life";
import * as Sessions from "./sessions.queries.server";

/** Who is behind a session token, or null when it has ended, was revoked, or the account is blocked. */
export async function findSession(
  db: Db,
  token: string,
  realNow: Instant,
): Promise<{ actor: Actor; language: "zh-CN" | "en" | null } | null> {
  const rows = await Sessions.findAllByToken(db, token);
  const first = rows[0];
  if (!first || first.blockId !== null) return null;
  const grants = rows.flatMap(({ role, subjectKind, subjectId }) =>
    role && subjectKind ? [grantOf({ role, subjectKind, subjectId })] : [],
  );
  const { sessionId, accountId, name, language, createdAt, expiresAt, linkContestId } = first;
  if (realNow >= expiresAt || realNow >= sessionEndsAt(createdAt, grants)) return null;
  const actor = { accountId, name, sessionId, grants };
  if (linkContestId === null) return { actor, language };
  return { actor: judgeByLink(actor, linkContestId), language };
}
