import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { askTransfer } from "~/features/registry/ask-transfer.server";
import { fileTransfer } from "~/features/registry/file-transfer.server";
import { mendTransfer } from "~/features/registry/mend-transfer.server";
import * as Workers from "~/features/registry/workers.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "../connection.server";
import { commandAt, openApplicantAccount, type SeedApplicant } from "./applicants";
import { inventedIdentityNumber } from "./invented-people";
import { SEED_TRANSFERS, type SeedStep, type SeedTransfer } from "./transfer-stories";

export interface Stage {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly room: CaseRoom;
  readonly now: Instant;
  readonly unions: ReadonlyMap<string, string>;
  /** The receiving unions' staff, by account name. */
  readonly staff: ReadonlyMap<string, Actor>;
}

/** Transfers in every state, each brought there by its people, the earliest first. */
export async function seedTransfers(
  stage: Stage,
  applicantAt: (place: number) => SeedApplicant,
): Promise<void> {
  for (const story of SEED_TRANSFERS) await seedTransfer(stage, story, applicantAt(story.place));
}

async function seedTransfer(stage: Stage, story: SeedTransfer, applicant: SeedApplicant) {
  const worker = await openApplicantAccount(stage, applicant);
  const unionId = stage.unions.get(story.to);
  invariant(unionId, `no union ${story.to}`);
  const asked = { unionId, startsOn: story.startsOn, reason: story.reason };
  const staff = stage.staff.get(story.by);
  invariant(staff, `no account ${story.by}`);
  const opened = story.isFiled
    ? await fileTransfer(commandAt(stage, staff, story.daysAgo), stage.room, stage.keys, {
        ...asked,
        name: applicant.name,
        identityKind: "resident-id",
        identityNumber: await numberOf(stage, applicant),
      })
    : await askTransfer(commandAt(stage, worker, story.daysAgo), stage.room, asked);
  invariant(opened.ok, `${applicant.name} may not change to ${story.to}`);
  for (const step of story.steps) {
    await take(stage, { caseId: opened.value.caseId, worker, staff }, step);
  }
}

/** What the worker told the union that files for them. */
async function numberOf({ db }: Stage, { workerId }: SeedApplicant): Promise<string> {
  const worker = await Workers.find(db, workerId);
  invariant(worker?.bornOn, "a seeded worker has a day of birth");
  return inventedIdentityNumber(worker.bornOn);
}

async function take(
  stage: Stage,
  { caseId, worker, staff }: { caseId: string; worker: Actor; staff: Actor },
  { move, daysAgo, comment = "", returned = {}, mended }: SeedStep,
): Promise<void> {
  const version = (await Cases.find(stage.db, caseId))?.version ?? 1;
  const isWorkers = move === "mend" || move === "withdraw" || move === "confirm";
  const command = commandAt(stage, isWorkers ? worker : staff, daysAgo);
  const done =
    move === "mend"
      ? await mendTransfer(command, stage.room, {
          caseId,
          version,
          startsOn: null,
          reason: mended?.reason ?? null,
        })
      : await moveCase(command, stage.room, {
          caseId,
          move,
          version,
          comment,
          returned,
          insteadOfId: null,
        });
  invariant(done.ok, `the demo's case can't ${move}`);
}
