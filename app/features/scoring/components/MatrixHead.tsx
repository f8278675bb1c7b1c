import { useTranslation } from "react-i18next";
import { clockText } from "~/shared/calendar-text";
import type { MatrixPage } from "../find-matrix.server";
import styles from "./MatrixGrid.module.css";

type Batch = MatrixPage["batches"][number];

interface MatrixHeadProps {
  page: MatrixPage;
  /** Entries whose station stands still after a fault. */
  stopped: ReadonlySet<string>;
  openEntry: string | undefined;
}

/** Batches with their times, and the entries' codes below them. */
export function MatrixHead({ page, stopped, openEntry }: MatrixHeadProps) {
  const { t } = useTranslation("matrix");
  const starts = batchStarts(page);
  return (
    <thead>
      <tr className={styles.batches}>
        <td />
        {page.batches.map((batch) => (
          <BatchHead key={batch.key} batch={batch} readAt={page.readAt} />
        ))}
        <td />
      </tr>
      <tr>
        <td />
        {page.entries.map(({ stageEntryId, code, noScore, isStill }, at) => (
          <th
            key={stageEntryId}
            scope="col"
            className={styles.head}
            data-starts={starts.has(at) || undefined}
            data-out={noScore ? "" : undefined}
            data-stopped={stopped.has(stageEntryId) || undefined}
            data-still={isStill || undefined}
            data-open={stageEntryId === openEntry || undefined}
            title={isStill ? t("grid.still") : undefined}
          >
            {code}
            {isStill ? <span className="visually-hidden"> {t("grid.still")}</span> : null}
          </th>
        ))}
        <th scope="col" className={styles.total}>
          {t("figures.signed")}
        </th>
      </tr>
    </thead>
  );
}

/** Cut short where few entries stand below it; whole in its title. */
function BatchHead({ batch, readAt }: { batch: Batch; readAt: string }) {
  const { t } = useTranslation("matrix");
  const { number, count, startsAt, endsAt } = batch;
  const words =
    startsAt && endsAt
      ? t(`grid.batchTimes.${phaseOf(startsAt, endsAt, readAt)}`, {
          batch: number,
          from: clockText(startsAt),
          until: clockText(endsAt),
        })
      : t("grid.batch", { batch: number ?? 0 });
  return (
    <th scope="colgroup" colSpan={count} data-starts="" title={words}>
      {words}
    </th>
  );
}

function phaseOf(startsAt: string, endsAt: string, now: string): "before" | "during" | "after" {
  if (now < startsAt) return "before";
  return now < endsAt ? "during" : "after";
}

/** The columns with which a batch begins. */
export function batchStarts({ batches }: MatrixPage): ReadonlySet<number> {
  let column = 0;
  const starts = new Set<number>();
  for (const { count } of batches) {
    starts.add(column);
    column += count;
  }
  return starts;
}
