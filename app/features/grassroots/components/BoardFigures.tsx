import { useTranslation } from "react-i18next";
import { Figure, Figures } from "~/ui/Figure";
import type { BoardState } from "../domain/board";

interface BoardFiguresProps {
  counts: readonly { state: BoardState; count: number }[];
  /** How many reports are over their day. */
  overCount: number;
  /** The board's address with another state. */
  at: (state: BoardState) => string;
}

/** How many contests stand in each state; each figure opens its contests. */
export function BoardFigures({ counts, overCount, at }: BoardFiguresProps) {
  const { t } = useTranslation("grassroots");
  return (
    <Figures>
      {counts
        .filter(({ state }) => state !== "cancelled")
        .map(({ state, count }) => (
          <Figure
            key={state}
            number={count}
            label={t(`board.states.${state}`)}
            hint={
              state === "due" && overCount > 0
                ? t("board.over", { count: overCount })
                : t(`board.hints.${state}`)
            }
            tone={state === "due" && overCount > 0 ? "warn" : "neutral"}
            {...(count > 0 ? { to: at(state) } : {})}
          />
        ))}
    </Figures>
  );
}
