/** Stops at once where the program itself is wrong; bad input is never an invariant, it is a refusal. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
