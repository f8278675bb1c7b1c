import { addDocument } from "~/features/contests/add-document.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { decideRules } from "~/features/contests/decide-rules.server";
import type { DocumentKind } from "~/features/contests/domain/entry-documents";
import * as Entries from "~/features/contests/entries.queries.server";
import * as EntryMembers from "~/features/contests/entry-members.queries.server";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { type FileStore, receiveFile } from "~/features/files/file-store.server";
import { invariant } from "~/shared/invariant";
import { commandAt } from "./applicants";
import type { EntryScene } from "./demo-entries";
import { inventedCertificate, inventedPortrait } from "./invented-photos";

/** So many entries that wait are looked at with their papers; the last of them lack one. */
const WITH_PAPERS = 6;
const DRAW = { photo: inventedPortrait, certificate: inventedCertificate } as const;

/** The organiser of a contest that is being screened asks papers of those who still wait, and most handed them in. */
export async function seedDocuments(
  scene: Omit<EntryScene, "staffFor">,
  files: FileStore,
  contestId: string,
): Promise<void> {
  const contest = await Contests.find(scene.db, contestId);
  invariant(contest?.eligibility, "a contest that is screened has its rules");
  const rules = JSON.parse(contest.eligibility);
  const decided = await decideRules(commandAt(scene, scene.organiser, 3), {
    ...{ contestId, version: contest.version, ...rules },
    ...{ isMember: "1", isEmployed: "1", isOneContest: "1", isLevelOfTrade: null },
    documents: ["photo", "certificate"],
  });
  invariant(decided.ok, "the demo's rules are refused");
  const states = ["submitted"];
  const page = { limit: WITH_PAPERS, offset: 0 };
  const waiting = await Entries.findPage(scene.db, { contestId, states }, page);
  let number = 0;
  for (const [at, { id, caseId }] of waiting.entries()) {
    const roster = await EntryMembers.findRosters(scene.db, [id]);
    for (const { id: memberId, name, part } of roster) {
      if (part === "leader" || part === "replaced") continue;
      number += 1;
      const paper = { caseId, memberId, number };
      await hand(scene, files, { ...paper, kind: "photo", fileName: `${name}.png` });
      if (at >= WITH_PAPERS - 2) continue;
      await hand(scene, files, { ...paper, kind: "certificate", fileName: "技能证书.png" });
    }
  }
}

interface Paper {
  readonly caseId: string;
  readonly memberId: string;
  readonly kind: DocumentKind & keyof typeof DRAW;
  readonly fileName: string;
  readonly number: number;
}

async function hand(
  scene: Omit<EntryScene, "staffFor">,
  files: FileStore,
  { number, ...paper }: Paper,
): Promise<void> {
  const content = (async function* () {
    yield DRAW[paper.kind](number);
  })();
  const file = await receiveFile(files, content, SCAN_FILES);
  invariant(file.ok, "a drawn paper is none");
  const command = commandAt(scene, scene.organiser, 2);
  const handed = await addDocument(command, scene.room, { ...paper, file: file.value });
  invariant(handed.ok, `the demo's ${paper.kind} is refused`);
}
