import { writeTable } from "~/features/files/write-table.server";

const SURNAMES =
  "令狐 慕容 司徒 诸葛 独孤 皇甫 钟离 百里 闻人 夏侯 太史 轩辕 濮阳 公冶 宇文 淳于 申屠 端木 上官 尉迟".split(
    " ",
  );
const TERMS =
  "立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒".split(
    " ",
  );
const HEADINGS = ["姓名", "身份证号", "手机号", "工会", "是否会员", "入会日期"];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

interface BenchPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

/** Nobody real: surnames and solar terms, numbers that are counted up and check. */
function benchPerson(nth: number): BenchPerson {
  const surname = SURNAMES[nth % SURNAMES.length] ?? "";
  const term = TERMS[Math.floor(nth / SURNAMES.length) % TERMS.length] ?? "";
  const born = new Date(Date.UTC(1960, 0, 1 + (nth % 14_000)));
  const day = born.toISOString().slice(0, 10).replaceAll("-", "");
  const body = `110101${day}${String(Math.floor(nth / 14_000)).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return {
    name: surname + term,
    identityNumber: body + ("10X98765432"[sum % 11] ?? ""),
    phone: `199${String(nth).padStart(8, "0")}`,
  };
}

/** A list of so many members of one union, as a workbook. */
export async function benchWorkbook(count: number, unionName: string): Promise<Buffer> {
  const rows = (async function* () {
    for (let nth = 0; nth < count; nth += 1) {
      const { name, identityNumber, phone } = benchPerson(nth);
      yield [name, identityNumber, phone, unionName, "是", "2020-01-01"];
    }
  })();
  const columns = HEADINGS.map((heading) => ({ heading, width: 18, isNumber: false }));
  const pieces: Uint8Array[] = [];
  // A stream of the web can be read in a loop under Node, which the types of browsers don't know.
  const stream = writeTable({ name: "职工", columns, rows }, "xlsx");
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) pieces.push(piece);
  return Buffer.concat(pieces);
}
