import { judgeLinkToken } from "~/features/identity/tokens.server";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { linkStanding } from "./domain/panel/judge-link";
import * as JudgeLinks from "./judge-links.queries.server";
import * as Panels from "./panels.queries.server";
import * as Seats from "./seats.queries.server";

/** The judges of a stage, each with how their way in stands. */
export async function findJudgeLinks(db: Db, stageId: string, now: Instant) {
  const panels = await Panels.findAllOfStages(db, [stageId]);
  const panelIds = panels.map(({ panelId }) => panelId);
  const seats = await Seats.findAllOfPanels(db, panelIds);
  const links = await JudgeLinks.findAllOfStage(db, stageId);
  return [...groupBy(seats, ({ accountId }) => accountId)].map(([accountId, own]) => {
    const newest = links.find((link) => link.accountId === accountId);
    return {
      accountId,
      name: own[0]?.name ?? "",
      standing: linkStanding(newest, now),
      link: newest ? { id: newest.id, endsAt: newest.endsAt, boundAt: newest.boundAt } : null,
    };
  });
}

export type JudgeLinkLine = Awaited<ReturnType<typeof findJudgeLinks>>[number];

/** The paths of the links that work, by judge: what is printed on their letters. */
export async function findLinkPaths(
  db: Db,
  tokenKey: Uint8Array,
  { stageId, now }: { readonly stageId: string; readonly now: Instant },
): Promise<ReadonlyMap<string, string>> {
  const lines = await findJudgeLinks(db, stageId, now);
  return new Map(
    lines.flatMap(({ accountId, standing, link }): [string, string][] =>
      link && (standing === "waiting" || standing === "bound")
        ? [[accountId, `/judge-links/${judgeLinkToken(tokenKey, link.id)}`]]
        : [],
    ),
  );
}
