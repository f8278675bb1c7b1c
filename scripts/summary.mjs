/** The share of each part in the seconds that all took together, as a small table; parts may go side by side. */
export function summary(results, total) {
  const rows = results.map(({ name, seconds, passed, failed, skipped }) =>
    row(name, seconds.toFixed(1), percent(seconds, total), passed, failed, skipped),
  );
  return [
    row("part", "seconds", "share", "passed", "failed", "skipped"),
    ...rows,
    row("all", total.toFixed(1), percent(total, total), ...Object.values(totals(results))),
  ].join("\n");
}

/** The last line, alone and in a fixed form, that machines read. */
export function closingLine(results) {
  const { passed, failed, skipped } = totals(results);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function totals(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

function percent(seconds, total) {
  return `${total === 0 ? 0 : Math.round((100 * seconds) / total)}%`;
}

function row(name, ...cells) {
  return name.padEnd(14) + cells.map((cell) => String(cell).padStart(9)).join("");
}
