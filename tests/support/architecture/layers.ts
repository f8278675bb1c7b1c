/**
 * Who may import whom (README.md draws it). The first layer whose pattern fits a path is its layer.
 * `types` may be imported as types only; packages are named, or "any".
 */
export interface Layer {
  readonly name: string;
  readonly path: RegExp;
  readonly mayImport: readonly string[] | "any";
  readonly types?: readonly string[];
  readonly packages: readonly string[] | "any";
  /** What to do instead. */
  readonly advice: string;
}

const SCREEN_PACKAGES = [
  "react",
  "react-dom",
  "react-i18next",
  "@remix-run/react",
  "@tabler/icons-react",
];

export const LAYERS: readonly Layer[] = [
  {
    name: "test",
    path: /^tests\/|\.test\.tsx?$/,
    mayImport: "any",
    packages: "any",
    advice: "",
  },
  {
    name: "migration",
    path: /^db\/migrations\//,
    mayImport: [],
    packages: ["kysely"],
    advice: "A migration is frozen in time: write out what it needs.",
  },
  {
    name: "connection",
    path: /^db\/(connection\.server|group-commit|one-connection-dialect|remembered-statements)\.ts$/,
    mayImport: ["connection", "vocabulary"],
    packages: ["better-sqlite3", "kysely"],
    advice: "The connection knows the tables and nothing above them.",
  },
  {
    name: "vocabulary",
    path: /^db\/(schema|columns|kept-query|many-rows|public-number|same-person)\.ts$/,
    mayImport: ["vocabulary", "shared"],
    types: ["connection"],
    packages: ["kysely"],
    advice: "Tables and columns are plain types.",
  },
  {
    name: "build-up",
    path: /^db\/(factories|seed)\//,
    mayImport: [
      "build-up",
      "use case",
      "queries",
      "access",
      "schemas",
      "domain",
      "vocabulary",
      "shared",
    ],
    types: ["connection"],
    packages: ["better-auth"],
    advice: "Factories and seed go through use cases and queries.",
  },
  {
    name: "storage",
    path: /^db\//,
    mayImport: ["storage", "vocabulary", "migration", "shared"],
    types: ["connection"],
    packages: ["kysely", "better-sqlite3"],
    advice: "Storage knows no feature.",
  },
  {
    name: "shared",
    path: /^app\/shared\//,
    mayImport: ["shared"],
    packages: ["uuid", "zod", "@noble/hashes"],
    advice: "Shared words know nothing but each other.",
  },
  {
    name: "domain",
    path: /^app\/features\/[^/]+\/domain\//,
    mayImport: ["domain", "shared"],
    packages: [],
    advice: "Domain is pure: hand what it needs in as an argument.",
  },
  {
    name: "queries",
    path: /^app\/features\/[^/]+\/[^/]+\.queries\.server\.ts$/,
    mayImport: ["domain", "shared", "vocabulary"],
    types: ["connection"],
    packages: ["kysely"],
    advice: "Queries are told everything by arguments; the executor is the first.",
  },
  {
    name: "schemas",
    path: /^app\/features\/[^/]+\/[^/]+\.schemas\.ts$/,
    mayImport: ["schemas", "domain", "shared"],
    packages: ["zod"],
    advice: "Schemas say the shape of what comes in; rules stand in domain.",
  },
  {
    name: "access",
    path: /^app\/features\/[^/]+\/[^/]+\.access\.ts$/,
    mayImport: ["access", "domain", "shared"],
    packages: [],
    advice: "Access is made of pure predicates: hand the facts in.",
  },
  {
    name: "components",
    path: /^app\/features\/[^/]+\/components\//,
    mayImport: ["components", "ui", "access", "domain", "shared"],
    types: ["queries", "use case", "schemas", "web"],
    packages: SCREEN_PACKAGES,
    advice: "Components draw what the route hands them.",
  },
  {
    name: "documents",
    path: /^app\/features\/[^/]+\/documents\//,
    mayImport: ["documents", "domain", "shared"],
    types: ["queries", "use case"],
    packages: "any",
    advice: "Documents are written from what they are handed.",
  },
  {
    name: "use case",
    path: /^app\/features\/[^/]+\/[^/]+\.server\.ts$/,
    mayImport: ["use case", "queries", "schemas", "access", "domain", "shared", "vocabulary"],
    types: ["connection"],
    packages: "any",
    advice: "A use case reads and writes through queries and is told the rest.",
  },
  {
    name: "ui",
    path: /^app\/ui\//,
    mayImport: ["ui", "shared", "web"],
    packages: SCREEN_PACKAGES,
    advice: "ui knows no feature: hand words, links and data in as props.",
  },
  {
    name: "web",
    path: /^app\/web\//,
    mayImport: ["web", "use case", "queries", "access", "schemas", "domain", "shared"],
    types: ["ui", "server", "connection"],
    packages: "any",
    advice: "web reads requests and forms answers.",
  },
  {
    name: "routes",
    path: /^app\/routes\//,
    mayImport: [
      "use case",
      "queries",
      "components",
      "documents",
      "ui",
      "schemas",
      "access",
      "domain",
      "web",
      "shared",
    ],
    types: ["routes", "entry", "connection"],
    packages: "any",
    advice: "Routes get db, clock and actor from the load context and call one use case.",
  },
  {
    name: "server",
    path: /^app\/server\//,
    mayImport: [
      "server",
      "web",
      "use case",
      "queries",
      "access",
      "domain",
      "shared",
      "connection",
      "storage",
      "vocabulary",
      "build-up",
      "roads",
    ],
    packages: "any",
    advice: "The server opens, guards and listens; pages are the routes'.",
  },
  {
    name: "roads",
    path: /^app\/((roads|job-kinds|import-kinds)\.server|worker)\.ts$/,
    mayImport: "any",
    packages: "any",
    advice: "",
  },
  {
    name: "entry",
    path: /^app\/[^/]+$/,
    mayImport: ["web", "ui", "use case", "queries", "access", "components", "domain", "shared"],
    types: ["server"],
    packages: "any",
    advice: "The entries hold the page together and nothing more.",
  },
  {
    name: "scripts",
    path: /^scripts\//,
    mayImport: [
      "scripts",
      "server",
      "web",
      "use case",
      "queries",
      "schemas",
      "access",
      "domain",
      "shared",
      "documents",
      "connection",
      "storage",
      "vocabulary",
      "build-up",
      "roads",
    ],
    packages: "any",
    advice: "A script parses its arguments and calls a use case.",
  },
];

/** The layer of a path, or undefined where the house has no such room. */
export function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => layer.path.test(path));
}
