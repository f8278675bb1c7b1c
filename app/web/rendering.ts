import { createContext } from "react";

interface Rendering {
  /** The short number of the request that rendered this page: an error page shows it, the log carries it. */
  readonly requestNumber: string;
  /** Allows this page's own scripts; browsers hide it from scripts, so on the client it is blank. */
  readonly nonce: string;
}

/** What the page knows of its own making, also where no loader could answer. */
export const RenderingContext = createContext<Rendering>({ requestNumber: "", nonce: "" });
