import { useTranslation } from "react-i18next";
import { dateText, periodText } from "~/shared/calendar-text";
import { yuanText } from "~/shared/money";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { useCalendarLanguage } from "~/ui/When";
import type { DoublePage } from "../find-double-page.server";
import styles from "./DoubleSides.module.css";

/** Two reports side by side, and who is on both lists. */
export function DoubleSides({ sides, shared }: Pick<DoublePage, "sides" | "shared">) {
  const { t } = useTranslation("grassroots");
  return (
    <>
      <div className={styles.sides}>
        {sides.map((side, index) => (
          <Section
            key={side.id}
            title={side.name}
            hint={t(index === 0 ? "doubles.thisOne" : "doubles.otherOne")}
          >
            <Side side={side} />
          </Section>
        ))}
      </div>
      {shared.length > 0 ? (
        <Section title={t("doubles.sharedTitle", { count: shared.length })}>
          <p className={styles.shared}>{shared.join(t("report.between"))}</p>
        </Section>
      ) : null}
    </>
  );
}

function Side({ side }: { side: DoublePage["sides"][number] }) {
  const { t } = useTranslation(["grassroots", "roads"]);
  const language = useCalendarLanguage();
  const { startsOn, endsOn, placed, countedParticipations } = side;
  return (
    <Facts
      items={[
        { label: t("board.union"), value: side.unionName },
        {
          label: t("filing.days"),
          value:
            startsOn === endsOn
              ? dateText(startsOn, language, "weekday")
              : periodText(startsOn, endsOn, language),
        },
        { label: t("filing.venue"), value: side.venue },
        {
          label: t("report.peopleCount"),
          value:
            countedParticipations === null
              ? t("board.accepted", {
                  participations: side.participations,
                  people: side.peopleCount,
                })
              : countedParticipations,
          ...(countedParticipations === null ? {} : { note: t("board.byNumber") }),
        },
        { label: t("report.spent"), value: t("filing.yuan", { amount: yuanText(side.spentFen) }) },
        {
          label: t("report.placed"),
          value: placed
            .map(({ rank, name }) => `${t("report.rankIs", { rank })} ${name}`)
            .join(t("report.between")),
        },
        { label: t("board.state"), value: t(`roads:grassroots.states.${side.state}`) },
      ]}
    />
  );
}
