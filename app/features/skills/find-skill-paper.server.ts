import { createHash } from "node:crypto";
import { readSkillPaperToken, skillPaperToken } from "~/features/identity/tokens.server";
import * as Workers from "~/features/registry/workers.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { isPaperOld, type SkillPaper, skillPaperOf, skillPaperText } from "./domain/skill-paper";
import { findSkillEvents } from "./find-own-skills.server";

/** Enough to tell papers apart; the seal over it can't be made without the server. */
const DIGEST_DIGITS = 16;

interface Whose {
  readonly id: string;
  readonly name: string;
  readonly unionName: string | null;
}

/** A worker's paper of today, with the token that its code carries. Nothing of it is stored. */
export async function findSkillPaper(
  db: Db,
  tokenKey: Uint8Array,
  { worker, now }: { readonly worker: Whose; readonly now: Instant },
) {
  const paper = await paperOf(db, worker.id);
  const issuedOn = localDay(now);
  const digest = digestOf(worker, paper);
  return {
    ...paper,
    name: worker.name,
    unionName: worker.unionName,
    federationName: (await Unions.findFederation(db))?.name ?? "",
    issuedOn,
    mark: digest.slice(0, 8),
    token: skillPaperToken(tokenKey, [worker.id, issuedOn, digest].join("_")),
  };
}

/** What the code on a paper says: whose it is, of which day, and whether the record still says the same. */
export async function checkSkillPaper(
  db: Db,
  tokenKey: Uint8Array,
  { token, now }: { readonly token: string; readonly now: Instant },
) {
  const [workerId = "", issuedOn = "", digest = ""] =
    readSkillPaperToken(tokenKey, token)?.split("_") ?? [];
  const worker = workerId === "" ? undefined : await Workers.find(db, workerId);
  if (!worker || worker.redactedAt !== null || isPaperOld(issuedOn, localDay(now))) return null;
  const paper = await paperOf(db, worker.id);
  return {
    name: worker.name,
    unionName: worker.unionName,
    issuedOn,
    mark: digest.slice(0, 8),
    contestCount: paper.contests.length,
    certificateCount: paper.certificates.length,
    isSame: digestOf(worker, paper) === digest,
  };
}

async function paperOf(db: Db, workerId: string): Promise<SkillPaper> {
  const { events } = await findSkillEvents(db, workerId);
  const sorted = [...events].sort((one, other) => other.on.localeCompare(one.on));
  return skillPaperOf(sorted);
}

function digestOf(worker: Whose, paper: SkillPaper): string {
  const text = skillPaperText(worker, paper);
  return createHash("sha256").update(text).digest("hex").slice(0, DIGEST_DIGITS);
}
