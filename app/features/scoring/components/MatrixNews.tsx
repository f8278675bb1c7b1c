import { useTranslation } from "react-i18next";
import type { CellState } from "../domain/matrix/cell-state";
import { EXCEPTIONS } from "../domain/matrix/exceptions";
import type { MatrixCell, MatrixPage } from "../find-matrix.server";

/** What is read out of cells that turned: exceptions alone, so that whoever listens isn't told of every signature. */
export function MatrixNews({ page, changed }: { page: MatrixPage; changed: ReadonlySet<string> }) {
  const { t } = useTranslation("matrix");
  const isNews = ({ sheetId, state }: MatrixCell) =>
    changed.has(sheetId) && (EXCEPTIONS as readonly CellState[]).includes(state);
  const news = changed.size === 0 ? [] : page.cells.filter(isNews);
  const seats = page.modules.flatMap((module) => module.seats);
  const words = news.map(({ seatId, stageEntryId, state }) =>
    t("grid.news", {
      code: page.entries.find((entry) => entry.stageEntryId === stageEntryId)?.code,
      name: seats.find((seat) => seat.seatId === seatId)?.name,
      state: t(`states.${state}`),
    }),
  );
  return (
    <p className="visually-hidden" role="status">
      {words.join(t("between"))}
    </p>
  );
}
