import type { ChainFault } from "~/features/audit/domain/audit-chain";

/** The first fault of a chain, said in both languages. */
export function faultSentences(fault: ChainFault): { zh: string; en: string } {
  const { seq } = fault;
  switch (fault.kind) {
    case "gap":
      return {
        zh: `操作记录缺第${seq}条：接下来的是第${fault.found}条。`,
        en: `Entry ${seq} is missing: the next one found is ${fault.found}.`,
      };
    case "changed":
      return {
        zh: `第${seq}条操作记录在写下之后被改过。`,
        en: `Entry ${seq} was changed after it was written.`,
      };
    case "unlinked":
      return {
        zh: `第${seq}条操作记录接不上它前面的一条。`,
        en: `Entry ${seq} does not carry the one before it.`,
      };
    case "rewritten":
      return {
        zh: `操作记录被重新写过：第${seq}条与数据库外记下的不符。`,
        en: `The log was rewritten: entry ${seq} differs from the head kept outside the database.`,
      };
    case "cut":
      return {
        zh: `操作记录的末尾被截掉：第${seq}条到第${fault.last}条不见了。`,
        en: `The end of the log was cut off: entries ${seq} to ${fault.last} are gone.`,
      };
  }
}
