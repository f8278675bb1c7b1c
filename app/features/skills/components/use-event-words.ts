import { useTranslation } from "react-i18next";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import type { EnteredContest, SkillEvent } from "../domain/skill-history";

interface EventWords {
  readonly title: string;
  readonly note: string;
  /** Where everything about it is read; null where the line says all. */
  readonly to: string | null;
}

/** A line of the history in words. */
export function useEventWords(event: SkillEvent): EventWords {
  const { t } = useTranslation(["skills", "qualifications"]);
  const placed = (name: string, rank: number | null, isTied = false) =>
    rank === null ? name : t(isTied ? "history.tied" : "history.placed", { name, rank });
  switch (event.kind) {
    case "certificate":
      return {
        title: t("qualifications:tradeAndLevel", {
          trade: event.trade,
          level: t(`qualifications:levels.${SKILL_LEVEL_KEYS[event.level] ?? "apprentice"}`),
        }),
        note: t("history.certificate"),
        to: "/me/record",
      };
    case "grassroots":
      return {
        title: placed(event.name, event.rank),
        note: [t("history.grassroots"), event.score && t("history.points", { points: event.score })]
          .filter(Boolean)
          .join(" · "),
        to: null,
      };
    case "contest": {
      const { name, result } = event.contest;
      const points = result?.total && t("history.points", { points: result.total });
      return {
        title: placed(name, result?.rank ?? null, result?.isTied),
        note: [points, result?.award].filter(Boolean).join(" · "),
        to: placeOf(event.standing, event.contest),
      };
    }
  }
}

function placeOf(
  standing: Extract<SkillEvent, { kind: "contest" }>["standing"],
  { contestId, caseId, code }: EnteredContest,
): string {
  if (standing === "entry") return `/me/cases/${caseId}`;
  if (standing === "released") return `/me/contests/${contestId}/scores`;
  return `/results/${contestId}?entry=${code}`;
}
