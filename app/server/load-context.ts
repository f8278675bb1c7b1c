import type { Actor } from "~/shared/actor";
import type { Language } from "~/web/languages";
import type { Services } from "./services";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }

  /** What every loader and action is handed; nothing else reaches the database, the clock or the keys. */
  interface AppLoadContext extends Services {
    /** Null for a visitor. */
    readonly actor: Actor | null;
    readonly language: Language;
    /** Allows this answer's own scripts. */
    readonly nonce: string;
    /** The short number that an error page shows and the log carries. */
    readonly requestId: string;
    readonly ipAddress: string;
  }
}
