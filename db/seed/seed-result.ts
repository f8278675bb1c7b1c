/** What happened from the contest's day on, each at its minute in Shanghai; a story ends where nothing more is told. */
export interface SeedResult {
  /** Theory scores and levels of practice begin at this turn, so that no two contests look alike. */
  readonly turn: number;
  readonly judging: string;
  readonly lock: string;
  readonly recheck: string;
  /** So many sheets wait to be read again; none where it isn't told. */
  readonly unread?: number;
  /** A mark that was keyed wrong in the first place, as the second reading has it and the chief judge decides. */
  readonly keyingError?: { readonly sheet: number; readonly more: number; readonly reason: string };
  readonly release?: string;
  readonly appeal?: { readonly at: string; readonly number: number; readonly text: string };
  readonly lateAppeal?: { readonly at: string; readonly number: number; readonly text: string };
  readonly appealsEnd?: string;
  readonly close?: string;
  readonly notice?: string;
  /** So many of the best are proposed for the level. */
  readonly promotion?: { readonly count: number; readonly level: number };
  readonly objection?: { readonly at: string; readonly objector: string; readonly text: string };
  readonly approval?: string;
  readonly correction?: { readonly at: string; readonly number: number; readonly reason: string };
  readonly archive?: string;
}
