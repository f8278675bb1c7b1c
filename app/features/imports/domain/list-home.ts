/** Where the lists stand beside which one stands: its contest's, or those of the register. */
export function listHome(contestId: string | null): string {
  return contestId === null ? "/imports" : `/contests/${contestId}/lists`;
}

/** Where another list of the same kind is brought in. */
export function listAgain(kind: string, contestId: string | null): string {
  return `${contestId === null ? "/imports/new" : listHome(contestId)}?kind=${kind}`;
}
