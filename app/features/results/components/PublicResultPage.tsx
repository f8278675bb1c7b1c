import { Form, Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dateText, instantText } from "~/shared/calendar-text";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Icon } from "~/ui/icons";
import { StatusChip } from "~/ui/StatusChip";
import { searchWith } from "~/ui/url-state";
import { useCalendarLanguage } from "~/ui/When";
import { PUBLIC_VIEWS, type PublicView } from "../domain/public-view";
import type { Explanation, PublicResult } from "../find-public-result.server";
import { ExplanationPanel } from "./ExplanationPanel";
import { GroupPrizes } from "./GroupPrizes";
import styles from "./PublicResultPage.module.css";
import { PublicTable } from "./PublicTable";
import { Recompute } from "./Recompute";
import { TakeAway } from "./TakeAway";
import { VersionNotes } from "./VersionNotes";

interface PublicResultProps {
  /** Null for a contest of which nothing is public. */
  page: PublicResult | null;
  counts: Readonly<Record<PublicView, number>>;
  state: {
    search: string;
    view: PublicView;
    entry: string;
    edition: number | null;
  };
  explanation: Explanation | null;
  /** The stages that anyone may follow on a board. */
  boards: readonly { readonly stageId: string; readonly schemeStage: string }[];
  /** Whether the reader is to make it final. */
  isToApprove: boolean;
  isInWeChat: boolean;
}

/** A contest's result as the public reads it: the list, and why each stands where it does (screens.md §3.8). */
export function PublicResultPage(props: PublicResultProps) {
  const { t } = useTranslation("results");
  const { page, explanation } = props;
  const result = page?.result ?? null;
  if (!page || !result) {
    return (
      <div className={styles.page}>
        {page ? <Head page={page} /> : <h1>{t("public.title")}</h1>}
        <BoardLinks boards={props.boards} />
        <EmptyState title={t("public.notYet")}>{t("public.notYetHint")}</EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.page} data-open={explanation ? "" : undefined}>
      <Head page={page} />
      <BoardLinks boards={props.boards} />
      {props.isToApprove ? (
        <p>
          <ButtonLink to={`/contests/${page.contest.id}/approval`} icon="check-circle">
            {t("approval.title")}
          </ButtonLink>
        </p>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.list}>
          <Filters counts={props.counts} state={props.state} />
          <TakeAway page={page} isInWeChat={props.isInWeChat} />
          <PublicTable page={page} entry={props.state.entry} />
          <GroupPrizes groups={result.groups} />
          <Trust result={result} contestId={page.contest.id} />
        </div>
        {explanation ? (
          <aside className={styles.panel} aria-label={t("public.why")}>
            <ExplanationPanel explanation={explanation} awards={result.awards} />
          </aside>
        ) : null}
      </div>
    </div>
  );
}

function BoardLinks({ boards }: Pick<PublicResultProps, "boards">) {
  const { t } = useTranslation("results");
  if (boards.length === 0) return null;
  return (
    <p>
      {boards.map(({ stageId, schemeStage }) => (
        <ButtonLink key={stageId} to={`/boards/${stageId}`} icon="board" size="small">
          {t("public.board", { stage: schemeStage })}
        </ButtonLink>
      ))}
    </p>
  );
}

function Head({ page }: { page: PublicResult }) {
  const { t } = useTranslation("results");
  const language = useCalendarLanguage();
  const { contest, result } = page;
  const notice = result?.notice ?? null;
  const at = notice?.days.findIndex(({ when }) => when === "today") ?? -1;
  const hosts = contest.hosts.map(({ kind, name }) => `${t(`public.hosts.${kind}`)} ${name}`);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>
          {t(contest.phase === "notice" ? "public.headingOnNotice" : "public.heading", {
            contest: contest.name,
          })}
        </h1>
        {result ? (
          <StatusChip
            tone={result.approvedAt ? "good" : "info"}
            icon={result.approvedAt ? "check-circle" : "speakerphone"}
          >
            {result.approvedAt
              ? t("public.final")
              : at >= 0
                ? t("public.day", { day: at + 1, of: notice?.days.length ?? 0 })
                : t("public.onNotice")}
          </StatusChip>
        ) : null}
      </div>
      <p className={styles.quiet}>
        {[t("public.programme", contest.programme), ...hosts].join(" · ")}
      </p>
      {notice && !result?.approvedAt ? (
        <div className={styles.band}>
          <p>
            <strong>
              {t("public.until", {
                day: dateText(notice.notice.endsOn, language, "short"),
                time: instantText(notice.notice.closesAt, language).slice(-5),
              })}
            </strong>
            {t("public.untilThen")}
          </p>
          <Link to={`/notices/${notice.notice.id}#objections`}>
            <Icon name="message-report" size={18} />
            {t("public.howToObject")}
          </Link>
        </div>
      ) : null}
      {result && result.versions.length > 1 ? <VersionNotes result={result} /> : null}
    </header>
  );
}

function Filters({ counts, state }: Pick<PublicResultProps, "counts" | "state">) {
  const { t } = useTranslation("results");
  const { search } = useLocation();
  return (
    <div className={styles.filters}>
      <Form method="get" className={styles.search}>
        <Icon name="search" size={20} />
        <input
          type="search"
          name="search"
          defaultValue={state.search}
          placeholder={t("public.search")}
          aria-label={t("public.search")}
        />
      </Form>
      <nav aria-label={t("public.show")}>
        {PUBLIC_VIEWS.map((view) => (
          <Link
            key={view}
            to={searchWith(search, { view: view === "all" ? "" : view })}
            aria-current={state.view === view || undefined}
            preventScrollReset
          >
            {t(`public.views.${view}`)} {counts[view]}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Trust({
  result,
  contestId,
}: {
  result: NonNullable<PublicResult["result"]>;
  contestId: string;
}) {
  const { t } = useTranslation("results");
  const language = useCalendarLanguage();
  const file = (name: string) => `/results/${contestId}/files/${name}?edition=${result.number}`;
  return (
    <footer className={styles.trust}>
      <p>
        {t("public.basis", {
          number: result.number,
          of: result.versions.length,
          scheme: result.schemeVersion,
          engine: result.engine,
          at: instantText(result.madeAt, language),
        })}
      </p>
      <Recompute contestId={contestId} edition={result.number} />
      <p>
        {t("public.files")} <a href={file("marks.csv")}>marks.csv</a> ·{" "}
        <a href={file("scheme.json")}>scheme.json</a> ·{" "}
        <a href={file("result.json")}>result.json</a>
      </p>
      <p>
        {t("public.command")}{" "}
        <code>npm run score -- --scheme scheme.json --marks marks.csv --out result.json</code>
      </p>
    </footer>
  );
}
