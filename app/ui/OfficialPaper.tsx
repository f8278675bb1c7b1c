import { type ReactNode, useEffect } from "react";
import styles from "./OfficialPaper.module.css";

interface OfficialPaperProps {
  /** What it is of, at the foot of every printed page: version and short hash. */
  mark: string;
  children: ReactNode;
}

/** A paper in the layout of GB/T 9704: on the screen one sheet, in print as many as it needs, each with its number. */
export function OfficialPaper({ mark, children }: OfficialPaperProps) {
  // The foot of a page takes its text from the root alone.
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--paper-mark", JSON.stringify(mark));
    return () => {
      style.removeProperty("--paper-mark");
    };
  }, [mark]);
  return <article className={styles.paper}>{children}</article>;
}

/** The title, a line for each part of it; a note in smaller type below. */
export function PaperTitle({ lines, note }: { lines: readonly string[]; note?: string | null }) {
  return (
    <h2 className={styles.title}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {note ? <span className={styles.note}>{note}</span> : null}
    </h2>
  );
}

/** The first page of a book, by itself. */
export function PaperCover(props: {
  lines: readonly string[];
  kind: string;
  note: string | null;
  foot: readonly string[];
}) {
  const { lines, kind, note, foot } = props;
  return (
    <header className={styles.cover}>
      <h2 className={styles.title}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span className={styles.kind}>{kind}</span>
        {note ? <span className={styles.note}>{note}</span> : null}
      </h2>
      <div className={styles.hosts}>
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </header>
  );
}

export function PaperHead({ level = 1, children }: { level?: 1 | 2; children: ReactNode }) {
  return level === 1 ? (
    <h3 className={styles.head}>{children}</h3>
  ) : (
    <h4 className={styles.subhead}>{children}</h4>
  );
}

export interface PaperColumn<Row> {
  readonly header: string;
  /** Names stand at the start of their cell, everything else in its middle. */
  readonly isName?: boolean;
  readonly cell: (row: Row) => string | number;
}

/** A ruled list that can be written in by hand; its heading is repeated on every page. */
export function PaperTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly PaperColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.ruled}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ header, isName, cell }) => (
                <td key={header} data-start={isName ? "" : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Who signs by hand, below a list. */
export function PaperSignatures({ who }: { who: readonly string[] }) {
  return (
    <div className={styles.signatures}>
      {who.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
  );
}

/** The close of a paper: who gives it and when, with room for the seal over both, and how to check it. */
export function PaperClose(props: {
  sealed: readonly string[];
  date: string;
  code: string;
  codeLabel: string;
  check: readonly string[];
}) {
  const { sealed, date, code, codeLabel, check } = props;
  return (
    <footer className={styles.close}>
      <div className={styles.check}>
        <img src={code} alt={codeLabel} />
        <div>
          {check.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      <div className={styles.seal}>
        {sealed.map((name) => (
          <p key={name}>{name}</p>
        ))}
        <p>{date}</p>
      </div>
    </footer>
  );
}
