import { useTranslation } from "react-i18next";
import type { MatrixModule, MatrixPage, MatrixSeat } from "../find-matrix.server";
import type { SameEmployer } from "../find-same-employers.server";

/** What is worth a look about a judge, beside the others who are compared with them. */
export function useJudgeHints(page: MatrixPage, sameEmployers: readonly SameEmployer[]) {
  const { t } = useTranslation("matrix");
  const seats = page.modules.flatMap((module) => module.seats).filter(({ figures }) => figures);
  const deviations = seats.flatMap(({ figures }) => figures?.deviationHundredths ?? []);
  const farthest = Math.max(0, ...deviations);
  const spans = seats.flatMap(({ secondsPerSheet }) => secondsPerSheet ?? []);
  const fastest = Math.min(...spans);
  const codesOf = (own: readonly SameEmployer[], { codes }: MatrixModule) =>
    own
      .map(({ stageEntryId }) => page.entries.findIndex((one) => one.stageEntryId === stageEntryId))
      .flatMap((at) => codes[at] ?? [])
      .join(t("between"));
  const employerHints = (seat: MatrixSeat, module: MatrixModule) => {
    const own = sameEmployers.filter(({ seatId }) => seatId === seat.seatId);
    // The code of a work would tell whose it is.
    if (module.marking === "works" && own.length > 0) {
      return [t("judges.employerHidden", { number: own.length })];
    }
    const [recused, others] = [
      own.filter((one) => one.isRecused),
      own.filter((one) => !one.isRecused),
    ];
    return [
      ...(others.length > 0 ? [t("judges.employer", { codes: codesOf(others, module) })] : []),
      ...(recused.length > 0
        ? [t("judges.employerRecused", { codes: codesOf(recused, module) })]
        : []),
    ];
  };
  return (seat: MatrixSeat, module: MatrixModule): string => {
    const isCompared = seats.length > 2;
    const hints = [
      ...employerHints(seat, module),
      ...(isCompared && farthest > 0 && seat.figures?.deviationHundredths === farthest
        ? [t("judges.farthest")]
        : []),
      ...(isCompared && seat.secondsPerSheet === fastest ? [t("judges.fastest")] : []),
    ];
    return hints.join(t("judges.and")) || "—";
  };
}
