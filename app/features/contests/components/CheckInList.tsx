import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import type { AwaitedRow } from "../find-check-in.server";
import styles from "./CheckInList.module.css";

/** Those who are awaited, a card each, with the one thing to do about them now. */
export function CheckInList({
  rows,
  formKeys,
}: {
  rows: readonly AwaitedRow[];
  formKeys: readonly string[];
}) {
  return (
    <ul className={styles.list}>
      {rows.map((row, at) => (
        <li key={row.id}>
          <CheckInCard row={row} formKey={formKeys[at] ?? ""} />
        </li>
      ))}
    </ul>
  );
}

/** One contestant: who, where, when; checked in by one tap, absent only after the limit. */
export function CheckInCard({ row, formKey }: { row: AwaitedRow; formKey: string }) {
  const { t } = useTranslation("check-ins");
  const { id, code, names, leader, session, batch, station, startsAt, untilAt } = row;
  const { mayCome, mayMiss } = row;
  return (
    <article className={styles.card} data-open={mayCome || mayMiss || undefined}>
      <p className={styles.who}>
        <strong>{code}</strong> <span>{names}</span>
      </p>
      <p className={styles.where}>
        {t("place", { session, batch, station })} · <When at={startsAt} style="short" />
        {leader === null ? "" : t("leader", { name: leader })}
      </p>
      <div className={styles.act}>
        <Standing row={row} />
        {mayCome || mayMiss ? (
          <WriteForm formKey={formKey}>
            <input type="hidden" name="stageEntryId" value={id} />
            <input type="hidden" name="act" value={mayCome ? "check-in" : "absent"} />
            <Button
              look={mayCome ? "ink" : "danger"}
              icon={mayCome ? "user-check" : "minus"}
              size="large"
              aria-label={t(mayCome ? "comeOf" : "missOf", { code })}
            >
              {t(mayCome ? "come" : "miss")}
            </Button>
          </WriteForm>
        ) : null}
      </div>
      {mayMiss ? (
        <p className={styles.late}>
          {t("over")} <When at={untilAt} style="short" />
        </p>
      ) : null}
    </article>
  );
}

function Standing({ row }: { row: AwaitedRow }) {
  const { t } = useTranslation(["check-ins", "judging"]);
  const { attendance, attendanceAt, checkedInAt } = row;
  if (attendance !== "expected" && attendance !== "finished") {
    return (
      <StatusChip tone="warn" icon="minus">
        {t(`judging:noScores.${attendance}`)}{" "}
        {attendanceAt ? <When at={attendanceAt} style="short" /> : null}
      </StatusChip>
    );
  }
  if (checkedInAt === null) {
    return (
      <StatusChip tone="neutral" icon="clock">
        {t("check-ins:awaited")}
      </StatusChip>
    );
  }
  return (
    <StatusChip tone="good" icon="user-check">
      {t("check-ins:here")} <When at={checkedInAt} style="short" />
    </StatusChip>
  );
}
