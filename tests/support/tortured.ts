import type { Db } from "~db/connection.server";

/** A server that is killed again and again, as its clients see it. */
export interface Torture {
  readonly origin: string;
  readonly isOver: boolean;
  /** Repeats an act until it is acknowledged; null when the torture was over first. */
  insist<Value>(act: () => Promise<Value | null>): Promise<Value | null>;
}

/** Clients that write one kind of thing as fast as they can, and remember what was acknowledged. */
export interface Writers {
  readonly acknowledged: number;
  /** Writes until the torture is over. */
  write(torture: Torture): Promise<unknown>;
  /** What is wrong afterwards with what was acknowledged. */
  findFaults(db: Db): Promise<readonly string[]>;
}
