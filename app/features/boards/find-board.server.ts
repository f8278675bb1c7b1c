import { caseTopic } from "~/features/cases/domain/topic";
import type { Live } from "~/features/live/live.server";
import { isDecoded } from "~/features/results/domain/decoded";
import { hasSheets } from "~/features/scoring/domain/score-sheet/sheet-aspects";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import type { Actor } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import { type Instant, readInstant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { announcedPinyin } from "./announced-pinyin.server";
import { maySeeBoard } from "./boards.access";
import * as Boards from "./boards.queries.server";
import type { BoardContent, BoardScore } from "./domain/board";
import { type BoardSettings, type BoardView, boardView, sceneOf } from "./domain/board-view";
import { readCodes, readContent } from "./read-content.server";

type BoardRow = NonNullable<Awaited<ReturnType<typeof Boards.find>>>;

/** A stage whose board is asked about; null where there is none, or its contest has no scheme in force yet. */
export async function findBoardStage(db: Db | Trx, stageId: string): Promise<BoardRow | null> {
  const row = await Boards.find(db, stageId);
  return row && row.schemeVersion !== null ? row : null;
}

/** What a board is set to, and what is shown before anything was set. */
export async function settingsOf(db: Db | Trx, row: BoardRow) {
  const { stage } = await stageSchemeOf(db, row);
  const modules = stage.modules.filter(hasSheets);
  const weightiest = [...modules].sort((a, b) => (b.weightBp ?? 0) - (a.weightBp ?? 0))[0];
  const freeze = await Boards.findFreeze(db, row.stageId);
  const ceremony = (await Boards.findCeremony(db, row.stageId)) ?? null;
  const settings: BoardSettings = {
    kind: row.kind ?? "progress",
    isCoded: row.isCoded === 1,
    isDecoded: isDecoded(row.state),
    freeze: freeze
      ? {
          frozenAt: readInstant(freeze.frozenAt),
          content: JSON.parse(freeze.content) as BoardContent,
        }
      : null,
    ceremony,
  };
  return {
    settings,
    freezeSeq: freeze?.seq ?? null,
    ceremony,
    modules: modules.map(({ id, name }) => ({ id, name: name ?? id })),
    moduleKey: row.moduleKey ?? weightiest?.id ?? "",
  };
}

interface Room {
  readonly db: Db;
  readonly live: Live;
  readonly now: Instant;
}

/** A board as someone may see it now, with the versions that it is of; null where they may not, or there is none. */
export async function findBoard(room: Room, stageId: string, actor: Actor | null) {
  const { db, live } = room;
  const known = await findBoardStage(db, stageId);
  if (!known) return null;
  const topics = [stageTopic(stageId), caseTopic(known.caseId)];
  const versions = Object.fromEntries(topics.map((topic) => [topic, live.versionOf(topic)]));
  // Read again after the versions, so that nothing is missed between the two.
  const row = await findBoardStage(db, stageId);
  if (!row || !maySeeBoard(actor, row)) return null;
  return { versions, page: await boardPage(room, row) };
}

/** What is on it is the same for everyone who may see it: a standing is derived once for a version. */
async function boardPage({ db, live, now }: Room, row: BoardRow) {
  const { settings, moduleKey } = await settingsOf(db, row);
  const scene = sceneOf(settings);
  const key = `${scene.kind} ${moduleKey}`;
  const content =
    scene.show === "frozen" && settings.freeze
      ? settings.freeze.content
      : await derivedOnce(live, row, key, () =>
          readContent(db, row, { kind: scene.kind, moduleKey }),
        );
  const view = boardView(settings, content, now);
  const shown = await namedView(db, row, { view, moduleKey });
  return {
    stageId: row.stageId,
    contestId: row.contestId,
    heading: { contest: row.contestName, stage: row.schemeStage },
    programme: { year: row.year, name: row.programmeName },
    isCoded: row.isCoded === 1,
    readAt: now,
    view: shown,
  };
}

export type SeenBoard = NonNullable<Awaited<ReturnType<typeof findBoard>>>;
export type BoardPage = SeenBoard["page"];
export type ShownView = BoardPage["view"];
export type BoardLine = Awaited<ReturnType<typeof linesOf>>[number];

/** A view with codes or names in place of ids, which would tell the order of registration. */
async function namedView(
  db: Db,
  row: BoardRow,
  { view, moduleKey }: { readonly view: BoardView; readonly moduleKey: string },
) {
  if (view.show === "progress") return view;
  if (view.show === "ceremony") {
    const { revealed, ...rest } = view;
    return { ...rest, lines: await linesOf(db, row, { scores: revealed, moduleKey: null }) };
  }
  const { scores, ...rest } = view.standing;
  const by = view.show === "codes" ? moduleKey : null;
  const { show, frozenAt } = view;
  return { show, frozenAt, ...rest, lines: await linesOf(db, row, { scores, moduleKey: by }) };
}

async function linesOf(
  db: Db,
  row: BoardRow,
  { scores, moduleKey }: { scores: readonly BoardScore[]; moduleKey: string | null },
) {
  const codes = moduleKey === null ? null : await readCodes(db, row, moduleKey);
  const people = codes
    ? new Map()
    : await findNames(
        db,
        scores.map(({ entryId }) => entryId),
      );
  return scores.map(({ entryId, ...score }) => {
    const code = codes?.get(entryId) ?? null;
    const who = (people.get(entryId) ?? NOBODY) as Named;
    return { ...score, ...who, code, key: code ?? who.number };
  });
}

interface Named {
  readonly number: string;
  readonly name: string;
  /** As the announcer reads it out. */
  readonly pinyin: string;
  readonly employer: string;
}
const NOBODY: Named = { number: "", name: "", pinyin: "", employer: "" };

async function findNames(db: Db, entryIds: readonly string[]) {
  const people = groupBy(await Boards.findPeople(db, entryIds), ({ entryId }) => entryId);
  return new Map(
    [...people].map(([entryId, own]): [string, Named] => {
      const [first] = own;
      const names = own.map(({ name }) => name);
      const name = names.join("、");
      return [
        entryId,
        {
          number: String(first?.number ?? ""),
          name: first?.teamName ? `${first.teamName}（${name}）` : name,
          pinyin: names.map(announcedPinyin).join("、"),
          employer: first?.employerName ?? first?.unionName ?? "",
        },
      ];
    }),
  );
}

interface Derived {
  readonly version: string;
  readonly content: Promise<BoardContent>;
}
const MOST_KEPT = 200;
/** By the server that announces: each has versions of its own. */
const derived = new WeakMap<Live, Map<string, Derived>>();

/** However many ask at once, a version is derived once. */
function derivedOnce(
  live: Live,
  { stageId, state }: BoardRow,
  key: string,
  derive: () => Promise<BoardContent>,
): Promise<BoardContent> {
  const kept = derived.get(live) ?? new Map<string, Derived>();
  derived.set(live, kept);
  const place = `${stageId} ${key}`;
  const version = `${live.versionOf(stageTopic(stageId))} ${state}`;
  const known = kept.get(place);
  if (known?.version === version) return known.content;
  if (kept.size >= MOST_KEPT) kept.clear();
  const content = derive();
  kept.set(place, { version, content });
  content.catch(() => kept.delete(place));
  return content;
}
