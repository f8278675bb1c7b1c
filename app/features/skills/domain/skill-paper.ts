import type { SkillEvent } from "./skill-history";

/** What a paper says of a contest: where, when, which place. */
export interface PaperContest {
  readonly key: string;
  readonly on: string;
  readonly name: string;
  readonly rank: number | null;
  readonly isTied: boolean;
  readonly total: string | null;
  readonly award: string | null;
}

export interface PaperCertificate {
  readonly key: string;
  readonly on: string;
  readonly trade: string;
  readonly level: number;
}

/** What stands on the record for good: results that are final, contests that were accepted, certificates. */
export interface SkillPaper {
  readonly contests: readonly PaperContest[];
  readonly certificates: readonly PaperCertificate[];
}

/** The paper of a history (职工技能履历, screens.md §3.9): what can still change isn't on it; the newest first. */
export function skillPaperOf(events: readonly SkillEvent[]): SkillPaper {
  const contests = events.flatMap((event): PaperContest[] => {
    const { key, on } = event;
    if (event.kind === "grassroots") {
      const { name, rank, score: total } = event;
      return [{ key, on, name, rank, isTied: false, total, award: null }];
    }
    if (event.kind !== "contest" || event.standing !== "final" || !event.contest.result) return [];
    const { rank, isTied, total, award } = event.contest.result;
    return [{ key, on, name: event.contest.name, rank, isTied, total, award }];
  });
  const certificates = events.flatMap((event): PaperCertificate[] => {
    if (event.kind !== "certificate") return [];
    const { key, on, trade, level } = event;
    return [{ key, on, trade, level }];
  });
  return { contests, certificates };
}

/** What a paper's seal is over, as text that only what it says decides. */
export function skillPaperText(
  { name, unionName }: { readonly name: string; readonly unionName: string | null },
  { contests, certificates }: SkillPaper,
): string {
  const lines = [
    ...contests.map(({ on, name: contest, rank, isTied, total, award }) =>
      ["contest", on, contest, rank ?? "", isTied, total ?? "", award ?? ""].join("\t"),
    ),
    ...certificates.map(({ on, trade, level }) => ["certificate", on, trade, level].join("\t")),
  ];
  return [name, unionName ?? "", ...lines.sort()].join("\n");
}

/** A paper is checked for a year from its day (YYYY-MM-DD); afterwards a new one is printed. */
export function isPaperOld(issuedOn: string, today: string): boolean {
  const lastDay = `${Number(issuedOn.slice(0, 4)) + 1}${issuedOn.slice(4)}`;
  return today > lastDay;
}
