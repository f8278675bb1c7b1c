import type { z } from "zod";
import type { Command } from "~/features/audit/carry-out.server";
import { beginCeremony } from "~/features/boards/begin-ceremony.server";
import type { ceremonySchema } from "~/features/boards/boards.schemas";
import { endCeremony } from "~/features/boards/end-ceremony.server";
import { revealPlace } from "~/features/boards/reveal-place.server";
import type { Live } from "~/features/live/live.server";

/** The use case behind each step of a ceremony's page. */
export function takeCeremonyStep(
  command: Command,
  room: { readonly live: Live },
  stageId: string,
  asked: z.infer<typeof ceremonySchema>,
) {
  switch (asked.step) {
    case "begin":
      return beginCeremony(command, room, { stageId, placeCount: asked.placeCount });
    case "reveal":
      return revealPlace(command, room, { stageId, revealedCount: asked.revealedCount });
    case "end":
      return endCeremony(command, room, { stageId });
  }
}
