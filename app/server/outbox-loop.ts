import { mkdirSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import {
  type OutboxAdapter,
  type OutgoingFacts,
  sendOutbox,
} from "~/features/cases/send-outbox.server";
import { DEFAULT_LANGUAGE, isLanguage } from "~/web/languages";
import { wordsFor } from "~/web/words.server";
import type { Services } from "./services";

const EVERY_MS = 5_000;

/**
 * Puts each message into a file of its own, from which another program can send it on. The file is whole or
 * isn't there, and a message sent twice after a crash is the same file.
 */
export function fileAdapter(folder: string): OutboxAdapter {
  return {
    async send(message) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const place = join(folder, `${message.id}.json`);
      const file = await open(`${place}.part`, "w", 0o600);
      try {
        await file.writeFile(`${JSON.stringify(message)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${place}.part`, place);
    },
  };
}

/** Sends what is due every few seconds, beside the requests, until it is told to stop. */
export function sendOut(
  { db, clock, log }: Pick<Services, "db" | "clock" | "log">,
  adapter: OutboxAdapter,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isStopping = false;
  const send = async () => {
    while (!isStopping && (await sendOutbox(db, adapter, { now: clock.now(), textOf })) > 0);
  };
  const timer = setInterval(() => {
    running = running.then(send).catch((error) => log.error({ err: error }, "the outbox failed"));
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

function textOf({ kind, language, road, move }: OutgoingFacts): string {
  const t = wordsFor(isLanguage(language) ? language : DEFAULT_LANGUAGE).t;
  if (kind === "case-reminded") {
    return t("cases:messages.outgoingReminder", { title: t(`roads:${road}.title`) });
  }
  if (kind === "stage-outcome") return t("cases:messages.outgoingOutcome");
  return t("cases:messages.outgoing", {
    title: t(`roads:${road}.title`),
    move: t(`roads:${road}.moved.${move}`),
  });
}
