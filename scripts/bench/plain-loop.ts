import type { Mark } from "~/features/scoring/domain/engine/mark";

/** What one would write without the engine: doubles, one trimmed mean for each run of marks, a sorted list. */
export function plainLoop(marks: readonly Mark[]): [string, number][] {
  const totals = new Map<string, number>();
  let at = 0;
  while (at < marks.length) {
    const { entry, aspect } = marks[at] as Mark;
    let [sum, lowest, highest, count] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    for (; marks[at]?.entry === entry && marks[at]?.aspect === aspect; at++, count++) {
      const value = ((marks[at] as Mark).value ?? 0) / 1000;
      sum += value;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    const panelMark = Math.round(((sum - lowest - highest) / (count - 2)) * 100) / 100;
    totals.set(entry, (totals.get(entry) ?? 0) + panelMark);
  }
  return [...totals].sort((a, b) => b[1] - a[1]);
}
