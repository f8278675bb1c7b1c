import type { z } from "zod";
import { reachOf } from "~/features/registry/find-worker-page.server";
import type { Actor } from "~/shared/actor";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import type { Db } from "~db/connection.server";
import * as HeldCertificates from "./held-certificates.queries.server";
import type { certificateListSchema } from "./qualifications.schemas";

const PAGE_SIZE = 50;
const STEP_CERTIFICATES = 200;

type List = z.infer<typeof certificateListSchema>;
export type HeldCertificate = Awaited<ReturnType<typeof HeldCertificates.findAllListed>>[number];

/** A page of the certificates held by workers whom this person may list, with the counts of each level. */
export async function findHeldCertificates(db: Db, actor: Actor, list: List) {
  const filter = filterOf(actor, list);
  const byLevel = await HeldCertificates.countByLevel(db, filter);
  const all = [...byLevel.values()].reduce((sum, n) => sum + n, 0);
  const offset = (list.page - 1) * PAGE_SIZE;
  return {
    rows: await HeldCertificates.findPage(db, filter, { limit: PAGE_SIZE, offset }),
    counts: SKILL_LEVEL_KEYS.map((_, level) => byLevel.get(level) ?? 0),
    all,
    total: filter.level === null ? all : (byLevel.get(filter.level) ?? 0),
    pageSize: PAGE_SIZE,
  };
}

/** How many certificates the list shows. */
export function countHeldCertificates(db: Db, actor: Actor, list: List): Promise<number> {
  return HeldCertificates.count(db, filterOf(actor, list));
}

/** All that the list shows, page after page; each is looked for among so many, so that none takes long. */
export async function* findAllHeldPages(
  db: Db,
  actor: Actor,
  list: List,
): AsyncGenerator<readonly HeldCertificate[]> {
  const filter = filterOf(actor, list);
  let last: HeldCertificates.HeldPlace | null = null;
  do {
    const places: HeldCertificates.HeldPlace[] = await HeldCertificates.findPlacesAfter(
      db,
      last,
      STEP_CERTIFICATES,
    );
    const ids = places.map(({ id }) => id);
    const found = await HeldCertificates.findAllListed(db, filter, ids);
    const rows = new Map(found.map((row) => [row.id, row]));
    yield ids.flatMap((id) => rows.get(id) ?? []);
    last = places.at(-1) ?? null;
  } while (last);
}

function filterOf(
  actor: Actor,
  { search, level, trade, union }: List,
): HeldCertificates.HeldFilter {
  const at = level === null ? -1 : SKILL_LEVEL_KEYS.indexOf(level);
  return {
    within: reachOf(actor),
    ...{ below: union, tradeId: trade, search, level: at < 0 ? null : at },
  };
}
