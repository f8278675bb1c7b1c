import type { Panel } from "../engine/mark";
import type { Aspect } from "../scheme/aspect";
import { combineOf } from "../scheme/aspect-checks";
import type { Module, Stage } from "../scheme/scheme";
import { groupBy } from "./group-by";
import type { MarkRow } from "./marks-file";

/**
 * The panels that a marks file shows. Whoever has a line for an entry in a module has a sheet for it and is
 * expected to mark every aspect; who only enters readings that speak for the panel is a reader, and so is a
 * blank judge, the panel itself.
 */
export function sheetPanels(stage: Stage, rows: readonly MarkRow[]): Panel[] {
  return stage.modules.flatMap((module) => modulePanels(module, rows));
}

function modulePanels(module: Module, rows: readonly MarkRow[]): Panel[] {
  const aspects = new Map(module.aspects.map((aspect) => [aspect.id, aspect]));
  const own = rows.filter(({ aspect }) => aspects.has(aspect.text));
  const order = [...groupBy(own, ({ judge }) => judge.text).keys()];
  const sheets = [...groupBy(own, ({ entry }) => entry.text)].map(([entry, sheetRows]) => {
    const names = new Set(sheetRows.map(({ judge }) => judge.text));
    const marking = new Set(
      sheetRows
        .filter(({ aspect }) => !isOneReading(aspects.get(aspect.text) as Aspect))
        .map(({ judge }) => judge.text),
    );
    return {
      entry,
      judges: order.filter((judge) => marking.has(judge)),
      readers: order.filter((judge) => names.has(judge) && !marking.has(judge)),
    };
  });
  const alike = groupBy(sheets, ({ judges, readers }) => JSON.stringify([judges, readers]));
  return [...alike.values()].map((group) => {
    const { judges = [], readers = [] } = group[0] ?? {};
    return { module: module.id, judges, readers, entries: group.map(({ entry }) => entry) };
  });
}

function isOneReading(aspect: Aspect): boolean {
  const { by } = combineOf(aspect);
  return by === "single" || by === "agreed";
}
