/** The topic on which one case is heard of. */
export function caseTopic(caseId: string): string {
  return `case:${caseId}`;
}

/** The topic of the cases of a union and all below it; null is every case. */
export function queueTopic(unionId: string | null): string {
  return `queue:${unionId ?? "all"}`;
}

/** The topic of what is said to one person. */
export function accountTopic(accountId: string): string {
  return `account:${accountId}`;
}
