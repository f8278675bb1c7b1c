/**
 * Whether an input method has the key: Enter takes one of its candidates, arrows and digits choose one, Escape drops
 * them. Safari ends the composition before its last key is heard, and says so by the number alone.
 */
export function isComposing(event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean {
  return event.isComposing || event.keyCode === INPUT_METHOD;
}

/** What every key has for a number while an input method takes it. */
const INPUT_METHOD = 229;
