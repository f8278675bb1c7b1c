import { faultOfCreditCode, normaliseCreditCode } from "~/shared/credit-code";
import { readDay } from "~/shared/day-text";
import { faultOfPhone, normalisePhone } from "~/shared/phone";
import {
  IDENTITY_KINDS,
  type IdentityDocument,
  type IdentityKind,
  readIdentityDocument,
} from "./identity-document";
import { faultOfName, normaliseName } from "./worker-name";

/** The columns of a list of workers, by the names that people give them. */
export const WORKER_COLUMNS = [
  {
    field: "name",
    names: ["姓名", "职工姓名", "会员姓名", "员工姓名", "名字", "name"],
    isRequired: true,
  },
  { field: "identityKind", names: ["证件类型", "证件种类", "document", "document type"] },
  {
    field: "identityNumber",
    names: [
      "身份证号",
      "身份证号码",
      "身份证",
      "公民身份号码",
      "居民身份证号",
      "证件号码",
      "证件号",
      "identity number",
      "document number",
    ],
  },
  {
    field: "phone",
    names: [
      "手机号",
      "手机号码",
      "手机",
      "联系电话",
      "移动电话",
      "电话",
      "联系方式",
      "phone",
      "mobile",
    ],
  },
  { field: "bornOn", names: ["出生日期", "出生年月日", "生日", "date of birth", "born"] },
  { field: "unionName", names: ["工会", "工会名称", "所在工会", "基层工会", "所属工会", "union"] },
  {
    field: "employerName",
    names: ["单位名称", "工作单位", "所在单位", "单位", "企业名称", "公司", "公司名称", "employer"],
  },
  {
    field: "creditCode",
    names: [
      "统一社会信用代码",
      "社会信用代码",
      "信用代码",
      "credit code",
      "unified social credit code",
    ],
  },
  {
    field: "jobTitle",
    names: ["岗位", "职务", "工作岗位", "岗位名称", "职位", "job title", "job"],
  },
  {
    field: "employedSince",
    names: ["入职日期", "入职时间", "到岗日期", "参加工作日期", "employed since"],
  },
  { field: "isMember", names: ["是否会员", "会员", "是否工会会员", "member"] },
  { field: "memberSince", names: ["入会日期", "入会时间", "加入工会日期", "member since"] },
] as const;

export type WorkerColumn = (typeof WORKER_COLUMNS)[number]["field"];

/** A row of a list of workers, read; places are names still. */
export interface WorkerListRow {
  readonly name: string;
  readonly document: IdentityDocument | null;
  readonly phone: string | null;
  readonly bornOn: string | null;
  readonly unionName: string;
  readonly employerName: string;
  readonly creditCode: string;
  readonly jobTitle: string | null;
  readonly employedSince: string | null;
  readonly isMember: boolean;
  readonly memberSince: string | null;
}

interface Reason {
  readonly field: string;
  readonly reason: string;
}

const LONGEST_JOB_TITLE = 60;
const KIND_WORDS: Readonly<Record<IdentityKind, readonly string[]>> = {
  "resident-id": ["居民身份证", "身份证", "resident identity card", "resident id"],
  "permanent-residence": ["外国人永久居留身份证", "外国人永久居留证", "永久居留证"],
  "hk-macao-permit": ["港澳居民来往内地通行证", "港澳通行证", "回乡证", "港澳居民居住证"],
  "taiwan-permit": ["台湾居民来往大陆通行证", "台胞证", "台湾居民居住证"],
  passport: ["护照", "passport"],
};
const YES = ["是", "√", "✓", "1", "y", "yes", "true", "会员", "有"];
const NO = ["否", "×", "✗", "0", "n", "no", "false", "非会员", "无", ""];

/** Reads a row as it was typed; every field that is wrong is named. A person needs a document or a phone to be told apart. */
export function readWorkerRow(
  cells: Readonly<Record<string, string>>,
  today: string,
): { readonly row: WorkerListRow; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = [];
  const note = (field: WorkerColumn, reason: string | null) => {
    if (reason !== null) reasons.push({ field, reason });
  };
  const cell = (field: WorkerColumn) => cells[field] ?? "";
  const dayAt = (field: WorkerColumn) => {
    if (cell(field) === "") return null;
    const day = readDay(cell(field));
    note(field, day === null ? "not-a-day" : day > today ? "day-ahead" : null);
    return day;
  };

  const name = normaliseName(cell("name"));
  note("name", faultOfName(name));
  const identity = documentIn(cell("identityKind"), cell("identityNumber"), today, note);
  const phone = cell("phone") === "" ? null : normalisePhone(cell("phone"));
  const phoneFault = phone === null ? null : faultOfPhone(phone);
  note("phone", phoneFault && `phone-${phoneFault}`);
  if (cell("identityNumber") === "" && phone === null)
    note("identityNumber", "nobody-to-tell-apart");
  const bornOn = dayAt("bornOn");
  if (bornOn !== null && identity?.bornOn && identity.bornOn !== bornOn) {
    note("bornOn", "born-on-differs");
  }
  const creditCode = normaliseCreditCode(cell("creditCode"));
  const codeFault = creditCode === "" ? null : faultOfCreditCode(creditCode);
  note("creditCode", codeFault && `credit-code-${codeFault}`);
  const jobTitle = cell("jobTitle").replace(/\s+/gu, " ").trim();
  note("jobTitle", [...jobTitle].length > LONGEST_JOB_TITLE ? "text-too-long" : null);
  const memberSince = dayAt("memberSince");
  const member = cell("isMember").normalize("NFKC").toLowerCase();
  if (!YES.includes(member) && !NO.includes(member)) note("isMember", "not-yes-or-no");
  const row = {
    name,
    document: identity,
    phone,
    bornOn: identity?.bornOn ?? bornOn,
    unionName: cell("unionName"),
    employerName: cell("employerName"),
    creditCode,
    jobTitle: jobTitle === "" ? null : jobTitle,
    employedSince: dayAt("employedSince"),
    isMember: YES.includes(member) || (member === "" && memberSince !== null),
    memberSince,
  };
  return { row, reasons };
}

function documentIn(
  kindText: string,
  numberText: string,
  today: string,
  note: (field: WorkerColumn, reason: string) => void,
): IdentityDocument | null {
  if (numberText === "") return null;
  const word = kindText.normalize("NFKC").trim().toLowerCase();
  const kind =
    word === "" ? "resident-id" : IDENTITY_KINDS.find((one) => KIND_WORDS[one].includes(word));
  if (!kind) {
    note("identityKind", "document-kind-unknown");
    return null;
  }
  const read = readIdentityDocument(kind, numberText, today);
  if (read.ok) return read.value;
  note("identityNumber", read.reason);
  return null;
}
