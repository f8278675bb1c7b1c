import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { localDay } from "~/shared/local-day";
import { type Result, refuse } from "~/shared/result";
import { readIdentityDocument } from "./domain/identity-document";
import { mayKeepWorker } from "./registry.access";
import type { FileTransferInput } from "./registry.schemas";
import type { NumberKeys } from "./sealed-numbers.server";
import { openTransferIn, type TransferRefusal } from "./transfer-steps.server";
import { identityHash } from "./worker-numbers.server";
import * as Workers from "./workers.queries.server";

type FilingRefusal = "not-your-union" | "nobody-of-that-name" | "no-account-to-confirm";

/**
 * The receiving union files a transfer for a worker (代办), who confirms it. Whoever knows the name and the whole
 * number of the document has it from the worker; the register tells nothing about people of other unions.
 */
export async function fileTransfer(
  command: Command,
  room: CaseRoom,
  keys: NumberKeys,
  { name, identityKind, identityNumber, ...asked }: FileTransferInput,
) {
  const { actor, now } = command;
  const document = readIdentityDocument(identityKind, identityNumber, localDay(now));
  if (!document.ok) return document;
  const hash = identityHash(keys, document.value);
  const filed = await carryOut(
    command,
    "file-transfer",
    { ...asked, hash },
    async (desk): Promise<Result<{ caseId: string }, FilingRefusal | TransferRefusal>> => {
      const union = await Unions.find(desk.trx, asked.unionId);
      if (!union || !mayKeepWorker(actor, union.lineage)) return refuse("not-your-union");
      const holder = await Workers.findByIdentity(desk.trx, hash, null);
      const worker = holder?.name === name ? await Workers.find(desk.trx, holder.id) : undefined;
      if (!worker) return refuse("nobody-of-that-name");
      if (worker.accountId === null) return refuse("no-account-to-confirm");
      return openTransferIn(desk, room.roads, { actor, move: "file-for" }, { ...asked, worker });
    },
  );
  if (filed.ok) await announceCases(command.db, room, [filed.value.caseId]);
  return filed;
}
