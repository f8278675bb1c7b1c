import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, type Result, refuse } from "~/shared/result";
import { decideLot, type LotRefusal } from "./domain/draw/ceremony";
import { entryCode } from "./domain/draw/draw-list";
import * as Draws from "./draws.queries.server";
import { type HoldRefusal, readReady } from "./holding-steps.server";

interface Lot {
  readonly drawId: string;
  /** The code of who drew it. */
  readonly entry: string;
  /** On the ball. */
  readonly number: number;
  readonly hand: { readonly way: "drawn" | "typed"; readonly text: string };
}

/** Takes down the ball that a contestant drew, with their own hand under it. */
export function drawLot(command: Command, input: Lot) {
  return carryOut(
    command,
    "draw-lot",
    input,
    async (desk): Promise<Result<null, HoldRefusal | LotRefusal>> => {
      const { trx, now, record } = desk;
      const ready = await readReady(desk, command.actor, input.drawId, "lots");
      if (!ready.ok) return ready;
      const { draw, list } = ready.value;
      const { entry, number, hand } = input;
      const seats = await Draws.findSeats(trx, draw.id);
      const drawn = seats.map((seat) => ({ entry: entryCode(seat.number ?? 0), number: seat.seq }));
      const decided = decideLot(list, drawn, { entry, number });
      if (!decided.ok) return decided;
      const position = list.positions[number - 1];
      const stageEntryId = list.idByCode.get(entry);
      if (!position || !stageEntryId) return refuse({ kind: "ball-unknown" });
      const { sessionId, batch, station } = position;
      const seat = { drawId: draw.id, seq: number, stageEntryId, sessionId, batch, station };
      await Draws.insertSeats(trx, [{ ...seat, drawnAt: now }]);
      await Draws.insertLotSignature(trx, { drawId: draw.id, seq: number, ...hand });
      await record({
        action: "draw.lot-drawn",
        subjectKind: "stage",
        subjectId: draw.stageId,
        detail: { drawId: draw.id, stageEntryId, number },
      });
      return accept(null);
    },
  );
}
