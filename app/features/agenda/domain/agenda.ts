import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay, localTime } from "~/shared/local-day";

export const EVENT_KINDS = [
  "entries-open",
  "session",
  "held",
  "entries-close",
  "notice-begins",
  "notice-ends",
  "final",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something of public interest on a day: where it is told, and the time where there is one. */
export interface AgendaEvent {
  readonly key: string;
  readonly on: string;
  readonly time: string | null;
  readonly kind: EventKind;
  /** The contest, or what the notice is about; with its stage where that says more. */
  readonly name: string;
  readonly stage: string;
  readonly place: string;
  readonly to: string;
}

interface PlannedContest {
  readonly id: string;
  readonly name: string;
  readonly venue: string;
  readonly phase: string;
  readonly entriesFromOn: string | null;
  readonly entriesUntilOn: string | null;
  readonly heldOn: string | null;
}

interface PlannedSession {
  readonly stageId: string;
  readonly contestId: string;
  readonly schemeStage: string;
  readonly venue: string;
  readonly startsAt: Instant;
}

/** The days of contests' plans; the day of the contest itself only while no session is set. */
export function contestEvents(
  contests: readonly PlannedContest[],
  sessions: readonly PlannedSession[],
): AgendaEvent[] {
  const bySession = groupBy(sessions, ({ contestId }) => contestId);
  return contests
    .filter(({ phase }) => phase !== "cancelled")
    .flatMap((contest) => {
      const { id, name, venue } = contest;
      const own = bySession.get(id) ?? [];
      const at = (on: string | null, kind: EventKind, place = ""): AgendaEvent[] =>
        on === null
          ? []
          : [{ ...blank(id, kind), on, kind, name, place, to: `/public/contests/${id}` }];
      return [
        ...at(contest.entriesFromOn, "entries-open"),
        ...at(contest.entriesUntilOn, "entries-close"),
        ...(own.length === 0 ? at(contest.heldOn, "held", venue) : sessionEvents(contest, own)),
      ];
    });
}

/** A day of a stage is one event, however many sessions it has. */
function sessionEvents(
  { id, name }: PlannedContest,
  sessions: readonly PlannedSession[],
): AgendaEvent[] {
  const byDay = groupBy(sessions, ({ stageId, startsAt }) => `${stageId} ${localDay(startsAt)}`);
  return [...byDay.values()].flatMap(([first]) =>
    first
      ? [
          {
            ...blank(`${first.stageId} ${localDay(first.startsAt)}`, "session"),
            ...{ on: localDay(first.startsAt), time: localTime(first.startsAt) },
            ...{ kind: "session" as const, name, stage: first.schemeStage, place: first.venue },
            to: `/public/contests/${id}`,
          },
        ]
      : [],
  );
}

interface ShownNotice {
  readonly id: string;
  readonly title: string;
  readonly subjectKind: string;
  readonly startsOn: string;
  readonly closesAt: Instant;
}

/** A notice begins on a day and ends at an hour. */
export function noticeEvents(notices: readonly ShownNotice[]): AgendaEvent[] {
  return notices.flatMap(({ id, title: name, startsOn, closesAt }) => {
    const to = `/notices/${id}`;
    const end = { on: localDay(closesAt), time: localTime(closesAt) };
    return [
      { ...blank(id, "notice-begins"), on: startsOn, kind: "notice-begins" as const, name, to },
      { ...blank(id, "notice-ends"), ...end, kind: "notice-ends" as const, name, to },
    ];
  });
}

interface ApprovedResult {
  readonly contestId: string;
  readonly name: string;
  readonly number: number;
  readonly approvedAt: Instant;
}

/** A result that became final; each version is news of its own. */
export function finalEvents(results: readonly ApprovedResult[]): AgendaEvent[] {
  return results.map(({ contestId, name, number, approvedAt }) => ({
    ...blank(`${contestId} ${number}`, "final"),
    ...{ on: localDay(approvedAt), kind: "final" as const, name },
    to: `/results/${contestId}?edition=${number}`,
  }));
}

function blank(id: string, kind: EventKind) {
  return { key: `${kind} ${id}`, time: null, stage: "", place: "" };
}

/** Events within days, both included, in their order: by day, hour and kind. */
export function inOrder(events: readonly AgendaEvent[], from: string, until: string) {
  const rank = (event: AgendaEvent) =>
    `${event.on} ${event.time ?? "00:00"} ${EVENT_KINDS.indexOf(event.kind)} ${event.key}`;
  return events
    .filter(({ on }) => on >= from && on <= until)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
