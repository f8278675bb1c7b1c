import { Link, useLocation } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./DataTable.module.css";
import { Icon } from "./icons";
import { type RowChecks, TickAll, TickRow } from "./RowTicks";
import { nextSort, type Sort, searchWith } from "./url-state";
import { useFits } from "./use-fits";
import { useRowKeys } from "./use-row-keys";
import { useRowPress } from "./use-row-press";

export interface Column<Row> {
  key: string;
  header: string;
  cell(row: Row): ReactNode;
  align?: "end";
  /** The name under which the address (`sort`, `direction`) knows this column. */
  sort?: string;
  width?: string;
  isFrozen?: boolean;
  /** Never broken over two lines: names, numbers, dates. */
  isWhole?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** Where a row opens; the first cell carries the link. */
  rowHref?(row: Row): string;
  selectedKey?: string | null;
  checks?: RowChecks<Row> | undefined;
  /** The heading that a row stands under; rows of one heading follow each other. */
  groupOf?(row: Row): string;
  sort?: Sort;
  empty: ReactNode;
  /** A row of totals: `<tr>` with cells. */
  footer?: ReactNode;
  isDense?: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, selectedKey, checks, empty, footer } = props;
  const table = useRef<HTMLTableElement>(null);
  const frame = useRef<HTMLElement>(null);
  const fits = useFits(frame);
  useRowKeys(table);
  const onRowPress = useRowPress();
  if (rows.length === 0) return <div className={styles.frame}>{empty}</div>;
  return (
    <section
      ref={frame}
      className={styles.frame}
      data-fits={fits ?? undefined}
      aria-label={caption}
      // What scrolls, or may scroll as far as is known, must be reachable by keyboard.
      tabIndex={fits === true ? undefined : 0}
    >
      <table
        ref={table}
        className={styles.table}
        data-rows=""
        data-dense={props.isDense || undefined}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <HeaderCell key={column.key} column={column} sort={props.sort}>
                {checks && index === 0 ? <TickAll checks={checks} /> : null}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        {groupsOf(rows, props.groupOf).map(({ heading, members }) => (
          <tbody key={heading}>
            {heading ? (
              <GroupRow heading={heading} count={members.length} {...{ columns }} />
            ) : null}
            {members.map((row) => (
              <tr
                key={rowKey(row)}
                data-selected={rowKey(row) === selectedKey || undefined}
                data-opens={rowHref ? "" : undefined}
                onClick={rowHref && onRowPress}
              >
                {columns.map((column, index) => (
                  <BodyCell
                    key={column.key}
                    column={column}
                    row={row}
                    href={index === 0 ? rowHref?.(row) : undefined}
                    isCurrent={rowKey(row) === selectedKey}
                  >
                    {checks && index === 0 ? (
                      <TickRow checks={checks} row={row} value={rowKey(row)} />
                    ) : null}
                  </BodyCell>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </section>
  );
}

/** Rows under their headings; without headings all in one. */
function groupsOf<Row>(rows: readonly Row[], groupOf: ((row: Row) => string) | undefined) {
  const groups: { heading: string; members: Row[] }[] = [];
  for (const row of rows) {
    const heading = groupOf?.(row) ?? "";
    const last = groups.at(-1);
    if (last?.heading === heading) last.members.push(row);
    else groups.push({ heading, members: [row] });
  }
  return groups;
}

function GroupRow({
  heading,
  count,
  columns,
}: {
  heading: string;
  count: number;
  columns: readonly unknown[];
}) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns.length} className={styles.group}>
        {heading} <span>{count}</span>
      </th>
    </tr>
  );
}

function BodyCell<Row>({
  column,
  row,
  href,
  isCurrent,
  children,
}: {
  column: Column<Row>;
  row: Row;
  href: string | undefined;
  isCurrent: boolean;
  /** Stands before the content. */
  children: ReactNode;
}) {
  const content = column.cell(row);
  return (
    <td
      data-align={column.align}
      data-frozen={column.isFrozen || undefined}
      data-whole={column.isWhole || undefined}
      data-checked={children ? "" : undefined}
    >
      {children}
      {href ? (
        <Link
          to={href}
          className={styles.open}
          data-row-link=""
          aria-current={isCurrent || undefined}
          preventScrollReset
        >
          {content}
        </Link>
      ) : (
        content
      )}
    </td>
  );
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

function HeaderCell<Row>({
  column,
  sort,
  children,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  children: ReactNode;
}) {
  const { search } = useLocation();
  const { t } = useTranslation("ui");
  const isSorted = Boolean(column.sort) && sort?.by === column.sort;
  const next = column.sort ? nextSort(sort, column.sort) : null;
  return (
    <th
      scope="col"
      data-align={column.align}
      data-frozen={column.isFrozen || undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={isSorted && sort ? ARIA_SORT[sort.direction] : undefined}
    >
      {children}
      {next ? (
        <Link
          to={searchWith(search, { sort: next.by, direction: next.direction })}
          className={styles.sort}
          data-sorted={isSorted || undefined}
          title={t(next.direction === "asc" ? "table.sortUp" : "table.sortDown")}
          preventScrollReset
        >
          {column.header}
          <Icon name={sortIcon(isSorted ? sort : undefined)} size={16} />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

function sortIcon(sort: Sort | undefined) {
  if (!sort) return "sort";
  return sort.direction === "asc" ? "arrow-up" : "arrow-down";
}
