import { invariant } from "~/shared/invariant";
import type { Db } from "~db/connection.server";
import { gapsOf } from "./domain/draft/read-draft";
import { ENGINES } from "./domain/engine/rule-set";
import { readScheme } from "./domain/scheme/read-scheme";
import type { Scheme } from "./domain/scheme/scheme";
import { draftOf } from "./scheme-steps.server";
import * as SchemeVersions from "./scheme-versions.queries.server";
import * as Schemes from "./schemes.queries.server";

const PAGE_SIZE = 50;

/** A page of schemes, each with what it holds and what its draft still lacks. */
export async function findSchemePage(db: Db, { search, page }: { search: string; page: number }) {
  const rows = await Schemes.findPage(db, search, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    rows: rows.map(({ draft, ...row }) => ({ ...row, ...summaryOf(draftOf({ draft })) })),
    total: await Schemes.count(db, search),
    pageSize: PAGE_SIZE,
  };
}

function summaryOf(draft: Scheme) {
  const modules = draft.stages.flatMap((stage) => stage.modules);
  const aspects = modules.reduce((sum, module) => sum + module.aspects.length, 0);
  return { modules: modules.length, aspects, gaps: gapsOf(draft).length };
}

/** A version's content, sound since it was put in force. */
export function contentOf({ content }: { content: string }): Scheme {
  const read = readScheme(JSON.parse(content), ENGINES);
  invariant(read.ok, "a version in force is sound");
  return read.value;
}

/** The version in force, or null while there is none. */
export async function findInForce(db: Db, schemeId: string): Promise<Scheme | null> {
  const latest = await SchemeVersions.findLatest(db, schemeId);
  return latest ? contentOf(latest) : null;
}
