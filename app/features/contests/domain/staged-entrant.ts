import type { StagedWorker } from "~/features/registry/domain/staged-worker";

/** A row of entrants as it waits to be applied. */
export interface StagedEntrant {
  readonly members: readonly StagedMember[];
  readonly substitutes: readonly StagedMember[];
  /** The place of who leads too among members and substitutes. */
  readonly leader: StagedMember | number | null;
  readonly teamName: string | null;
  readonly statement: string;
  /** The union that sends who is in none; null where the members' own say it. */
  readonly unionId: string | null;
}

/** Someone by what the register finds them by; `fresh` is who it doesn't know, with numbers sealed. */
export interface StagedMember {
  readonly name: string;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
  readonly fresh: StagedWorker | null;
}
