import { useTranslation } from "react-i18next";
import { Figure, Figures } from "~/ui/Figure";
import { type BoardState, OFF_BOARD } from "../domain/board";
import type { BoardPage } from "../find-board.server";

interface BoardFiguresProps {
  counts: readonly { state: BoardState; count: number }[];
  /** How many reports are over their day. */
  overCount: number;
  /** What was accepted: participations, people counted once, and what is known by number alone. */
  accepted: BoardPage["accepted"];
  /** The board's address with another state. */
  at: (state: BoardState) => string;
}

/** How many contests stand in each state; each figure opens its contests. */
export function BoardFigures({ counts, overCount, accepted, at }: BoardFiguresProps) {
  const { t } = useTranslation("grassroots");
  const hintOf = (state: BoardState) => {
    if (state === "due" && overCount > 0) return t("board.over", { count: overCount });
    if (state === "accepted" && accepted.participations > 0) {
      const { participations, people, byNumber } = accepted;
      return byNumber.contests > 0
        ? t("board.acceptedNamed", { participations, people })
        : t("board.accepted", { participations, people });
    }
    return t(`board.hints.${state}`);
  };
  return (
    <Figures isMany>
      {counts
        .filter(({ state }) => !OFF_BOARD.includes(state))
        .map(({ state, count }) => (
          <Figure
            key={state}
            number={count}
            label={t(`board.states.${state}`)}
            hint={hintOf(state)}
            tone={state === "due" && overCount > 0 ? "warn" : "neutral"}
            {...(count > 0 ? { to: at(state) } : {})}
          />
        ))}
    </Figures>
  );
}
