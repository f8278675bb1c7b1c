import type { IdentityKind } from "./identity-document";
import type { IncomingWorker } from "./worker-verdict";

/** A checked row as it waits to be applied: what it says, and what is stored of it, sealed for `workerId`. */
export interface StagedWorker extends IncomingWorker {
  /** Of the record that it is of, or will be. */
  readonly workerId: string;
  readonly namePinyin: string;
  readonly nameInitials: string;
  readonly identityKind: IdentityKind | null;
  readonly identitySealed: string | null;
  readonly identityTail: string | null;
  readonly phoneSealed: string | null;
  readonly phoneTail: string | null;
}
