import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText, periodText } from "~/shared/calendar-text";
import { yuanText } from "~/shared/money";
import { DataTable } from "~/ui/DataTable";
import { Facts } from "~/ui/Facts";
import { Figure, Figures } from "~/ui/Figure";
import { useCalendarLanguage, When } from "~/ui/When";
import { MONEY_KINDS } from "../domain/report-money";
import type { ShownReport } from "../find-report.server";
import { PhotoGrid } from "./PhotoGrid";
import styles from "./ReportFactList.module.css";

interface ReportFactListProps {
  report: ShownReport;
  /** Leaders see figures; who may read the register opens a person's record. */
  arePeopleLinked?: boolean;
}

/** What a contest came to: people, money, photos, and who has which place. */
export function ReportFactList({ report, arePeopleLinked = false }: ReportFactListProps) {
  const { t } = useTranslation("grassroots");
  const language = useCalendarLanguage();
  const { startsOn, endsOn, venue, summary, outsiders, behalfNote, count } = report;
  const days =
    startsOn === endsOn
      ? dateText(startsOn, language, "weekday")
      : periodText(startsOn, endsOn, language);
  return (
    <div className={styles.report}>
      <Figures>
        {count ? (
          <>
            <Figure
              number={count.participantCount}
              label={t("report.participantCount")}
              hint={t("report.counted")}
            />
            <Figure number={count.unitCount} label={t("report.unitCount")} />
          </>
        ) : (
          <>
            <Figure number={report.participations} label={t("report.participations")} />
            <Figure number={report.peopleCount} label={t("report.peopleCount")} />
          </>
        )}
        <Figure
          number={yuanText(report.spentFen)}
          unit={t("report.yuan")}
          label={t("report.money")}
        />
      </Figures>
      {report.photos.length > 0 ? (
        <PhotoGrid grassrootsId={report.grassrootsId} photos={report.photos} />
      ) : null}
      <Facts
        items={[
          { label: t("filing.days"), value: days },
          { label: t("filing.venue"), value: venue },
          {
            label: t("report.money"),
            value: (
              <dl className={styles.money}>
                {MONEY_KINDS.map((kind) => (
                  <div key={kind}>
                    <dt>{t(`report.${kind}`)}</dt>
                    <dd>{yuanText(report[`${kind}Fen`])}</dd>
                  </div>
                ))}
              </dl>
            ),
          },
          ...(count
            ? [
                { label: t("report.awards"), value: <Awards count={count} /> },
                {
                  label: t("report.counted"),
                  value: <CountedBy count={count} />,
                  note: t("report.countedNote"),
                },
              ]
            : []),
          ...(outsiders.length === 0
            ? []
            : [
                {
                  label: t("report.outsiders"),
                  value: outsiders.join(t("report.between")),
                  note: t("report.outsidersNote", { count: outsiders.length }),
                },
              ]),
          ...(summary === "" ? [] : [{ label: t("report.summary"), value: summary }]),
          ...(behalfNote === null
            ? []
            : [{ label: t("behalf.title"), value: report.savedByName, note: behalfNote }]),
        ]}
      />
      {count ? null : <PlaceTable placed={report.placed} {...{ arePeopleLinked }} />}
    </div>
  );
}

type PlaceTableProps = Pick<ShownReport, "placed"> & { arePeopleLinked: boolean };

function PlaceTable({ placed, arePeopleLinked }: PlaceTableProps) {
  const { t } = useTranslation("grassroots");
  return (
    <DataTable
      caption={t("report.placed")}
      rows={placed}
      rowKey={({ seq }) => String(seq)}
      isDense
      columns={[
        {
          key: "rank",
          header: t("report.rank"),
          width: "96px",
          cell: ({ rank }) => t("report.rankIs", { rank }),
        },
        {
          key: "name",
          header: t("report.name"),
          cell: ({ name, workerId }) =>
            workerId && arePeopleLinked ? <Link to={`/workers/${workerId}`}>{name}</Link> : name,
        },
        {
          key: "score",
          header: t("report.score"),
          align: "end",
          cell: ({ score }) => score ?? "—",
        },
      ]}
      empty={<p>{t("report.noPlaces")}</p>}
    />
  );
}

type CountProps = { count: NonNullable<ShownReport["count"]> };

/** Awards by band: nobody is named, so there are no places. */
function Awards({ count: { awards } }: CountProps) {
  const { t } = useTranslation("grassroots");
  const given = awards.filter(({ count }) => count > 0);
  if (given.length === 0) return t("report.noAwards");
  return (
    <dl className={styles.money}>
      {given.map(({ band, count }) => (
        <div key={band}>
          <dt>{t(`report.${band}Count`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who stands behind numbers that name nobody, and since when. */
function CountedBy({ count: { countedByName, countedAt } }: CountProps) {
  const { t } = useTranslation("grassroots");
  return (
    <>
      {t("report.countedBy", { name: countedByName })} · <When at={countedAt} />
    </>
  );
}
