import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { enterContest } from "~/features/contests/enter-contest.server";
import { fileEntry } from "~/features/contests/file-entry.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { KeyRing } from "~/shared/key-ring";
import type { Db } from "../connection.server";
import { commandAt, type SeedApplicant } from "./applicants";

/** How many entries of a contest end in each state, and from which day on they come in. */
export interface SeedEntries {
  readonly accepted: number;
  readonly submitted: number;
  readonly returned: number;
  readonly confirming: number;
  /** The first ones come in so many days before the demo's day, the last ones that day's morning. */
  readonly firstDaysAgo: number;
  /** Nothing comes in later than this. */
  readonly lastDaysAgo: number;
  /** From as many employers as there are, not the people of one after the other. */
  readonly isSpread?: boolean;
  /** Who has which entry code, where the demo tells something about them. */
  readonly named?: Readonly<Record<number, string>>;
}

export interface EntryScene {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly room: CaseRoom;
  readonly now: Instant;
  readonly organiser: Actor;
  /** Staff over a union's parent, who confirm and file. */
  readonly staffFor: (unionId: string) => Promise<Actor>;
  /** The account of someone who enters; each is opened when it is first needed. */
  readonly accountFor: (applicant: SeedApplicant) => Promise<Actor>;
}

type Ending = "accepted" | "submitted" | "returned" | "confirming";

/** Hands out so many people of one union who work in a trade; or one of an employer that had none, or a person by name. */
export type TakeTeam = (
  trade: string,
  count: number,
  wish?: { readonly isSpread: boolean; readonly name: string | undefined },
) => readonly SeedApplicant[];

/** Enters people into a contest, each by themselves or as a team by their union. */
export async function seedEntries(
  scene: EntryScene,
  contest: {
    readonly id: string;
    /** Who is taken beyond them is a substitute. */
    readonly memberCount: number;
    readonly entries: SeedEntries;
  },
  takeOne: (at: number) => readonly SeedApplicant[],
): Promise<void> {
  const endings = endingsOf(contest.entries);
  for (const [at, ending] of endings.entries()) {
    const { firstDaysAgo, lastDaysAgo } = contest.entries;
    const daysAgo =
      lastDaysAgo +
      Math.round(((firstDaysAgo - lastDaysAgo) * (endings.length - at)) / endings.length);
    const { id: contestId, memberCount } = contest;
    const team = takeOne(at);
    await seedEntry(scene, { contestId, memberCount, team, ending, daysAgo, at });
  }
}

function endingsOf({ accepted, submitted, returned, confirming }: SeedEntries): Ending[] {
  return [
    ...Array<Ending>(accepted).fill("accepted"),
    ...Array<Ending>(returned).fill("returned"),
    ...Array<Ending>(submitted).fill("submitted"),
    ...Array<Ending>(confirming).fill("confirming"),
  ];
}

interface Story {
  readonly contestId: string;
  readonly memberCount: number;
  readonly team: readonly SeedApplicant[];
  readonly ending: Ending;
  readonly daysAgo: number;
  readonly at: number;
}

async function seedEntry(scene: EntryScene, story: Story) {
  const { contestId, memberCount, team, ending, daysAgo, at } = story;
  const [first] = team;
  invariant(first, "an entry has somebody");
  const worker = await scene.accountFor(first);
  const staff = await scene.staffFor(first.unionId);
  const isTeam = memberCount > 1;
  const workerIds = team.map(({ workerId }) => workerId);
  const opened = isTeam
    ? await fileEntry(commandAt(scene, staff, daysAgo), scene.room, {
        contestId,
        workerIds: workerIds.slice(0, memberCount),
        substituteIds: workerIds.slice(memberCount),
        leaderId: first.workerId,
        teamName: `${at + 1}队`,
        statement: null,
      })
    : await enterContest(commandAt(scene, worker, daysAgo), scene.room, {
        contestId,
        statement: null,
      });
  invariant(opened.ok, `${first.name} may not enter`);
  if (ending === "confirming") return;
  const { caseId } = opened.value;
  const step = (actor: Actor, move: string, ago: number, returned = {}) =>
    takeStep(scene, { caseId, actor, move, daysAgo: ago, returned });
  await step(isTeam ? worker : staff, isTeam ? "confirm" : "confirm-employment", daysAgo);
  if (ending === "submitted") return;
  const decided = Math.max(daysAgo - 1, 0);
  if (ending === "accepted") await step(scene.organiser, "accept", decided);
  else await step(scene.organiser, "return", decided, { certificate: RETURNED });
}

const RETURNED = "证书编号和扫描件对不上，请工会核对后改正。";

async function takeStep(
  scene: EntryScene,
  step: {
    readonly caseId: string;
    readonly actor: Actor;
    readonly move: string;
    readonly daysAgo: number;
    readonly returned: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { caseId, actor, move, daysAgo, returned } = step;
  const version = (await Cases.find(scene.db, caseId))?.version ?? 1;
  const input = { caseId, move, version, comment: "", returned, insteadOfId: null };
  const moved = await moveCase(commandAt(scene, actor, daysAgo), scene.room, input);
  invariant(moved.ok, `the demo's entry can't ${move}`);
}
