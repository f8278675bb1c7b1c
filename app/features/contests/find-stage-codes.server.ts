import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import * as CodeLayers from "./code-layers.queries.server";
import { findLayersOf } from "./code-steps.server";
import { type CodeLayer, decideIssue } from "./domain/code-layers";
import { entryCode } from "./domain/draw/draw-list";
import type { StageRow } from "./draw-steps.server";
import * as EntryMembers from "./entry-members.queries.server";

/** The layers of a stage's codes: who keeps each, whether it was given, and what stands in this person's way. */
export async function findStageCodes(db: Db, stage: StageRow, actor: Actor) {
  const layers = await findLayersOf(db, stage);
  const standing = await CodeLayers.findAllOfStage(db, stage.id);
  const facts = { layers, standing, stageState: stage.state };
  return {
    layers: layers.map((layer) => {
      const own = standing.find((one) => one.layer === layer);
      const decided = decideIssue(layer, actor.accountId, facts);
      return {
        layer,
        keeperName: own?.keeperName ?? null,
        isMine: own?.keeperId === actor.accountId,
        issuedAt: own?.issuedAt ?? null,
        undoneAt: own?.undoneAt ?? null,
        refusal: decided.ok ? null : decided.reason,
      };
    }),
    officers: await CodeLayers.findOfficers(db, stage.contestId),
  };
}

export type StageCodes = Awaited<ReturnType<typeof findStageCodes>>;

/** A line of a layer's list: what was known before, and the code that stands for it from here on. */
export interface CodeLine {
  readonly known: string;
  readonly code: string;
}

/** What a layer's keeper is shown once: names and entry codes, entry codes and station codes, or those and work codes. */
export async function findCodeLines(
  db: Db,
  stageId: string,
  layer: CodeLayer,
): Promise<readonly CodeLine[]> {
  const rows = await CodeLayers.findCodes(db, stageId);
  if (layer === "entry") return withNames(db, rows);
  const lines = rows.map(({ entryNumber, stationCode, workCode }) =>
    layer === "station"
      ? { known: entryCode(entryNumber ?? 0), code: stationCode ?? "" }
      : { known: stationCode ?? "", code: workCode ?? "" },
  );
  return lines.sort((one, other) => (one.known < other.known ? -1 : 1));
}

async function withNames(
  db: Db,
  rows: Awaited<ReturnType<typeof CodeLayers.findCodes>>,
): Promise<readonly CodeLine[]> {
  const members = await EntryMembers.findContestants(
    db,
    rows.map(({ entryId }) => entryId),
  );
  return rows.map(({ entryId, entryNumber, teamName }) => {
    const names = members.filter((one) => one.entryId === entryId).map(({ name }) => name);
    return {
      known: [teamName, names.join("、")].filter(Boolean).join(" "),
      code: entryCode(entryNumber ?? 0),
    };
  });
}
