import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import { SYSTEM } from "~/features/audit/carry-out.server";
import * as IdempotencyKeys from "~/features/audit/idempotency-keys.queries.server";
import { clearUnlisted, type FileStore } from "~/features/files/file-store.server";
import * as Files from "~/features/files/files.queries.server";
import { remindDueReports } from "~/features/grassroots/remind-due-reports.server";
import * as Sessions from "~/features/identity/sessions.queries.server";
import * as SignInThrottles from "~/features/identity/sign-in-throttles.queries.server";
import * as Verifications from "~/features/identity/verifications.queries.server";
import { clearOldImports } from "~/features/imports/clear-old-imports.server";
import type { Clock } from "~/shared/clock";
import { DAY_MS, HOUR_MS, type Instant, later } from "~/shared/instant";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "~db/connection.server";
import { realClock } from "./clocks";

const EVERY_MS = HOUR_MS;
const KEYS_KEPT_MS = 30 * DAY_MS;
/** A file is on the disk before its row is, and a row before the record that lists it. */
const FILES_WAIT_MS = DAY_MS;
/** Far longer than a window of tries and its lock. */
const TRIES_KEPT_MS = DAY_MS;

interface House {
  readonly db: Db;
  readonly files: Pick<FileStore, "folder">;
  readonly keys: Pick<KeyRing, "auditKey">;
  /** The clock by which idempotency keys were written down: the demo's, in a demo. */
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Clears what has run out and reminds of what is due, at the start and every hour, on the main thread, until it is
 * told to stop.
 */
export function keepHouse({ db, files, keys, clock, log }: House): { stop(): Promise<void> } {
  let isStopping = false;
  const clear = async () => {
    const times = { now: clock.now(), realNow: realClock.now() };
    try {
      await clearOut(db, times, () => isStopping);
      if (!isStopping) await clearFiles(db, files, times);
    } catch (error) {
      log.error({ err: error }, "housekeeping failed");
    }
  };
  const remind = async () => {
    const command = { db, actor: SYSTEM, key: null, auditKey: keys.auditKey };
    try {
      while (!isStopping && (await remindDueReports({ ...command, now: clock.now() })) > 0);
    } catch (error) {
      log.error({ err: error }, "reminders failed");
    }
  };
  const goRound = () => clear().then(remind);
  let running = goRound();
  const timer = setInterval(() => {
    running = running.then(goRound);
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** Sessions, tries and questions keep the real time; keys are as old as the clock that dated them says. */
export async function clearOut(
  db: Db,
  { now, realNow }: { now: Instant; realNow: Instant },
  isStopping: () => boolean = () => false,
): Promise<void> {
  const pieces = [
    () => IdempotencyKeys.deleteOlder(db, later(now, -KEYS_KEPT_MS)),
    () => Sessions.deleteExpired(db, realNow),
    () => Verifications.deleteExpired(db, realNow),
    () => SignInThrottles.deleteOlder(db, later(realNow, -TRIES_KEPT_MS)),
    () => clearOldImports(db, now),
    () => Files.markUnlisted(db, { before: later(now, -FILES_WAIT_MS), now }),
  ];
  for (const deletePiece of pieces) {
    while (!isStopping() && (await deletePiece()) > 0) await nextTurn();
  }
}

/** Content that no row stands for goes from the disk, by the clock of the disk. */
export async function clearFiles(
  db: Db,
  files: Pick<FileStore, "folder">,
  { realNow }: { realNow: Instant },
): Promise<void> {
  const before = Date.parse(later(realNow, -FILES_WAIT_MS));
  await clearUnlisted(files, (digests) => Files.findStanding(db, digests), before);
}
