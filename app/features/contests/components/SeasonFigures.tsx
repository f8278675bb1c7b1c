import { useTranslation } from "react-i18next";
import { Figure, Figures } from "~/ui/Figure";
import type { SeasonRow } from "../find-season.server";

type Named = Pick<SeasonRow, "id" | "name">;
interface SeasonFiguresProps {
  figures: Readonly<Record<"soon" | "blocked" | "today" | "open", readonly Named[]>>;
}

const LOOKS = [
  { figure: "soon", icon: "calendar", to: "?view=soon" },
  { figure: "blocked", icon: "lock", to: "?view=blocked" },
  { figure: "today", icon: "gavel", to: undefined },
  { figure: "open", icon: "send", to: undefined },
] as const;

/** What the season asks for at a glance, each figure with the contests behind it. */
export function SeasonFigures({ figures }: SeasonFiguresProps) {
  const { t } = useTranslation("contests");
  return (
    <Figures isShort>
      {LOOKS.map(({ figure, icon, to }) => {
        const contests = figures[figure];
        return (
          <Figure
            key={figure}
            number={contests.length}
            label={t(`season.figures.${figure}`)}
            hint={contests.length > 0 ? namesOf(contests) : t("season.nothing")}
            icon={icon}
            tone={figure === "blocked" && contests.length > 0 ? "warn" : "neutral"}
            {...(to && contests.length > 0 ? { to } : {})}
          />
        );
      })}
    </Figures>
  );
}

/** As many names as a line holds. */
const SHOWN = 3;

function namesOf(contests: readonly Named[]): string {
  const names = contests.slice(0, SHOWN).map(({ name }) => name);
  return names.join(" · ") + (contests.length > SHOWN ? " …" : "");
}
