import type { AppLoadContext } from "@remix-run/node";
import { pino } from "pino";
import { Registry } from "prom-client";
import { createAuth } from "~/features/identity/auth.server";
import { createLive } from "~/features/live/live.server";
import { IMPORTS } from "~/import-kinds.server";
import { roads } from "~/roads.server";
import { standingClock } from "~/server/clocks";
import "~/server/load-context";
import { makeSetupCode } from "~/server/setup-code";
import type { Actor } from "~/shared/actor";
import { type Instant, readInstant } from "~/shared/instant";
import { readConfig } from "~/web/config.server";
import type { Language } from "~/web/languages";
import type { Db } from "~db/connection.server";
import { TEST_FILES, TEST_KEYS } from "./test-keys";

export { TEST_KEYS };

export const TEST_NOW = readInstant("2026-10-21T02:30:00.000Z");

/** What a loader or action is handed, over a database of the test's own. */
export function testContext(
  db: Db,
  actor: Actor | null,
  options: { now?: Instant; language?: Language; needsSetup?: boolean } = {},
): AppLoadContext {
  const config = readConfig({ LOG_LEVEL: "silent", SHOW_UI_PAGE: "1" });
  if (!config.ok) throw new Error("the test configuration is wrong");
  return {
    config: config.value,
    db,
    keys: TEST_KEYS,
    files: TEST_FILES,
    auth: createAuth({ db, keys: TEST_KEYS, publicUrl: config.value.publicUrl }),
    clock: standingClock(options.now ?? TEST_NOW),
    importKinds: IMPORTS,
    jobs: { wake: () => undefined, ask: async () => new Uint8Array() },
    roads,
    live: createLive(0),
    log: pino({ level: "silent" }),
    metrics: new Registry(),
    resetDemo: null,
    isReady: () => true,
    setupCode: makeSetupCode(options.needsSetup ?? false),
    actor,
    language: options.language ?? "zh-CN",
    nonce: "test",
    requestId: "test0000",
    ipAddress: "127.0.0.1",
  };
}
