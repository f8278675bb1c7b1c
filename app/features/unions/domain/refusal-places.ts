/** The field that can mend a refusal; refusals that aren't here stand above the form. */
export const REFUSAL_PLACES: Readonly<Record<string, string>> = {
  "name-taken": "name",
  "parent-unknown": "parentId",
  "parent-closed": "parentId",
  "parent-cannot-hold-kind": "parentId",
  "parent-is-below": "parentId",
  "credit-code-taken": "creditCode",
};
