import { UNDO } from "./decide-undo";
import type { Move, Party, Road } from "./road";
import { APPLICANT_DUTY } from "./separation";

/** What is wrong with a road, a sentence each; every road must have none (pipelines.md §1). */
export function roadProblems(road: Road<never>): readonly string[] {
  const unknown = unknownStates(road);
  // Ways can be followed only where every state is there.
  if (unknown.length > 0) return unknown;
  return [
    ...unreachableStates(road),
    ...deadEnds(road),
    ...finalStatesLeft(road),
    ...correctionsWithoutApplicant(road),
    ...rolesWithBothEnds(road),
    ...oddMoves(road),
  ];
}

function unknownStates({ first, states, moves }: Road<never>): readonly string[] {
  const named = [first, ...Object.values(moves).flatMap(({ from, to }) => [...from, to])];
  return [...new Set(named)]
    .filter((state) => !Object.hasOwn(states, state))
    .map((state) => `the state ${state} is named but not declared`);
}

function unreachableStates(road: Road<never>): readonly string[] {
  const reached = follow(
    [road.first],
    ({ from, to }, state) => (from.includes(state) ? [to] : []),
    road,
  );
  return Object.keys(road.states)
    .filter((state) => !reached.has(state))
    .map((state) => `no way leads to ${state}`);
}

function deadEnds(road: Road<never>): readonly string[] {
  const finals = Object.keys(road.states).filter((state) => road.states[state]?.kind === "final");
  const leading = follow(finals, ({ from, to }, state) => (to === state ? from : []), road);
  return Object.keys(road.states)
    .filter((state) => !leading.has(state))
    .map((state) => `no way leads from ${state} to an end`);
}

/** All states that can be reached from some, one move after the other. */
function follow(
  starts: readonly string[],
  next: (move: Move<never>, state: string) => readonly string[],
  { moves }: Road<never>,
): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const state of reached) {
    for (const move of Object.values(moves)) {
      for (const other of next(move, state)) reached.add(other);
    }
  }
  return reached;
}

function finalStatesLeft({ states, moves }: Road<never>): readonly string[] {
  return Object.entries(moves).flatMap(([name, { from }]) =>
    from
      .filter((state) => states[state]?.kind === "final")
      .map((state) => `${name} leads out of ${state}, which is final`),
  );
}

/** What was sent back can be sent in again by the one it was sent back to. */
function correctionsWithoutApplicant({ states, moves }: Road<never>): readonly string[] {
  return Object.keys(states)
    .filter((state) => states[state]?.kind === "correction")
    .filter(
      (state) =>
        !Object.values(moves).some(
          ({ from, duty }) => from.includes(state) && duty === APPLICANT_DUTY,
        ),
    )
    .map((state) => `nobody who applies can leave ${state}`);
}

/** Two duties that must lie in different hands may not be open to one role in one relation. */
function rolesWithBothEnds({ separated, moves }: Road<never>): readonly string[] {
  return separated.flatMap((duties) => {
    const held = new Map<string, Set<string>>();
    for (const { who, duty, isOnBehalf } of Object.values(moves)) {
      // A union that files for a worker checks others' papers: there it's the person who may not do both.
      if (isOnBehalf || !duties.includes(duty)) continue;
      for (const party of who) {
        const name = nameOf(party);
        held.set(name, (held.get(name) ?? new Set()).add(duty));
      }
    }
    return [...held]
      .filter(([, own]) => own.size > 1)
      .map(([name, own]) => `${name} holds ${[...own].join(" and ")}, which are separated`);
  });
}

function nameOf(party: Party): string {
  return party.kind === "applicant" ? "the applicant" : `${party.role} over ${party.over}`;
}

function oddMoves({ states, moves, separated }: Road<never>): readonly string[] {
  const duties = new Set(Object.values(moves).map(({ duty }) => duty));
  return [
    ...Object.entries(moves).flatMap(([name, { to, who, asks }]) => [
      ...(name === UNDO ? [`${UNDO} is the name of taking a move back`] : []),
      ...(who.length === 0 ? [`nobody may ${name}`] : []),
      ...((asks?.fields ?? []).length > 0 && states[to]?.kind !== "correction"
        ? [`${name} sends fields back, but ${to} is no correction`]
        : []),
    ]),
    ...separated
      .flat()
      .filter((duty) => !duties.has(duty))
      .map((duty) => `the duty ${duty} is separated, but no move has it`),
  ];
}
