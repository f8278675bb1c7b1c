import { setImmediate as breathe } from "node:timers/promises";
import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { recordExport } from "~/features/audit/record-export.server";
import type { ListExport, TableFormat } from "~/features/files/domain/list-export";
import { exportSchema } from "~/features/files/files.schemas";
import { writeTable } from "~/features/files/write-table.server";
import type { Actor } from "~/shared/actor";
import { localDay } from "~/shared/local-day";
import { attachmentHeaders } from "./attachment";
import { commandOf } from "./command.server";
import { wordsFor } from "./words.server";

const TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  "csv-gb18030": "text/csv; charset=gb18030",
};

/** The words of whoever asks, for the headings of an export. */
export function exportWords({ language }: AppLoadContext) {
  return wordsFor(language).getFixedT(language);
}

export type Words = ReturnType<typeof exportWords>;

/** An address that is posted to shows the list of the same filter instead. */
export function backToList(request: Request, list: string) {
  return redirect(list + new URL(request.url).search);
}

/**
 * A list to take away, written while its pages are read, so that neither memory nor the event loop ever holds it
 * whole. The log knows of it before the first row goes.
 */
export async function exportList<Row>(
  context: AppLoadContext,
  actor: Actor,
  request: Request,
  { list, title, filter, count, columns, pages }: ListExport<Row>,
): Promise<Response> {
  const format = await formatOf(request);
  await breathe();
  const command = commandOf(context, actor, null);
  const recorded = await recordExport(command, { list, format, count, filter });
  if (!recorded.ok) throw data(null, { status: 507 });
  await breathe();
  return tableResponse({ title, columns, pages }, format, localDay(command.now));
}

/** A list that anyone may read on its page, to take away by its address; of what is public no log is kept. */
export async function exportPublicList<Row>(
  { clock }: AppLoadContext,
  request: Request,
  table: ExportedTable<Row>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { format } = exportSchema.parse(Object.fromEntries(searchParams));
  return tableResponse(table, format, localDay(clock.now()));
}

type ExportedTable<Row> = Pick<ListExport<Row>, "title" | "columns" | "pages">;

function tableResponse<Row>(
  { title, columns, pages }: ExportedTable<Row>,
  format: TableFormat,
  today: string,
): Response {
  const rows = rowsOf(pages, (row: Row) => columns.map(({ text }) => text(row)));
  const stream = writeTable({ name: title, columns, rows }, format);
  const fileName = `${title}-${today}.${format === "xlsx" ? "xlsx" : "csv"}`;
  return new Response(stream, { headers: attachmentHeaders(TYPES[format], fileName) });
}

async function formatOf(request: Request): Promise<TableFormat> {
  return exportSchema.parse(Object.fromEntries(await formOf(request))).format;
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data(null, { status: 400 });
  }
}

/** Rows that are written before others are answered: few enough for code that has just begun to run. */
const ROWS_AT_ONCE = 25;

/** Others are answered between some rows, and between two pages. */
async function* rowsOf<Row>(
  pages: AsyncIterable<readonly Row[]>,
  textsOf: (row: Row) => readonly string[],
): AsyncGenerator<readonly string[]> {
  for await (const page of pages) {
    await breathe();
    for (const [at, row] of page.entries()) {
      yield textsOf(row);
      if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
    }
    await breathe();
  }
}

/** The pages of a list as its screen turns them, to the last; for lists of some thousand rows at most. */
export async function* numberedPages<Row>(
  find: (page: number) => Promise<{ readonly rows: readonly Row[]; readonly pageSize: number }>,
): AsyncGenerator<readonly Row[]> {
  for (let page = 1; ; page += 1) {
    const { rows, pageSize } = await find(page);
    yield rows;
    if (rows.length < pageSize) return;
  }
}
