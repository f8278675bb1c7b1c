import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import * as Panels from "~/features/scoring/panels.queries.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import * as SheetPlaces from "~/features/scoring/sheet-places.queries.server";
import { newId } from "~/shared/ids";
import { requireChiefsStage } from "./judged-stage.server";
import { found } from "./require-actor.server";

/** A form of the chief judge about one cell of the matrix, which `?sheet=` names. */
export async function requireCell(args: LoaderFunctionArgs) {
  const { actor, stage } = await requireChiefsStage(args);
  const { db } = args.context;
  const sheetId = new URL(args.request.url).searchParams.get("sheet") ?? "";
  const place = await SheetPlaces.find(db, sheetId);
  const sheet = found(place, place?.stageId === stage.stageId);
  const seat = found(await Seats.findPlace(db, sheet.seatId));
  const entries = await Panels.findStageEntries(db, stage.stageId);
  const entry = found(entries.find(({ stageEntryId }) => stageEntryId === sheet.stageEntryId));
  return {
    ...{ actor, stage, sheet },
    cell: {
      ...{ formKey: newId(), stage },
      sheetId,
      seatId: sheet.seatId,
      stageEntryId: sheet.stageEntryId,
      code: entry.stationCode ?? entry.workCode ?? String(entry.number ?? ""),
      judge: seat.judgeName,
      panelId: sheet.panelId,
    },
  };
}

/** Back to the matrix, with the cell open that the form was about. */
export function backToMatrix({ params, request }: ActionFunctionArgs) {
  const sheet = new URL(request.url).searchParams.get("sheet");
  const path = `/contests/${params.contestId}/stages/${params.stageId}/matrix`;
  return redirect(sheet ? `${path}?sheet=${sheet}` : path);
}
