import { digestOf } from "~/shared/digest";

interface Measured {
  readonly teams: readonly { readonly id: string }[];
  readonly targets: readonly { readonly id: string }[];
  readonly figures: readonly {
    readonly teamId: string;
    readonly targetId: string;
    readonly month: string;
    readonly valueThousandths: number;
  }[];
}

/** What stands of a month, as one digest: whoever writes or reviews it says which figures they saw. */
export function seenOfMonth({ teams, targets, figures }: Measured, month: string): string {
  const own = figures
    .filter((one) => one.month === month)
    .map((one) => `${one.teamId}/${one.targetId}=${one.valueThousandths}`)
    .sort();
  return digestOf([month, ...[...teams, ...targets].map(({ id }) => id), ...own].join(";"));
}
