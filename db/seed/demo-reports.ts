import * as Cases from "~/features/cases/cases.queries.server";
import { PHOTO_FILES } from "~/features/files/domain/file-rules";
import { type FileStore, receiveFile, type StoredFile } from "~/features/files/file-store.server";
import { addPhotos } from "~/features/grassroots/add-photos.server";
import { PHOTOS_NEEDED } from "~/features/grassroots/domain/grassroots-road";
import { NO_NUMBERS } from "~/features/grassroots/domain/head-count";
import { type ListedPerson, peopleText } from "~/features/grassroots/domain/people-list";
import { saveReport } from "~/features/grassroots/save-report.server";
import { sendReport } from "~/features/grassroots/send-report.server";
import * as ListedWorkers from "~/features/registry/listed-workers.queries.server";
import type { Actor } from "~/shared/actor";
import { invariant } from "~/shared/invariant";
import { commandAt } from "./applicants";
import type { SeedReport } from "./grassroots-reports";
import type { SeedGrassroots } from "./grassroots-stories";
import { inventedPhoto } from "./invented-photos";
import type { Stage } from "./transfers";

/** So many photos are drawn; contests share them, since a file is kept once by its content. */
const PHOTOS_DRAWN = 6;

/** The demo's photos, on the disk. */
export async function drawPhotos(files: FileStore): Promise<readonly StoredFile[]> {
  const drawn: StoredFile[] = [];
  for (let number = 0; number < PHOTOS_DRAWN; number += 1) {
    const content = (async function* () {
      yield inventedPhoto(number);
    })();
    const kept = await receiveFile(files, content, PHOTO_FILES);
    invariant(kept.ok, "a drawn photo is none");
    drawn.push(kept.value);
  }
  return drawn;
}

interface ReportScene {
  readonly grassrootsId: string;
  readonly caseId: string;
  readonly unionId: string;
  readonly story: SeedGrassroots;
  readonly report: SeedReport;
  readonly reporter: Actor;
  readonly photos: readonly StoredFile[];
  /** Turns which photos a contest has. */
  readonly turn: number;
}

/** Writes a contest's report and sends it, as its union would on a phone. */
export async function seedReport(stage: Stage, scene: ReportScene): Promise<void> {
  const { grassrootsId, caseId, story, report, reporter, photos, turn } = scene;
  const command = () => commandAt(stage, reporter, report.sentDaysAgo);
  const [prize, site, judge, material, other] = report.money.map((yuan) => yuan * 100);
  const saved = await saveReport(command(), {
    grassrootsId,
    version: 0,
    startsOn: story.startsOn,
    endsOn: story.endsOn,
    venue: story.venue,
    people: peopleText(await peopleOf(stage, scene)),
    members: {},
    ...NO_NUMBERS,
    ...report.count,
    prize: prize ?? 0,
    site: site ?? 0,
    judge: judge ?? 0,
    material: material ?? 0,
    other: other ?? 0,
    summary: report.summary,
  });
  invariant(saved.ok, `the report of ${story.name} can't be saved`);
  const chosen = Array.from({ length: PHOTOS_NEEDED }, (_, index) => {
    const file = photos[(turn + index) % photos.length];
    return file ? [{ file, fileName: `现场${index + 1}.png` }] : [];
  }).flat();
  const added = await addPhotos(command(), { grassrootsId, photos: chosen });
  invariant(added.ok, `${story.name} has no photos`);
  const version = (await Cases.find(stage.db, caseId))?.version ?? 1;
  const input = { grassrootsId, version, behalfNote: report.behalfNote ?? null };
  const sent = await sendReport(command(), stage.room, input);
  invariant(sent.ok, `the report of ${story.name} can't be sent`);
}

/** Six places with scores that fall; who took part twice stands on the list twice. */
const PLACES = 6;

async function peopleOf(stage: Stage, { unionId, report }: ReportScene): Promise<ListedPerson[]> {
  const { people, twice = 0, sharedWith, outsiders = [] } = report;
  const shared = sharedWith
    ? await membersOf(stage, stage.unions.get(sharedWith.union) ?? "", sharedWith.people)
    : [];
  const sharedTails = new Set(shared.map(({ name, tail }) => `${name}${tail}`));
  const others = (await membersOf(stage, unionId, people + shared.length)).filter(
    ({ name, tail }) => !sharedTails.has(`${name}${tail}`),
  );
  const own = [...shared, ...others.slice(0, people)];
  const placed = own.map((person, index) =>
    index < PLACES ? { ...person, rank: index + 1, score: String(94.5 - index * 1.5) } : person,
  );
  const strangers = outsiders.map((name) => ({ name, tail: null, rank: null, score: null }));
  return [...placed, ...own.slice(0, twice), ...strangers];
}

async function membersOf(
  { db }: Stage,
  unionId: string,
  limit: number,
): Promise<readonly ListedPerson[]> {
  const search = { by: "nothing" } as const;
  const filter = { within: null, below: unionId, search, standing: "member" } as const;
  const rows = await ListedWorkers.findPage(db, filter, { limit, offset: 0 });
  return rows.map(({ name, identityTail: tail }) => ({ name, tail, rank: null, score: null }));
}
