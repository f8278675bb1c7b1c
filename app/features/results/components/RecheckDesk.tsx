import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Figure, Figures } from "~/ui/Figure";
import type { FormProblem } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import type { RecheckPage } from "../find-recheck-page.server";
import { DifferenceList } from "./DifferenceList";
import styles from "./RecheckDesk.module.css";
import { StageNextStep } from "./StageNextStep";

interface RecheckDeskProps {
  page: RecheckPage;
  formKey: string;
  mayDecide: boolean;
  problem: FormProblem | undefined;
}

/** A stage's recheck: what is next, how far it is, what differs, and the sheets one by one. */
export function RecheckDesk({ page, formKey, mayDecide, problem }: RecheckDeskProps) {
  const { t } = useTranslation("results");
  const { contest, stage, recheck } = page;
  const here = `/contests/${contest.id}/stages/${stage.id}/recheck`;
  const next = page.sheets.find(({ readAt }) => readAt === null);
  return (
    <div className={styles.desk}>
      <StageNextStep
        stage={{ ...stage, contestId: contest.id }}
        page={page.page}
        blockers={page.blockers}
        formKey={formKey}
        returnTo={here}
      />
      <ErrorSummary errors={problem?.errors ?? []} />
      {recheck ? (
        <>
          <RecheckFigures page={page} />
          <Basis recheck={recheck} />
          {page.mayWatch ? (
            <Section title={t("recheck.differences")} hint={t("recheck.differencesHint")}>
              <DifferenceList
                differences={page.differences}
                formKey={formKey}
                mayDecide={mayDecide && stage.state === "recheck"}
                problem={problem}
              />
            </Section>
          ) : null}
          <Section
            title={t("recheck.sheets")}
            hint={t("recheck.sheetsHint")}
            actions={
              page.mayRead && next ? (
                <ButtonLink to={`${here}/${next.sheetId}`} look="ink" icon="checks">
                  {t("recheck.readNext")}
                </ButtonLink>
              ) : null
            }
            isFlush
          >
            <SheetTable page={page} here={here} />
          </Section>
        </>
      ) : (
        <Section>
          <EmptyState title={t("recheck.notBegun")}>{t("recheck.notBegunHint")}</EmptyState>
        </Section>
      )}
    </div>
  );
}

function RecheckFigures({ page }: { page: RecheckPage }) {
  const { t } = useTranslation("results");
  const { count, permille, recheck } = page;
  const limit = (recheck?.rule.recheckErrorBp ?? 0) / 100;
  return (
    <Figures isShort>
      <Figure
        number={`${count.readCount} / ${count.dueCount}`}
        label={t("recheck.read")}
        hint={t("recheck.readHint")}
        icon="checks"
      />
      <Figure
        number={count.undecidedCount}
        label={t("recheck.undecided")}
        icon="compare"
        tone={count.undecidedCount > 0 ? "warn" : "neutral"}
      />
      <Figure number={count.wrongCount} label={t("recheck.wrong")} icon="edit" />
      <Figure
        number={`${(permille / 10).toFixed(1)}%`}
        label={t("recheck.rate")}
        hint={t("recheck.rateHint", { limit })}
        icon="chart"
        tone={recheck?.widenedAt ? "warn" : "neutral"}
      />
    </Figures>
  );
}

/** By which rule, and from which seed: anyone draws the same sample again. */
function Basis({ recheck }: { recheck: NonNullable<RecheckPage["recheck"]> }) {
  const { t } = useTranslation("results");
  const { rule, seed, widenedAt } = recheck;
  return (
    <Callout
      tone={widenedAt ? "warn" : "info"}
      title={t(widenedAt ? "recheck.widened" : "recheck.basis", {
        top: rule.recheckTopCount,
        share: rule.recheckShareBp / 100,
        limit: rule.recheckErrorBp / 100,
      })}
    >
      {t("recheck.seed", { document: rule.documentNumber })}{" "}
      <code className={styles.seed}>{seed}</code>
    </Callout>
  );
}

type SheetLine = RecheckPage["sheets"][number];

function SheetTable({ page, here }: { page: RecheckPage; here: string }) {
  const { t } = useTranslation("results");
  const columns: Column<SheetLine>[] = [
    {
      key: "code",
      header: t("recheck.code"),
      isFrozen: true,
      isWhole: true,
      cell: ({ code }) => code,
    },
    { key: "module", header: t("recheck.module"), cell: ({ module }) => module },
    {
      key: "seat",
      header: t("recheck.seat"),
      isWhole: true,
      cell: ({ seatNumber }) => t("seat", { seat: seatNumber }),
    },
    ...(page.mayWatch
      ? [
          {
            key: "ground",
            header: t("recheck.ground"),
            cell: ({ ground }: SheetLine) => (ground ? t(`recheck.grounds.${ground}`) : ""),
          },
        ]
      : []),
    {
      key: "read",
      header: t("recheck.isRead"),
      isWhole: true,
      cell: ({ readAt }) =>
        readAt ? (
          <StatusChip tone="good" icon="check">
            <When at={readAt} />
          </StatusChip>
        ) : (
          <StatusChip tone="neutral" icon="hourglass">
            {t("recheck.waits")}
          </StatusChip>
        ),
    },
  ];
  const open = ({ sheetId, readAt }: SheetLine) =>
    page.mayRead && readAt === null ? `${here}/${sheetId}` : here;
  return (
    <DataTable
      caption={t("recheck.sheets")}
      rows={page.sheets}
      rowKey={({ sheetId }) => sheetId}
      {...(page.mayRead ? { rowHref: open } : {})}
      columns={columns}
      empty={<EmptyState title={t("recheck.noSheets")} />}
      isDense
    />
  );
}
