import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { nextToUndo } from "~/features/contests/domain/code-layers";
import { grantOf } from "~/features/identity/domain/scope-columns";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import type { Instant } from "~/shared/instant";
import { accept, refuse } from "~/shared/result";
import * as Decodings from "./decodings.queries.server";
import { mayDecode, maySupervise } from "./results.access";
import type { DecodeLayerInput } from "./results.schemas";
import { findWitness } from "./witness-steps.server";

interface Decoding extends DecodeLayerInput {
  readonly stageId: string;
  readonly caseId: string;
  readonly realNow: Instant;
}

/**
 * Undoes the layer of codes whose turn it is (解密): by the officer who keeps it, never by whoever locked the stage,
 * with a supervisor who gives their own password on the same screen. With the last layer the stage is decoded; in a
 * coded contest whose stage was given none, any officer says so in the same way.
 */
export async function decodeLayer(command: Command, room: CaseRoom, input: Decoding) {
  const { realNow, ...decoding } = input;
  const prepare = () => findWitness(command.db, decoding, realNow);
  const result = await carryOutPrepared(
    command,
    "decode-layer",
    decoding,
    prepare,
    async (desk, witnessId) => {
      const { trx, now, record } = desk;
      const { stageId, caseId, version } = decoding;
      const { actor } = command;
      const stage = await Panels.findStage(trx, stageId);
      if (!stage || !mayDecode(actor, stage.contestId)) return refuse("not-allowed" as const);
      if (stage.stageState !== "recheck") return refuse("not-in-recheck" as const);
      const layers = await Decodings.findLayers(trx, [stageId]);
      const layer = nextToUndo(layers);
      if (!layer && stage.isCoded === 0) return refuse("no-codes" as const);
      if (layer && layer.keeperId !== actor.accountId) return refuse("not-your-layer" as const);
      if (await Decodings.existsLocker(trx, caseId, actor.accountId)) {
        return refuse("locked-by-you" as const);
      }
      if (witnessId === actor.accountId) return refuse("same-person" as const);
      const grants = await RoleGrants.findAllForAccounts(trx, [witnessId]);
      if (!maySupervise({ grants: grants.map(grantOf) }, stage.contestId)) {
        return refuse("not-a-supervisor" as const);
      }
      const by = actor.accountId;
      if (layer) await Decodings.updateUndone(trx, layer, { at: now, by, witnessId });
      await record({
        action: "codes.undone",
        subjectKind: "stage",
        subjectId: stageId,
        detail: { layer: layer?.layer ?? null, witnessId },
      });
      const left = layers.filter(({ undoneAt }) => undoneAt === null).length - (layer ? 1 : 0);
      if (left > 0) return accept({ isDecoded: false });
      const move = { caseId, move: "decode", version, comment: "", returned: {} };
      const moved = await moveCaseIn(desk, room.roads, actor, { ...move, insteadOfId: null });
      return moved.ok ? accept({ isDecoded: true }) : refuse("recheck-open" as const);
    },
  );
  if (result.ok) await announceCases(command.db, room, [input.caseId]);
  return result;
}
