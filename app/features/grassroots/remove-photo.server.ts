import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, type Result, refuse } from "~/shared/result";
import * as ClosingPhotos from "./closing-photos.queries.server";
import { findOpenReportIn, type NotOpen } from "./report-steps.server";

/** Takes a photo off a report that is still open; its file goes when nothing lists it any more. */
export function removePhoto(
  command: Command,
  input: { readonly grassrootsId: string; readonly photoId: string },
) {
  return carryOut(
    command,
    "remove-photo",
    input,
    async (desk): Promise<Result<object, NotOpen | "photo-unknown">> => {
      const { grassrootsId, photoId } = input;
      const open = await findOpenReportIn(desk, command, grassrootsId);
      if (!open.ok) return open;
      if (!open.value.parts.has("photos")) return refuse("report-not-open");
      const photo = await ClosingPhotos.find(desk.trx, grassrootsId, photoId);
      if (!photo) return refuse("photo-unknown");
      await ClosingPhotos.deletePhoto(desk.trx, photoId);
      await desk.record({
        action: "grassroots.photo-removed",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { digest: photo.digest },
      });
      return accept({});
    },
  );
}
