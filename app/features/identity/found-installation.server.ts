import { hashPassword } from "better-auth/crypto";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { openAccountIn } from "./account-steps.server";
import * as Accounts from "./accounts.queries.server";
import { refusePassword } from "./domain/password-rules";
import type { SetUpInput } from "./identity.schemas";

/** The code that the terminal printed, good for one use. */
interface OneTimeCode {
  matches(code: string): boolean;
  spend(): void;
}

/** Founds the installation: the federation's union, and its first administrator. */
export async function foundInstallation(
  command: Command<null>,
  oneTimeCode: OneTimeCode,
  { password, passwordAgain: _again, code, ...input }: SetUpInput,
) {
  if (!oneTimeCode.matches(code)) return refuse("setup-code-wrong" as const);
  const weak = refusePassword(password, [input.username, input.name]);
  if (weak) return refuse(weak);
  const passwordHash = await hashPassword(password);
  const founded = await carryOut(command, "found-installation", input, async (desk) => {
    if (await Accounts.existsAny(desk.trx)) return refuse("already-founded" as const);
    const federationId = newId();
    await Unions.insert(desk.trx, {
      id: federationId,
      parentId: null,
      kind: "federation",
      name: input.federationName,
      shortName: input.federationShortName,
      foundedOn: null,
      createdAt: desk.now,
      createdBy: null,
    });
    await desk.record({
      action: "union.opened",
      subjectKind: "union",
      subjectId: federationId,
      detail: { kind: "federation", parentId: null },
    });
    const accountId = await openAccountIn(desk, {
      username: input.username,
      name: input.name,
      openedBy: null,
      passwordHash,
      grant: { role: "administrator", scope: { kind: "everything" } },
    });
    return accept({ accountId });
  });
  if (founded.ok) oneTimeCode.spend();
  return founded;
}
