import { accept, type Result, refuse } from "~/shared/result";

export interface AdministratorFacts {
  /** Whether the account in question is an administrator that could sign in. */
  readonly isAdministrator: boolean;
  /** Administrators that could sign in, this one included. */
  readonly administrators: number;
}

/** Nobody may take away the last administrator: no one could give the role back. */
export function keepAnAdministrator(facts: AdministratorFacts): Result<void, "last-administrator"> {
  return facts.isAdministrator && facts.administrators <= 1
    ? refuse("last-administrator")
    : accept(undefined);
}
