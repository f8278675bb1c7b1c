import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { keepFileIn } from "~/features/files/file-steps.server";
import type { StoredFile } from "~/features/files/file-store.server";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import * as ClosingPhotos from "./closing-photos.queries.server";
import { MOST_PHOTOS } from "./domain/grassroots-road";
import { findOpenReportIn, type NotOpen } from "./report-steps.server";

interface PhotoInput {
  readonly grassrootsId: string;
  readonly photos: readonly { readonly file: StoredFile; readonly fileName: string }[];
}

/** Lays photos beside a contest, as many as fit; one that is there already is there once. */
export function addPhotos(command: Command, input: PhotoInput) {
  return carryOut(
    command,
    "add-photos",
    input,
    async (desk): Promise<Result<{ count: number }, NotOpen | "too-many-photos">> => {
      const { grassrootsId, photos } = input;
      const open = await findOpenReportIn(desk, command, grassrootsId);
      if (!open.ok) return open;
      if (!open.value.parts.has("photos")) return refuse("report-not-open");
      const createdBy = command.actor.accountId;
      for (const { file, fileName } of photos) {
        const fileId = await keepFileIn(desk, file, createdBy);
        const photo = { id: newId(), grassrootsId, fileId, fileName };
        await ClosingPhotos.insertIfNew(desk.trx, { ...photo, createdAt: desk.now, createdBy });
      }
      const count = await ClosingPhotos.count(desk.trx, grassrootsId);
      if (count > MOST_PHOTOS) return refuse("too-many-photos");
      await desk.record({
        action: "grassroots.photos-added",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { digests: photos.map(({ file }) => file.digest) },
      });
      return accept({ count });
    },
  );
}
