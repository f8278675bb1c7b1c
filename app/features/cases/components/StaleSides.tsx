import { useTranslation } from "react-i18next";
import { clockText, instantText } from "~/shared/calendar-text";
import { Callout } from "~/ui/Callout";
import { Facts } from "~/ui/Facts";
import type { FormProblem } from "~/ui/form-problem";
import { useCalendarLanguage } from "~/ui/When";
import type { CasePage } from "../find-case-page.server";
import styles from "./StaleSides.module.css";

/** Someone moved the case while this person was writing: what they saw and meant beside what happened meanwhile. */
export function StaleSides({
  page,
  problem,
}: {
  page: Pick<CasePage, "road" | "state" | "version" | "timeline">;
  problem: FormProblem | undefined;
}) {
  const { t } = useTranslation(["cases", "roads"]);
  const language = useCalendarLanguage();
  const { road, timeline, version } = page;
  const seen = Number(problem?.values.version ?? version);
  // A case at version n has n - 1 moves behind it.
  const meanwhile = timeline.filter(({ seq }) => seq >= seen);
  const last = meanwhile.at(-1);
  if (!problem || !last || seen >= version) return null;
  const move = problem.values.move ?? "";
  const written = writtenIn(problem);
  const moved = (entry: typeof last) =>
    entry.undoneSeq === null ? t(`roads:${road}.moved.${entry.move}`) : t("case.undone");
  return (
    <section className={styles.stale}>
      <Callout
        tone="danger"
        title={t("stale.title", {
          count: meanwhile.length,
          time: clockText(last.movedAt),
          name: last.byName,
          move: moved(last),
        })}
      >
        {t("stale.kept")}
      </Callout>
      <div className={styles.sides}>
        <div>
          <h3>{t("stale.yours")}</h3>
          <Facts
            items={[
              { label: t("decide.label"), value: move ? t(`roads:${road}.moves.${move}`) : "—" },
              { label: t("stale.written"), value: written || t("stale.nothing") },
            ]}
          />
        </div>
        <div>
          <h3>{t("stale.meanwhile")}</h3>
          <Facts
            items={[
              ...meanwhile.map((entry) => ({
                label: `${moved(entry)} · ${entry.byName}`,
                value: [entry.comment, ...entry.returned.map(({ text }) => text)]
                  .filter(Boolean)
                  .join("；"),
                note: instantText(entry.movedAt, language, "minute", "short"),
              })),
              { label: t("stale.now"), value: t(`roads:${road}.states.${page.state}`) },
            ]}
          />
        </div>
      </div>
    </section>
  );
}

function writtenIn({ values }: FormProblem): string {
  return Object.entries(values)
    .filter(([name, text]) => (name === "comment" || name.startsWith("returned.")) && text)
    .map(([, text]) => text)
    .join("；");
}
