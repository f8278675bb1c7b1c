import { hashPassword } from "better-auth/crypto";
import { type Command, carryOutPrepared, type Desk } from "~/features/audit/carry-out.server";
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
  { passwordAgain: _again, ...input }: SetUpInput,
) {
  const prepare = async () => {
    if (!oneTimeCode.matches(input.code)) return refuse("setup-code-wrong" as const);
    const weak = refusePassword(input.password, [input.username, input.name]);
    return weak ? refuse(weak) : accept(await hashPassword(input.password));
  };
  const founded = await carryOutPrepared(
    command,
    "found-installation",
    input,
    prepare,
    (desk, passwordHash) => foundIn(desk, input, passwordHash),
  );
  if (founded.ok) oneTimeCode.spend();
  return founded;
}

async function foundIn(desk: Desk, input: Omit<SetUpInput, "passwordAgain">, passwordHash: string) {
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
}
