import { PHOTO_FILES } from "~/features/files/domain/file-rules";
import { receiveFile } from "~/features/files/file-store.server";
import { addPhotos } from "~/features/grassroots/add-photos.server";
import { NO_NUMBERS } from "~/features/grassroots/domain/head-count";
import { saveReport } from "~/features/grassroots/save-report.server";
import { sendReport } from "~/features/grassroots/send-report.server";
import type { Instant } from "~/shared/instant";
import { inventedPhoto } from "~db/seed/invented-photos";
import { commandOf } from "./commands";
import { grassrootsScene } from "./grassroots-scene";
import type { Person } from "./small-district";
import { TEST_FILES } from "./test-keys";

export const BELOW = "staff of a union below";
export const TOWN = "staff of the union";
export const OTHER = "staff of another union";
/** The day after the contest. */
export const NEXT_DAY = "2026-10-29T02:00:00.000Z" as Instant;

/** A filed contest whose day is over, and what its union does to report it. */
export async function reportScene() {
  const scene = await grassrootsScene();

  const save = (person: Person, changes: object = {}, id = scene.grassroots) =>
    saveReport(commandOf(scene.db, scene.who(person), { now: NEXT_DAY }), {
      grassrootsId: id,
      version: 0,
      startsOn: "2026-10-28",
      endsOn: null,
      venue: "一号车间",
      people: "公西秋分 1 95\n公良立秋 2\n东郭白露\n公西秋分",
      members: {},
      ...NO_NUMBERS,
      prize: 200_000,
      site: 0,
      judge: 50_000,
      material: 0,
      other: 1,
      summary: null,
      ...changes,
    });

  async function photograph(person: Person, numbers: readonly number[], id = scene.grassroots) {
    const photos = await Promise.all(
      numbers.map(async (number) => {
        const content = (async function* () {
          yield inventedPhoto(number);
        })();
        const file = await receiveFile(TEST_FILES, content, PHOTO_FILES);
        if (!file.ok) throw new Error(file.reason);
        return { file: file.value, fileName: `${number}.png` };
      }),
    );
    const command = commandOf(scene.db, scene.who(person), { now: NEXT_DAY });
    return addPhotos(command, { grassrootsId: id, photos });
  }

  async function send(
    person: Person,
    more: { id?: string; behalfNote?: string | null; now?: Instant } = {},
  ) {
    const { id = scene.grassroots, behalfNote = null, now = NEXT_DAY } = more;
    const version = await scene.versionOf(id);
    const command = commandOf(scene.db, scene.who(person), { now });
    return sendReport(command, scene.room, { grassrootsId: id, version, behalfNote });
  }

  /** The town's own contest, on record, and someone whose record it keeps. */
  async function townContest() {
    const { union } = scene.district.ids;
    const filed = await scene.file(TOWN, { unionId: union });
    const id = filed.ok ? filed.value.grassrootsId : "";
    await scene.move("organiser", "record", { id });
    const kept = await scene.db
      .selectFrom("Worker")
      .select(["id", "name"])
      .where("unionId", "=", union)
      .where("keptId", "is", null)
      .orderBy("id")
      .executeTakeFirstOrThrow();
    return { id, worker: kept.id, name: kept.name };
  }

  /** On record, held, reported: everything there. */
  async function reported(id = scene.grassroots, by: Person = BELOW) {
    await save(by, {}, id);
    await photograph(by, [1, 2, 3], id);
    const sent = await send(by, { id });
    if (!sent.ok) throw new Error(JSON.stringify(sent.reason));
  }

  return { ...scene, save, photograph, send, townContest, reported };
}

export type ReportScene = Awaited<ReturnType<typeof reportScene>>;
