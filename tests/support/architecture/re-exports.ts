import type { Rule } from "./violation";

/** Remix reads a route's exports by their names, and nobody imports a route. */
const IS_ROUTE = /^app\/(routes\/|root\.tsx$)/;

/** No barrels: a name has one place, and an import says which. */
export const noReExports: Rule = ({ imports }) =>
  imports
    .filter(({ isReExport, from }) => isReExport && !IS_ROUTE.test(from))
    .map(({ from, specifier }) => ({
      rule: "barrel",
      path: from,
      message: `hands ${specifier} on. Import it where it is used, from where it stands.`,
    }));
