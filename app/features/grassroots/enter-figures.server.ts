import type { z } from "zod";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { parseThousandths } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import type { LabourFigureTable } from "~db/schema";
import { faultOfEntering, type MonthFault } from "./domain/labour-month";
import { seenOfMonth } from "./domain/seen-figures";
import type { enterFiguresSchema } from "./grassroots.schemas";
import * as Labour from "./labour.queries.server";
import { findOwnLabourIn, type LabourFacts, monthFactsOf } from "./labour-steps.server";

type EnterFiguresInput = z.infer<typeof enterFiguresSchema> & { readonly grassrootsId: string };
/** A cell that is no figure, by the names of its team and target. */
interface UnreadFigure {
  readonly kind: "figure-unreadable";
  readonly field: string;
  readonly team: string;
  readonly target: string;
}
type EnterRefusal = "not-allowed" | MonthFault | "stale-version" | UnreadFigure;

/** Keeps a month's figures of a labour contest as far as they are there; a blank one isn't zero, it is missing. */
export function enterFigures(command: Command, input: EnterFiguresInput) {
  return carryOut(
    command,
    "enter-figures",
    input,
    async (desk): Promise<Result<{ count: number }, EnterRefusal>> => {
      const { grassrootsId, month } = input;
      const own = await findOwnLabourIn(desk, command, { grassrootsId, hand: "files" });
      if (!own.ok) return own;
      const fault = faultOfEntering(monthFactsOf(own.value, { month, now: desk.now }));
      if (fault) return refuse(fault);
      const { labour } = own.value;
      if (seenOfMonth(labour, month) !== input.seen) return refuse("stale-version");
      const cells = cellsOf(labour, input.figures);
      const unread = cells.find(({ value }) => value === null || value < 0);
      if (unread) return refuse({ kind: "figure-unreadable", ...unread.names });
      const figures = cells.map(({ teamId, targetId, value }): LabourFigureTable => {
        const by = command.actor.accountId;
        const valueThousandths = value ?? 0;
        return { teamId, targetId, month, valueThousandths, enteredAt: desk.now, enteredBy: by };
      });
      const teamIds = labour.teams.map(({ id }) => id);
      await Labour.replaceFigures(desk.trx, { teamIds, month }, figures);
      await desk.record({
        action: "grassroots.figures-entered",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { month, count: figures.length },
      });
      return accept({ count: figures.length });
    },
  );
}

/** The cells that hold anything, with the value in thousandths or null where it is none. */
function cellsOf({ teams, targets }: LabourFacts, figures: Readonly<Record<string, string>>) {
  return teams.flatMap((team) =>
    targets.flatMap((target) => {
      const field = `${team.seq}-${target.seq}`;
      const text = (figures[field] ?? "").normalize("NFKC").replace(/[\s,%]/g, "");
      if (text === "") return [];
      const names = { field: `figures.${field}`, team: team.name, target: target.name };
      return [{ teamId: team.id, targetId: target.id, value: parseThousandths(text), names }];
    }),
  );
}
