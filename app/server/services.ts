import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Roads } from "~/features/cases/road-wiring.server";
import type { FileStore } from "~/features/files/file-store.server";
import type { Auth } from "~/features/identity/auth.server";
import type { ImportKinds } from "~/features/imports/import-kind.server";
import type { ThreadQuestion } from "~/features/jobs/job-halves.server";
import type { Live } from "~/features/live/live.server";
import type { Actor } from "~/shared/actor";
import type { Clock } from "~/shared/clock";
import type { KeyRing } from "~/shared/key-ring";
import type { Config } from "~/web/config.server";
import type { Db } from "~db/connection.server";

/** What one running server holds; every request is given a part of it. */
export interface Services {
  readonly config: Config;
  readonly db: Db;
  readonly keys: KeyRing;
  readonly files: FileStore;
  readonly auth: Auth;
  /** The time that rules are told; in the demo it is the demo's. */
  readonly clock: Clock;
  /** Nouns of which lists can be brought in. */
  readonly importKinds: ImportKinds;
  /** Long work; woken when some was queued. */
  readonly jobs: {
    wake(): void;
    /** Asks a worker thread and waits; one question at a time. */
    ask(question: ThreadQuestion, actor: Actor): Promise<unknown>;
  };
  /** The roads of all features, for the case engine. */
  readonly roads: Roads;
  /** Where changes are announced to open pages. */
  readonly live: Live;
  readonly log: Logger;
  readonly metrics: Registry;
  /** Puts the demo back to how it was filled; null outside a demo, and where no copy of that was kept. */
  readonly resetDemo: (() => Promise<void>) | null;
  /** False from the moment the server was asked to stop. */
  isReady(): boolean;
  /** The one-time code of the first administrator; null once there is one. */
  readonly setupCode: SetupCode;
}

/** Printed at the start of an empty installation, good for one use. */
export interface SetupCode {
  /** Whether an administrator is still to be set up, and this is the code. */
  matches(code: string): boolean;
  isPending(): boolean;
  spend(): void;
}
