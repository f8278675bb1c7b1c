import type { RowReason } from "~/features/imports/domain/import-kind";
import type { CheckBench } from "~/features/imports/import-kind.server";
import type { WorkerListRow } from "~/features/registry/domain/worker-list";
import type { KnownWorker, Reach } from "~/features/registry/domain/worker-verdict";
import type { PlaceDirectory } from "~/features/unions/open-directory.server";
import type * as Contests from "./contests.queries.server";
import type { RuleSet } from "./domain/eligibility/rule-set";
import type { StagedMember } from "./domain/staged-entrant";
import type * as Entries from "./entries.queries.server";
import type { JudgedPeople } from "./find-entry-facts.server";

/** Who brings a list: organisers anyone for their contest, a union its own people for any. */
export type ListSide = "organisers" | "union";

type Contest = NonNullable<Awaited<ReturnType<typeof Contests.find>>>;
export type Past = Awaited<ReturnType<typeof Entries.findAllInContest>>[number];

/** What a row's people are held against. */
export interface Surroundings {
  readonly bench: CheckBench;
  readonly contest: Contest;
  readonly rules: RuleSet | null;
  /** Why nobody can enter now; null while entries are taken. */
  readonly closed: string | null;
  readonly directory: PlaceDirectory;
  /** The unions whose people a union's list may hold; null for organisers, whose lists hold anyone. */
  readonly reach: Reach;
  readonly seen: Map<string, number>;
}

/** One whom a row names, with what the register finds them by. */
export interface ReadMember {
  readonly row: WorkerListRow;
  readonly name: string;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
}

/** What the rows of a piece are judged by. */
export interface Met {
  readonly around: Surroundings;
  readonly knownOf: (member: ReadMember) => KnownWorker | null;
  readonly past: readonly Past[];
  readonly judgedPeople: JudgedPeople;
  /** Of a union's list: who can confirm an entry. */
  readonly accountHolders: ReadonlySet<string>;
  readonly place: PlaceMember;
}

/** What came of one whom a row names. */
export interface Placed {
  readonly reasons: readonly RowReason[];
  readonly member: StagedMember | null;
  /** The union that sends someone who is in none. */
  readonly unionId: string | null;
}

/** As what a row names someone: the first of a union's list confirms, and who only leads is held to no rules. */
type NamedAs = "applicant" | "member" | "leader";

export type PlaceMember = (
  member: ReadMember,
  known: KnownWorker | null,
  met: Met,
  as: NamedAs,
) => Placed;
