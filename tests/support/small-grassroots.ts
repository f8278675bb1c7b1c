import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { receiveFile } from "~/features/files/file-store.server";
import {
  type FileGrassrootsInput,
  fileGrassroots,
} from "~/features/grassroots/file-grassroots.server";
import { createLive } from "~/features/live/live.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { TEST_FILES, TEST_KEYS } from "./test-keys";

/** A filing as its form hands it in, for a union. */
export function filingOf(unionId: string): FileGrassrootsInput {
  return {
    unionId,
    name: "钳工技能比武",
    kind: "skill",
    tradeId: null,
    outsideHost: null,
    startsOn: "2026-10-28",
    endsOn: null,
    venue: "一号车间",
    expectedCount: 24,
    budget: 300_000,
    plan: "锉削配合，两小时。",
    behalfNote: null,
    planFile: null,
  };
}

/** A union's own staff put a contest on record with the union above, its plan photographed; answers its id. */
export async function filedGrassroots(
  db: Db,
  { actor, unionId, now }: { actor: Actor; unionId: string; now: Instant },
): Promise<string> {
  const content = (async function* () {
    yield Buffer.from("%PDF-1.7 contest plan");
  })();
  const file = await receiveFile(TEST_FILES, content, SCAN_FILES);
  if (!file.ok) throw new Error(file.reason);
  const command = { db, actor, now, key: null, auditKey: TEST_KEYS.auditKey };
  const room = { roads, live: createLive(0) };
  const planFile = { file: file.value, fileName: "方案.pdf" };
  const filed = await fileGrassroots(command, room, {
    ...filingOf(unionId),
    kind: "labour",
    planFile,
  });
  if (!filed.ok) throw new Error("the filing is refused");
  return filed.value.grassrootsId;
}
