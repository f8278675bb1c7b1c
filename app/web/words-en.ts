import { byNamespace } from "./words-by-namespace";

export const words = byNamespace(
  import.meta.glob<Record<string, string>>("../locales/en/*.json", {
    eager: true,
    import: "default",
  }),
);
