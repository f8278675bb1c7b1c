import { invariant } from "~/shared/invariant";
import { MAX_THOUSANDTHS, type Thousandths } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import { type EntrySheet, JUDGE_ABSENT, NOT_ENTERED, type Seats, seatCount } from "./entry-sheet";
import type { DeclaredFactor, Mark, Panel, StageEntry, StageInput } from "./mark";
import type { AspectPlan, StagePlan } from "./plan";

/** Why marks can't be laid out: the input contradicts itself or its scheme. */
export interface InputRefusal {
  readonly code:
    | "entry-twice"
    | "unknown-entry"
    | "not-in-scheme"
    | "judge-not-on-panel"
    | "marked-twice";
  readonly values: Readonly<Record<string, string>>;
}

/** Lays the marks of a stage out, one sheet an entry, in the order of the entries; refused where a mark fits nowhere. */
export function fillSheets(
  plan: StagePlan,
  input: StageInput,
): Result<readonly EntrySheet[], InputRefusal> {
  const sheets = emptySheets(plan, input);
  const byEntry = new Map(sheets.map((sheet) => [sheet.entry, sheet]));
  if (byEntry.size < sheets.length) {
    const twice = sheets.find((sheet) => byEntry.get(sheet.entry) !== sheet);
    return refuse({ code: "entry-twice", values: { entry: twice?.entry ?? "" } });
  }
  const refusal = enterMarks(plan, byEntry, input.marks);
  return refusal === null ? accept(sheets) : refuse(refusal);
}

function emptySheets(plan: StagePlan, input: StageInput): EntrySheet[] {
  const { firstCells, size } = layOut(plan, input.panels);
  const seatsFor = seatFinder(plan, input.panels);
  const factors = declaredFactors(plan, input.factors ?? []);
  const cells = new Int32Array(size * input.entries.length).fill(NOT_ENTERED);
  return input.entries.map((entry: StageEntry, nth) => ({
    entry: entry.entry,
    noScore: entry.noScore ?? null,
    voidModules: entry.voidModules ?? [],
    carried: entry.carried === undefined ? [] : entry.carried,
    panels: seatsFor(entry.entry),
    firstCells,
    cells: cells.subarray(nth * size, (nth + 1) * size),
    factors: factors.get(entry.entry) ?? null,
  }));
}

/** Every aspect of a module gets as many cells as the module's largest panel has judges. */
function layOut(plan: StagePlan, panels: readonly Panel[]) {
  const widths = plan.modules.map(({ module }) =>
    Math.max(0, ...panels.filter((panel) => panel.module === module.id).map(panelSize)),
  );
  let size = 0;
  const firstCells = plan.aspects.map((aspect) => {
    const first = size;
    size += widths[aspect.moduleAt] as number;
    return first;
  });
  return { firstCells, size };
}

function panelSize({ judges, readers = [] }: Panel): number {
  return judges.length + readers.length;
}

function seatsOf({ judges, readers = [] }: Panel): Seats {
  return { names: [...judges, ...readers], judges: judges.length };
}

/** The seats for an entry, by module: of the panel that names it, else of the one for all, else none. */
function seatFinder(plan: StagePlan, panels: readonly Panel[]) {
  const common = plan.modules.map(({ module: { id } }) => {
    const forAll = panels.find(({ module, entries }) => module === id && entries === undefined);
    return seatsOf(forAll ?? { module: id, judges: [] });
  });
  const named = new Map<string, (Seats | undefined)[]>();
  for (const panel of panels) {
    const at = plan.modules.findIndex(({ module }) => module.id === panel.module);
    const seats = seatsOf(panel);
    for (const entry of panel.entries ?? []) {
      const own = named.get(entry) ?? [];
      own[at] = seats;
      named.set(entry, own);
    }
  }
  return (entry: string): readonly Seats[] => {
    const own = named.get(entry);
    return own === undefined ? common : common.map((seats, at) => own[at] ?? seats);
  };
}

function declaredFactors(plan: StagePlan, factors: readonly DeclaredFactor[]) {
  const places = new Map(plan.aspects.map((aspect) => [aspect.id, aspect.at]));
  const byEntry = new Map<string, (Thousandths | undefined)[]>();
  for (const { entry, aspect, factor } of factors) {
    const place = places.get(aspect);
    invariant(
      place !== undefined,
      `a factor is declared for an aspect of the stage, not ${aspect}`,
    );
    const own = byEntry.get(entry) ?? new Array(plan.aspects.length).fill(undefined);
    own[place] = factor;
    byEntry.set(entry, own);
  }
  return byEntry;
}

/**
 * Marks mostly arrive entry by entry, aspect by aspect, judge by judge: each lookup first looks at the
 * neighbour of the last one. The order changes nothing but the time.
 */
function enterMarks(
  plan: StagePlan,
  byEntry: ReadonlyMap<string, EntrySheet>,
  marks: readonly Mark[],
): InputRefusal | null {
  const byId = new Map(plan.aspects.map((aspect) => [aspect.id, aspect]));
  let sheet: EntrySheet | undefined;
  let aspect: AspectPlan | undefined;
  let seat = -1;
  for (const mark of marks) {
    if (sheet?.entry !== mark.entry) sheet = byEntry.get(mark.entry);
    if (aspect?.id !== mark.aspect) aspect = nextOrFound(plan, byId, aspect, mark.aspect);
    if (sheet === undefined) return refusalOf("unknown-entry", mark);
    if (aspect === undefined) return refusalOf("not-in-scheme", mark);
    const { names } = sheet.panels[aspect.moduleAt] as Seats;
    seat = names[seat + 1] === mark.judge ? seat + 1 : names.indexOf(mark.judge);
    if (seat < 0 || seat >= seatCount(sheet, aspect)) return refusalOf("judge-not-on-panel", mark);
    const place = (sheet.firstCells[aspect.at] as number) + seat;
    if (sheet.cells[place] !== NOT_ENTERED) return refusalOf("marked-twice", mark);
    sheet.cells[place] = cellOf(mark.value);
  }
  return null;
}

function nextOrFound(
  plan: StagePlan,
  byId: ReadonlyMap<string, AspectPlan>,
  last: AspectPlan | undefined,
  id: string,
): AspectPlan | undefined {
  const next = last && plan.aspects[last.at + 1];
  return next?.id === id ? next : byId.get(id);
}

/** What a cell holds for a mark; a mark that is no whole number of thousandths is the program's error. */
export function cellOf(value: Thousandths | null): number {
  if (value === null) return JUDGE_ABSENT;
  invariant(
    (value | 0) === value && value <= MAX_THOUSANDTHS && value >= -MAX_THOUSANDTHS,
    "a mark is a whole number of thousandths",
  );
  return value;
}

function refusalOf(code: InputRefusal["code"], { entry, aspect, judge }: Mark): InputRefusal {
  return { code, values: { entry, aspect, judge } };
}
