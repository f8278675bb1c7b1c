import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { groupBy } from "~/shared/group-by";
import { Button } from "~/ui/Button";
import { Icon, type IconName } from "~/ui/icons";
import { When } from "~/ui/When";
import { stagePath } from "../domain/stage-places";
import type { Ceremony } from "../find-ceremony.server";
import styles from "./DrawStage.module.css";

/** The ceremony as the room sees it: who is still to be drawn, the act, and the result as it grows. */
export function DrawStage({ ceremony, children }: { ceremony: Ceremony; children: ReactNode }) {
  const { t } = useTranslation("draws");
  const { stage, draw, witness, entries, seats } = ceremony;
  const waiting = entries.filter(({ isDrawn }) => !isDrawn);
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <Link to={stagePath(stage)} className={styles.back}>
          <Icon name="arrow-left" size={24} />
          <span>{t("ceremony.back")}</span>
        </Link>
        <h1>{t("ceremony.heading", { contest: stage.contestName, stage: stage.schemeStage })}</h1>
        <p className={styles.people}>
          {draw ? t("ceremony.officer", { name: draw.officer }) : null}
          {witness ? <span>{t("ceremony.supervisor", { name: witness.name })}</span> : null}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by keyboard. */}
      <section className={styles.column} aria-labelledby="waiting" tabIndex={0}>
        <h2 id="waiting">
          {t("ceremony.waiting")} <span>{waiting.length}</span>
        </h2>
        {waiting.length === 0 ? <p className={styles.quiet}>{t("ceremony.nobodyWaits")}</p> : null}
        <ul className={styles.codes}>
          {waiting.map(({ entry, group, needs }) => (
            <li key={entry}>
              <strong>{entry}</strong>
              <span>{[group, ...needs].filter(Boolean).join(" ")}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.act} aria-label={t("ceremony.act")}>
        {children}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by keyboard. */}
      <section className={styles.column} aria-labelledby="drawn" tabIndex={0}>
        <h2 id="drawn">
          {t("ceremony.result")} <span>{seats.length}</span>
        </h2>
        {seats.length === 0 ? <p className={styles.quiet}>{t("ceremony.nothingYet")}</p> : null}
        <SeatList seats={seats} />
      </section>
    </div>
  );
}

/** Who has which station, batch after batch: what the room reads from afar. */
export function SeatList({ seats }: Pick<Ceremony, "seats">) {
  const { t } = useTranslation("draws");
  const batches = groupBy(seats, ({ session, batch }) => JSON.stringify([session, batch]));
  return (
    <div className={styles.batches} aria-live="polite">
      {[...batches].map(([key, own]) => (
        <section key={key} aria-label={t("ceremony.batch", { ...own[0] })}>
          <h3>{t("ceremony.batch", { ...own[0] })}</h3>
          <ol className={styles.codes}>
            {own.map(({ order, entry, station }) => (
              <li key={order}>
                <strong>{entry}</strong>
                <span>{t("ceremony.station", { station })}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The steps that are done already, each with what the room may write down. */
export function DoneSteps({ ceremony }: { ceremony: Ceremony }) {
  const { t } = useTranslation("draws");
  const { draw } = ceremony;
  if (!draw) return null;
  return (
    <dl className={styles.steps}>
      <dt>
        {t("ceremony.frozen")} <When at={draw.frozenAt} precision="second" style="short" />
      </dt>
      <dd translate="no">{draw.listDigest}</dd>
      {draw.commitment ? (
        <>
          <dt>{t("ceremony.sealed")}</dt>
          <dd translate="no">{draw.commitment}</dd>
        </>
      ) : null}
    </dl>
  );
}

/** Draws of the stage that another one followed; each keeps its record. */
export function EarlierDraws({ earlier }: Pick<Ceremony, "earlier">) {
  const { t } = useTranslation("draws");
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h3 id="earlier">{t("over.earlier")}</h3>
      <ul className={styles.constraints}>
        {earlier.map(({ id, number, heldAt }) => (
          <li key={id}>
            <Link to={`/draws/${id}`}>{t("over.earlierOf", { number })}</Link>{" "}
            {heldAt ? <When at={heldAt} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the layout will heed, shown before anything is drawn. */
export function Constraints({ ceremony }: { ceremony: Ceremony }) {
  const { t } = useTranslation("draws");
  const { constraints, blocked } = ceremony;
  const { needs, ...figures } = constraints;
  return (
    <>
      <ul className={styles.constraints}>
        <li>{t("ceremony.places", figures)}</li>
        <li>
          {t(figures.groupCount > 0 ? "ceremony.colleagues" : "ceremony.noColleagues", figures)}
        </li>
        {needs.map(({ entry, needs: own }) => (
          <li key={entry}>{t("ceremony.need", { entry, needs: own.join("、") })}</li>
        ))}
      </ul>
      {blocked ? (
        <p className={styles.blocked}>
          <Icon name="alert" size={24} /> {t(`contests:refusals.${blocked}`)}{" "}
          <Link to={`${stagePath(ceremony.stage)}/sessions`}>{t("ceremony.mendPlaces")}</Link>
        </p>
      ) : null}
    </>
  );
}

/** The button of an act: filled in the accent only where it draws. */
export function ActButton({
  children,
  look = "ink",
  icon = "check",
}: {
  children: ReactNode;
  look?: "ink" | "accent" | "danger";
  icon?: IconName;
}) {
  return (
    <Button look={look} size="large" icon={icon} className={styles.press}>
      {children}
    </Button>
  );
}
