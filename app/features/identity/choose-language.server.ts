import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";

/** Remembers the language that a person reads in, on every device. */
export function chooseLanguage(command: Command, input: { language: "zh-CN" | "en" }) {
  return carryOut(command, "choose-language", input, async ({ trx, now, record }) => {
    const { accountId } = command.actor;
    await Accounts.update(trx, accountId, { language: input.language, updatedAt: now });
    await record({
      action: "account.language-chosen",
      subjectKind: "account",
      subjectId: accountId,
      detail: { language: input.language },
    });
    return accept({ language: input.language });
  });
}
