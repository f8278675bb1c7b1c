import type { Rule } from "./violation";

/** No barrels: a name has one place, and an import says which. */
export const noReExports: Rule = ({ imports }) =>
  imports
    .filter(({ isReExport }) => isReExport)
    .map(({ from, specifier }) => ({
      rule: "barrel",
      path: from,
      message: `hands ${specifier} on. Import it where it is used, from where it stands.`,
    }));
