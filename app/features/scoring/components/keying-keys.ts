import type { KeyboardEvent } from "react";
import { isComposing } from "~/ui/composing";

/** Fields that hold a mark or its reason carry `data-keyed`. */
const FIELDS = "input[data-keyed]";

/**
 * Enter goes to the next field, past the reasons that nothing asks for, and from the last one sends the form; arrows
 * go up and down; Ctrl+Enter sends it from anywhere. A mark that can't be one keeps the cursor.
 */
export function keyingKeys(isSound: (field: HTMLInputElement) => boolean) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.matches(FIELDS)) return;
    const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(FIELDS)];
    const at = fields.indexOf(field);
    if (event.key === "ArrowDown") go(event, fields[at + 1]);
    if (event.key === "ArrowUp") go(event, fields[at - 1]);
    if (event.key !== "Enter") return;
    if (event.ctrlKey) {
      event.preventDefault();
      field.form?.requestSubmit();
    } else if (!isSound(field)) event.preventDefault();
    else go(event, fields.slice(at + 1).find(isWanted));
  };
}

/** A reason is wanted where its mark isn't zero and isn't blank. */
function isWanted(field: HTMLInputElement): boolean {
  if (field.dataset.keyed !== "reason") return true;
  const mark = field.form?.elements.namedItem(field.name.replace("reasons.", "marks."));
  return mark instanceof HTMLInputElement && Number(mark.value || 0) !== 0;
}

function go(event: KeyboardEvent<HTMLElement>, field: HTMLInputElement | undefined) {
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}
