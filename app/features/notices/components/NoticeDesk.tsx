import { useTranslation } from "react-i18next";
import { instantText } from "~/shared/calendar-text";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { OnDate, useCalendarLanguage, When } from "~/ui/When";
import type { NoticePage } from "../find-notice-page.server";
import styles from "./NoticeDesk.module.css";

interface Objection {
  readonly id: string;
  readonly kind: "named" | "sealed" | "anonymous";
  readonly objector: string;
  readonly text: string;
  readonly receivedAt: string;
  readonly outcome: "unchanged" | "corrected" | null;
}

interface NoticeDeskProps {
  page: NoticePage;
  /** Null for the public. */
  objections: readonly Objection[] | null;
  mayKeep: boolean;
}

/** A notice: its days, its list, how to object; for those who answer, what was objected. */
export function NoticeDesk({ page, objections, mayKeep }: NoticeDeskProps) {
  const { t } = useTranslation("notices");
  const language = useCalendarLanguage();
  const { notice, days, lines, lists, isOver } = page;
  return (
    <div className={styles.desk}>
      <ol className={styles.days} aria-label={t("page.days")}>
        {days.map(({ on, when }, at) => (
          <li key={on} data-when={when}>
            <strong>
              <OnDate on={on} style="short" />
            </strong>
            <span>{t(when === "today" ? "page.today" : "page.day", { day: at + 1 })}</span>
          </li>
        ))}
      </ol>
      {lists.length > 1 ? (
        <Callout tone="warn" title={t("page.corrected", { version: lists.length })}>
          {lists.at(-1)?.reason}
        </Callout>
      ) : null}
      {notice.subjectKind === "contest" ? (
        <ButtonLink to={`/results/${notice.subjectId}`} icon="trophy">
          {t("page.result")}
        </ButtonLink>
      ) : null}
      <DataTable
        caption={t("page.list")}
        rows={lines}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { key: "seq", header: t("page.number"), isWhole: true, cell: ({ seq }) => seq },
          { key: "name", header: t("page.name"), cell: ({ name, unionName }) => name ?? unionName },
          {
            key: "union",
            header: t("page.union"),
            cell: ({ unionOfPerson }) => unionOfPerson ?? "",
          },
          { key: "merit", header: t("page.merit"), cell: ({ merit }) => merit },
        ]}
        empty={<EmptyState title={t("page.nobody")} />}
      />
      <div id="objections">
        <Section title={t("page.howToObject")}>
          <p>
            {t(isOver ? "page.overSince" : "page.until", {
              at: instantText(notice.closesAt, language),
            })}
          </p>
          <p>{t("page.how", { contact: notice.contact })}</p>
          <p className={styles.quiet}>
            {t("page.count", { count: page.objectionCount, open: page.openCount })}
          </p>
        </Section>
      </div>
      {objections === null ? null : (
        <Section
          title={t("objections.title")}
          hint={t("objections.hint")}
          actions={
            mayKeep && !isOver ? (
              <ButtonLink to={`/notices/${notice.id}/objections/new`} size="small" icon="plus">
                {t("objections.receive")}
              </ButtonLink>
            ) : null
          }
          isFlush
        >
          <ObjectionTable noticeId={notice.id} objections={objections} />
        </Section>
      )}
    </div>
  );
}

function ObjectionTable({
  noticeId,
  objections,
}: {
  noticeId: string;
  objections: readonly Objection[];
}) {
  const { t } = useTranslation("notices");
  return (
    <DataTable
      caption={t("objections.title")}
      rows={objections}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/notices/${noticeId}/objections/${id}`}
      columns={[
        {
          key: "who",
          header: t("objections.who"),
          cell: ({ objector, kind }) => objector || t(`objections.kinds.${kind}`),
        },
        {
          key: "kind",
          header: t("objections.kind"),
          isWhole: true,
          cell: ({ kind }) => t(`objections.kinds.${kind}`),
        },
        {
          key: "at",
          header: t("objections.receivedAt"),
          isWhole: true,
          cell: ({ receivedAt }) => <When at={receivedAt} precision="second" />,
        },
        { key: "text", header: t("objections.text"), cell: ({ text }) => text.slice(0, 60) },
        {
          key: "state",
          header: t("objections.answer"),
          isWhole: true,
          cell: ({ kind, outcome }) => (
            <StatusChip
              tone={outcome || kind === "anonymous" ? "good" : "warn"}
              icon={outcome ? "check" : "hourglass"}
            >
              {t(`objections.outcomes.${outcome ?? (kind === "anonymous" ? "logged" : "open")}`)}
            </StatusChip>
          ),
        },
      ]}
      empty={<EmptyState title={t("objections.none")} />}
    />
  );
}
