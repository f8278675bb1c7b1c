import type { Instant } from "~/shared/instant";
import type { Flag } from "./columns";

/** Every table. Names, types and nullability are held against the migrated database by `schema.test.ts`. */
export interface Database {
  Installation: InstallationTable;
  AuditEntry: AuditEntryTable;
  IdempotencyKey: IdempotencyKeyTable;
  Union: UnionTable;
  UnionAncestor: UnionAncestorTable;
  Employer: EmployerTable;
  Account: AccountTable;
  AccountBlock: AccountBlockTable;
  Credential: CredentialTable;
  SecondFactor: SecondFactorTable;
  Session: SessionTable;
  Verification: VerificationTable;
  RoleGrant: RoleGrantTable;
  Invitation: InvitationTable;
  ActivationCode: ActivationCodeTable;
  SignInThrottle: SignInThrottleTable;
  Case: CaseTable;
  CaseMove: CaseMoveTable;
  CaseComment: CaseCommentTable;
  FieldReturn: FieldReturnTable;
  Deputyship: DeputyshipTable;
  CalendarYear: CalendarYearTable;
  SpecialDay: SpecialDayTable;
  File: FileTable;
  Job: JobTable;
  Import: ImportTable;
  ImportRow: ImportRowTable;
  Worker: WorkerTable;
  WorkerChange: WorkerChangeTable;
  Employment: EmploymentTable;
  Membership: MembershipTable;
  Tie: TieTable;
  Consent: ConsentTable;
  CorrectionRequest: CorrectionRequestTable;
  Reveal: RevealTable;
  WorkerMerge: WorkerMergeTable;
  WorkerMergeRow: WorkerMergeRowTable;
  Trade: TradeTable;
  Certificate: CertificateTable;
  CertificateLookup: CertificateLookupTable;
  CertificateScan: CertificateScanTable;
  FormerEmployerName: FormerEmployerNameTable;
  Scheme: SchemeTable;
  SchemeVersion: SchemeVersionTable;
  Transfer: TransferTable;
  Message: MessageTable;
  OutboxMessage: OutboxMessageTable;
  Programme: ProgrammeTable;
  Contest: ContestTable;
  ContestHost: ContestHostTable;
  FieldDecision: FieldDecisionTable;
  Stage: StageTable;
  StageSession: StageSessionTable;
  Station: StationTable;
  Entry: EntryTable;
  EntryMember: EntryMemberTable;
  EntryDocument: EntryDocumentTable;
  Replacement: ReplacementTable;
  EntryVerdict: EntryVerdictTable;
  StageEntry: StageEntryTable;
  StageOutcome: StageOutcomeTable;
  StageEntryNeed: StageEntryNeedTable;
  Draw: DrawTable;
  DrawReason: DrawReasonTable;
  DrawWitness: DrawWitnessTable;
  DrawSeat: DrawSeatTable;
  LotSignature: LotSignatureTable;
  CodeLayer: CodeLayerTable;
  CheckIn: CheckInTable;
  BulkMove: BulkMoveTable;
  BulkMoveCase: BulkMoveCaseTable;
  Panel: PanelTable;
  Seat: SeatTable;
  Pledge: PledgeTable;
  DeclaredConflict: DeclaredConflictTable;
  Recusal: RecusalTable;
  Sheet: SheetTable;
  Rescore: RescoreTable;
  Mark: MarkTable;
  MarkReason: MarkReasonTable;
  Keying: KeyingTable;
  KeyedMark: KeyedMarkTable;
  KeyedReason: KeyedReasonTable;
  Signature: SignatureTable;
  SignatureHand: SignatureHandTable;
  Reopening: ReopeningTable;
  SheetExcuse: SheetExcuseTable;
  SheetOpening: SheetOpeningTable;
  SheetHandover: SheetHandoverTable;
  RaisedHand: RaisedHandTable;
  Incident: IncidentTable;
  TimeAdjustment: TimeAdjustmentTable;
  JudgeLink: JudgeLinkTable;
  CaseScan: CaseScanTable;
  ImportedScore: ImportedScoreTable;
  DeclaredAspect: DeclaredAspectTable;
  ResultRule: ResultRuleTable;
  Recheck: RecheckTable;
  RecheckEntry: RecheckEntryTable;
  SheetReading: SheetReadingTable;
  ReadMark: ReadMarkTable;
  RecheckDecision: RecheckDecisionTable;
  ScoreRelease: ScoreReleaseTable;
  Appeal: AppealTable;
  Ruling: RulingTable;
  RulingMark: RulingMarkTable;
  NoticeRule: NoticeRuleTable;
  Notice: NoticeTable;
  NoticeList: NoticeListTable;
  NoticeLine: NoticeLineTable;
  Objection: ObjectionTable;
  ObjectionAnswer: ObjectionAnswerTable;
  Result: ResultTable;
  ResultLine: ResultLineTable;
  ResultApproval: ResultApprovalTable;
  ResultGroupLine: ResultGroupLineTable;
  ResultPrize: ResultPrizeTable;
  Honour: HonourTable;
  HonourRevocation: HonourRevocationTable;
  Entitlement: EntitlementTable;
  EntitlementWithdrawal: EntitlementWithdrawalTable;
  Board: BoardTable;
  BoardFreeze: BoardFreezeTable;
  BoardCeremony: BoardCeremonyTable;
  GrassrootsContest: GrassrootsContestTable;
  ClosingReport: ClosingReportTable;
  ClosingPerson: ClosingPersonTable;
  ClosingCount: ClosingCountTable;
  ClosingPhoto: ClosingPhotoTable;
  DoubleDecision: DoubleDecisionTable;
  GrassrootsReminder: GrassrootsReminderTable;
  LabourTeam: LabourTeamTable;
  LabourTarget: LabourTargetTable;
  LabourFigure: LabourFigureTable;
  LabourReview: LabourReviewTable;
  LabourCommendation: LabourCommendationTable;
}

/** One row: what this database is, and which key file belongs to it. */
export interface InstallationTable {
  id: 1;
  /** Digest of the master key; a server with another key refuses to start. */
  keyFingerprint: string;
  isDemo: Flag;
  createdAt: Instant;
}

/** Append-only and chained. Holds ids and digests, never names, numbers or free text. */
export interface AuditEntryTable {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  at: Instant;
  actorKind: "account" | "visitor" | "system";
  /** Null for a visitor or the system itself. */
  actorAccountId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  /** Canonical JSON. */
  detail: string;
  /** 64 zeros for the first entry. */
  previousHash: string;
  hash: string;
}

/** What a write was asked and answered, so that a replay is answered alike. Kept 30 days. */
export interface IdempotencyKeyTable {
  /** Account id, "visitor" or "system". */
  actorKey: string;
  key: string;
  /** Hash of verb and input: the same key with another input is refused. */
  inputHash: string;
  /** JSON of the outcome: data, never HTML. */
  outcome: string;
  createdAt: Instant;
}

export interface UnionTable {
  id: string;
  /** Null for the federation alone. */
  parentId: string | null;
  kind: "federation" | "town" | "industry" | "grassroots";
  name: string;
  /** What tables and chips show. */
  shortName: string;
  foundedOn: string | null;
  createdAt: Instant;
  createdBy: string | null;
  /** Rises with every change; a form based on an older one is refused. */
  version: number;
  /** Set when the union was dissolved; it keeps its records and takes no new ones. */
  closedAt: Instant | null;
  closedBy: string | null;
}

/** The closure of the tree: every union with itself (depth 0) and each union above it. */
export interface UnionAncestorTable {
  unionId: string;
  ancestorId: string;
  depth: number;
}

/** A legal entity; one union may cover many. */
export interface EmployerTable {
  id: string;
  unionId: string;
  name: string;
  /** Unified social credit code, 18 characters; null while unknown. */
  creditCode: string | null;
  createdAt: Instant;
  createdBy: string | null;
  version: number;
}

export interface AccountTable {
  id: string;
  username: string;
  name: string;
  /** Required by the sign-in library; always `<id>@account.invalid`, never written to. */
  email: string;
  isEmailVerified: Flag;
  hasSecondFactor: Flag;
  /** Asked for by the sign-in library; always null. */
  image: string | null;
  /** Null until the person chose one; then the browser no longer decides. */
  language: "zh-CN" | "en" | null;
  createdAt: Instant;
  updatedAt: Instant;
  /** Null for the first administrator and for accounts opened with a code. */
  createdBy: string | null;
  /** Whose account it is, where that worker is on the register. */
  workerId: string | null;
}

/** Holds while `liftedAt` is null. */
export interface AccountBlockTable {
  id: string;
  accountId: string;
  reason: string;
  blockedAt: Instant;
  blockedBy: string;
  liftedAt: Instant | null;
  liftedBy: string | null;
}

/** A password (scrypt), in the sign-in library's form; what it would keep of other providers is always null. */
export interface CredentialTable {
  id: string;
  accountId: string;
  providerKey: string;
  providerAccountKey: string;
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Instant | null;
  refreshTokenExpiresAt: Instant | null;
  scope: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface SecondFactorTable {
  id: string;
  accountId: string;
  /** Encrypted by the sign-in library. */
  secret: string;
  /** Encrypted by the sign-in library. */
  backupCodes: string;
  isVerified: Flag;
  failedVerificationCount: number;
  lockedUntilAt: Instant | null;
}

export interface SessionTable {
  id: string;
  accountId: string;
  token: string;
  expiresAt: Instant;
  createdAt: Instant;
  updatedAt: Instant;
  ipAddress: string | null;
  userAgent: string | null;
  /** The judge's link that began it, whose stage's sheets alone it reaches; null for one begun by a password. */
  judgeLinkId: string | null;
}

/** Short-lived values of the sign-in library (a second factor that is being asked for). */
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Instant;
  createdAt: Instant;
  updatedAt: Instant;
}

/** Holds while `endedAt` is null. */
export interface RoleGrantTable {
  id: string;
  accountId: string;
  role: string;
  /** What the role is held over: "everything", "union" or "contest". */
  subjectKind: "everything" | "union" | "contest";
  /** Id of the union or contest; null for everything. */
  subjectId: string | null;
  grantedAt: Instant;
  /** Null for the first administrator and for accounts opened with a code. */
  grantedBy: string | null;
  endedAt: Instant | null;
  endedBy: string | null;
}

/** A link by which the owner of an account sets a password; its token is derived from the id under a key outside. */
export interface InvitationTable {
  id: string;
  accountId: string;
  createdAt: Instant;
  createdBy: string;
  expiresAt: Instant;
  usedAt: Instant | null;
  /** Set when a newer link took its place. */
  replacedAt: Instant | null;
}

/** A code that a union hands to a worker, who opens an account with it. */
export interface ActivationCodeTable {
  id: string;
  unionId: string;
  /** The worker's name, as the union wrote it. */
  name: string;
  /** Keyed hash of the code, which is itself derived from the id under a key outside. */
  codeHash: string;
  issuedAt: Instant;
  issuedBy: string;
  expiresAt: Instant;
  usedAt: Instant | null;
  /** The account that it opened. */
  accountId: string | null;
  /** The account whose forgotten password it sets anew; null where it opens one. */
  renewsAccountId: string | null;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
  /** The worker on the register whom the opened account will belong to. */
  workerId: string | null;
}

/** Failed tries, counted by account and by the device that tries. */
export interface SignInThrottleTable {
  throttleKey: string;
  failures: number;
  windowStartedAt: Instant;
  lockedUntilAt: Instant | null;
}

/** Something that walks a road. What it is about stands in the feature's own row, which holds its id. */
export interface CaseTable {
  id: string;
  road: string;
  state: string;
  /** Counts up with each move, and with each one taken back; who moves it says which they saw. */
  version: number;
  /** The union that it starts from; those above it follow. */
  unionId: string;
  /** The account of the person it is about; null while that person has none. */
  applicantId: string | null;
  openedAt: Instant;
  openedBy: string;
  movedAt: Instant;
  /** The last day (until 24:00) for the next move; null where none is set. */
  dueOn: string | null;
  /** The contest that it belongs to, over which roles can be held; null for what stands outside contests. */
  contestId: string | null;
}

/** Append-only: what happened to a case, in its own numbering. Words that people wrote stand beside it. */
export interface CaseMoveTable {
  caseId: string;
  seq: number;
  /** A move of the road, or "undo". */
  move: string;
  duty: string;
  fromState: string;
  toState: string;
  /** When the case was due before; null where it was not. An undo restores it. */
  fromDueOn: string | null;
  movedAt: Instant;
  movedBy: string;
  /** The officer on leave for whom it was done; null in one's own right. */
  insteadOfId: string | null;
  /** Of an undo: the move that it took back. */
  undoneSeq: number | null;
}

/** What the mover said; can be redacted. */
export interface CaseCommentTable {
  caseId: string;
  seq: number;
  text: string;
}

/** A field sent back for correction, and what is wrong with it; can be redacted. */
export interface FieldReturnTable {
  caseId: string;
  seq: number;
  field: string;
  text: string;
}

/** During an officer's leave a deputy has the officer's roles. Both days count. */
export interface DeputyshipTable {
  id: string;
  officerId: string;
  deputyId: string;
  startsOn: string;
  endsOn: string;
  createdAt: Instant;
  createdBy: string;
  /** Null while it stands; ended early otherwise. */
  endedAt: Instant | null;
  endedBy: string | null;
}

/** A year whose holidays and swap days are known. */
export interface CalendarYearTable {
  year: number;
  addedAt: Instant;
  /** Null where the package brought it. */
  addedBy: string | null;
}

/** A weekday that is off, or a weekend day that is worked. */
export interface SpecialDayTable {
  fallsOn: string;
  year: number;
  isWorked: Flag;
}

/** Content kept once, sealed on the disk; the records that use it list its id. */
export interface FileTable {
  id: string;
  /** Keyed SHA-256 of the content, in hex: its name on the disk. */
  digest: string;
  kind: "pdf" | "jpeg" | "png" | "webp" | "xlsx" | "text";
  sizeBytes: number;
  createdAt: Instant;
  createdBy: string | null;
  /** The content is off the disk since: no record lists it any more. */
  removedAt: Instant | null;
}

/** Long work, done one at a time in a worker thread. */
export interface JobTable {
  id: string;
  kind: string;
  /** The record that it works for. */
  subjectKind: string;
  subjectId: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  doneCount: number;
  /** Null while nobody knows how much there is. */
  totalCount: number | null;
  /** Named reason of a failure. */
  error: string | null;
  createdAt: Instant;
  createdBy: string;
  startedAt: Instant | null;
  cancelWishedAt: Instant | null;
  endedAt: Instant | null;
}

/** A list that someone brings in, from the upload to what came of it. */
export interface ImportTable {
  id: string;
  /** The noun that the rows are of: workers, unions … */
  kind: string;
  fileId: string;
  /** As uploaded. */
  fileName: string;
  /** The union that rows without one of their own belong to. */
  unionId: string | null;
  /** The contest that its rows are of; null for a list of the register's. */
  contestId: string | null;
  state:
    | "reading"
    | "unreadable"
    | "mapping"
    | "checking"
    | "checked"
    | "applying"
    | "done"
    | "stopped";
  /** What is at work on it, or was last. */
  jobId: string | null;
  /** Named reason why the file couldn't be read, or why the work on it failed. */
  refusal: string | null;
  /** Canonical JSON of what was found at the top of the table: sheet, header rows, headings, samples. */
  layout: string | null;
  /** Canonical JSON: for each field the number of its column. */
  columns: string | null;
  createdAt: Instant;
  createdBy: string;
  endedAt: Instant | null;
  /** Rows by what the check said of them. */
  newCount: number;
  changesCount: number;
  sameCount: number;
  refusedCount: number;
  /** Rows that were written. */
  appliedCount: number;
  /** Rows that were refused, by the check or when they were to be written. */
  leftCount: number;
  /** Its rows and its file are gone since: `docs/retention.md`. */
  clearedAt: Instant | null;
}

/** A row of an import as it was checked; `seq` is its number in the sheet. */
export interface ImportRowTable {
  importId: string;
  seq: number;
  verdict: "new" | "changes" | "same" | "refused";
  /** Shown in the preview; null once it was cleared out. */
  label: string | null;
  note: string | null;
  /** Canonical JSON: what changes, or what is wrong, by field. */
  detail: string;
  /** JSON of the checked value, numbers sealed; null where there is nothing to apply, or it was applied. */
  payload: string | null;
  /** What came of it when it was applied. */
  outcome: "applied" | "same" | "refused" | null;
}

/** A person at work, member or not. Numbers are sealed, found by a keyed hash, shown by their last characters. */
export interface WorkerTable {
  id: string;
  /** Keeps the record: the union of the membership that stands, else the one covering the employer, else the last. */
  unionId: string;
  name: string;
  /** Surname first, as English screens show it; lists are sorted by it. */
  namePinyin: string;
  nameInitials: string;
  bornOn: string | null;
  identityKind:
    | "resident-id"
    | "permanent-residence"
    | "hk-macao-permit"
    | "taiwan-permit"
    | "passport"
    | null;
  identitySealed: string | null;
  identityHash: string | null;
  identityTail: string | null;
  phoneSealed: string | null;
  phoneHash: string | null;
  phoneTail: string | null;
  createdAt: Instant;
  /** Null where a seed or the program itself brought it. */
  createdBy: string | null;
  version: number;
  /** The record that stands for this one since two were found to be of one person; null where it stands itself. */
  keptId: string | null;
  redactedAt: Instant | null;
  redactedBy: string | null;
}

/** Append-only: which fields were set, when, by whom, from which file. Values stay where they can be redacted. */
export interface WorkerChangeTable {
  workerId: string;
  seq: number;
  /** Canonical JSON: names of fields. */
  fields: string;
  changedAt: Instant;
  changedBy: string | null;
  importId: string | null;
}

/** Work for an employer. Both days count; null is unknown at the start, still going on at the end. */
export interface EmploymentTable {
  id: string;
  workerId: string;
  employerId: string;
  jobTitle: string | null;
  startsOn: string | null;
  endsOn: string | null;
  createdAt: Instant;
  createdBy: string | null;
  importId: string | null;
}

/** Enrolled in a union. Both days count; null is unknown at the start, still going on at the end. */
export interface MembershipTable {
  id: string;
  workerId: string;
  unionId: string;
  startsOn: string | null;
  endsOn: string | null;
  createdAt: Instant;
  createdBy: string | null;
  importId: string | null;
}

/** Kin: either way round. Master and coach: the worker is it to the related one. */
export interface TieTable {
  id: string;
  kind: "kin" | "master" | "coach";
  workerId: string;
  relatedWorkerId: string;
  startsOn: string | null;
  endsOn: string | null;
  createdAt: Instant;
  createdBy: string | null;
}

/** Holds while `withdrawnAt` is null. */
export interface ConsentTable {
  id: string;
  workerId: string;
  purpose: "lookup" | "payment" | "portrait";
  givenAt: Instant;
  givenBy: string;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
}

/** A worker says that something on record is wrong; open while `settledAt` is null. */
export interface CorrectionRequestTable {
  id: string;
  workerId: string;
  field: string;
  text: string;
  raisedAt: Instant;
  raisedBy: string;
  outcome: "corrected" | "kept" | null;
  answer: string | null;
  settledAt: Instant | null;
  settledBy: string | null;
}

/** A sealed number was shown in full to someone, who said why. */
export interface RevealTable {
  id: string;
  workerId: string;
  field: "identity" | "phone";
  reason: string;
  revealedAt: Instant;
  revealedBy: string;
}

/** Two records of one person were made one; holds while `undoneAt` is null. */
export interface WorkerMergeTable {
  id: string;
  keptWorkerId: string;
  mergedWorkerId: string;
  /** Canonical JSON: fields that the kept record had blank and took over. */
  filledFields: string;
  mergedAt: Instant;
  mergedBy: string;
  undoneAt: Instant | null;
  undoneBy: string | null;
}

/** A row that a merge gave to the kept record, so that an undo gives back exactly these. */
export interface WorkerMergeRowTable {
  mergeId: string;
  tableName: string;
  columnName: string;
  rowKey: string;
}

/** A trade within an occupation of the national classification; an occupation without any is its own trade. */
export interface TradeTable {
  id: string;
  /** Year of the classification. */
  edition: number;
  /** 6-31-01-03 */
  occupationCode: string;
  occupationName: string;
  name: string;
  createdAt: Instant;
  createdBy: string | null;
  importId: string | null;
}

export interface CertificateTable {
  id: string;
  workerId: string;
  /** Null while the printed trade is not recognised. */
  tradeId: string | null;
  /** As printed. */
  tradeName: string;
  /** Ordinal of the skill level, 0 to 7. */
  level: number;
  number: string;
  issuer: string;
  issuedOn: string;
  createdAt: Instant;
  createdBy: string | null;
  importId: string | null;
  version: number;
  /** Set when it was recorded wrongly; the record stays. */
  voidedAt: Instant | null;
  voidedBy: string | null;
  voidReason: string | null;
}

/** Append-only: someone looked a certificate up in the national register. */
export interface CertificateLookupTable {
  certificateId: string;
  seq: number;
  outcome: "found" | "not-found" | "differs";
  lookedUpAt: Instant;
  lookedUpBy: string;
}

/** The scan of a certificate; kept when a newer one is uploaded. */
export interface CertificateScanTable {
  id: string;
  certificateId: string;
  fileId: string;
  /** As uploaded. */
  fileName: string;
  createdAt: Instant;
  createdBy: string;
}

/** A name that an employer bore until it was changed; old lists still have it. */
export interface FormerEmployerNameTable {
  id: string;
  employerId: string;
  name: string;
  endedAt: Instant;
}

/** A marking scheme that someone writes; what is in force are its versions. */
export interface SchemeTable {
  id: string;
  /** The draft's title, for lists. */
  name: string;
  /** JSON, shaped like a scheme; may be incomplete. */
  draft: string;
  /** Of the draft: rises with every change of it. */
  version: number;
  createdAt: Instant;
  /** Null where a seed brought it. */
  createdBy: string | null;
  changedAt: Instant;
  changedBy: string | null;
}

/** Append-only: a scheme as it was put in force. */
export interface SchemeVersionTable {
  schemeId: string;
  /** 1, 2, 3 … */
  number: number;
  /** JSON, sound. */
  content: string;
  adoptedAt: Instant;
  adoptedBy: string | null;
}

/** A worker changes union; where it stands on its road, its case says. */
export interface TransferTable {
  id: string;
  caseId: string;
  workerId: string;
  /** Null for someone who is no member yet. */
  fromUnionId: string | null;
  toUnionId: string;
  /** The first day in the new union. */
  startsOn: string;
  /** In the worker's or the filing union's words; can be redacted. */
  reason: string;
  createdAt: Instant;
  createdBy: string;
}

/** Says to one person that something happened; the words are made when it is read. */
export interface MessageTable {
  id: string;
  accountId: string;
  kind: "case-moved" | "case-reminded" | "deputy-named" | "office-handed-over" | "stage-outcome";
  subjectKind: string;
  subjectId: string;
  /** Of a case: the move it tells of. Of a stage: the version of its advancing list. */
  seq: number | null;
  createdAt: Instant;
  readAt: Instant | null;
}

/** A message that also leaves the system, by e-mail or SMS, once `dueAt` has come. */
export interface OutboxMessageTable {
  id: string;
  messageId: string;
  createdAt: Instant;
  /** Not before: first the time in which the move can be taken back, later the wait after a failed try. */
  dueAt: Instant;
  tries: number;
  /** What the last try met, a short code without numbers or names. */
  fault: string | null;
  sentAt: Instant | null;
  givenUpAt: Instant | null;
}

/** A named set of contests under one document (年度竞赛). */
export interface ProgrammeTable {
  id: string;
  name: string;
  year: number;
  /** As printed: 澜工发〔2026〕18号; blank until it has one. */
  documentNumber: string;
  createdAt: Instant;
  /** Null where a seed brought it. */
  createdBy: string | null;
}

/** One trade in a programme (赛项); its phase stands on its case. */
export interface ContestTable {
  id: string;
  caseId: string;
  programmeId: string;
  name: string;
  tradeId: string | null;
  level: "national" | "city" | "district" | "grassroots";
  kind: "skill" | "labour" | "knowledge";
  /** Outside every figure, number series and public page. */
  isRehearsal: Flag;
  /** Whether judges see codes in place of names. */
  isCoded: Flag;
  ownerId: string;
  /** 1 for single contestants; the size of a team otherwise. */
  memberCount: number;
  substituteCount: number;
  /** First and last day of the registration window; the last one ends at 24:00. */
  entriesFromOn: string | null;
  entriesUntilOn: string | null;
  /** The day of the contest, while its sessions aren't set. */
  heldOn: string | null;
  /** Blank until it is known. */
  venue: string;
  /** How many entries there is room for; null: for all. */
  capacity: number | null;
  /** How many entries one union may have accepted; null: any number. */
  unionQuota: number | null;
  /** Fewer accepted entries than this need a decision; 0: none needed. */
  minimumField: number;
  schemeId: string | null;
  /** The version in force for this contest; null while the scheme is only planned. */
  schemeVersion: number | null;
  /** JSON, the rules of eligibility; null until they are decided. */
  eligibility: string | null;
  copiedFromId: string | null;
  /** Of the plan: rises with every change of it. */
  version: number;
  createdAt: Instant;
  createdBy: string;
  changedAt: Instant;
  changedBy: string;
}

/** Who answers for a contest, who runs it, who helps; printed in this order. */
export interface ContestHostTable {
  contestId: string;
  seq: number;
  kind: "sponsor" | "organiser" | "supporter";
  name: string;
}

/** The decision to hold a contest whose field is below the minimum. */
export interface FieldDecisionTable {
  contestId: string;
  seq: number;
  /** The field at that moment. */
  acceptedCount: number;
  /** Whether awards are given all the same. */
  hasAwards: Flag;
  /** Can be redacted. */
  reason: string;
  decidedAt: Instant;
  decidedBy: string;
}

/** A round of a contest (赛段) with its own draw, judging, recheck and appeals; its state stands on its case. */
export interface StageTable {
  id: string;
  contestId: string;
  caseId: string;
  /** 1, 2, 3 … in the scheme's order. */
  seq: number;
  /** The stage of the scheme that it is held by. */
  schemeStage: string;
  createdAt: Instant;
}

/** A time and a room of a stage (场次). */
export interface StageSessionTable {
  id: string;
  stageId: string;
  number: number;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  batchCount: number;
  stationCount: number;
  /** From the start of one batch to that of the next; stored since 0022, an hour where it wasn't said. */
  batchMinutes: number;
  /** Who comes later than so many minutes after their batch's start is absent. */
  lateMinutes: number;
}

/** A place to work in a session, the same in each of its batches. */
export interface StationTable {
  sessionId: string;
  number: number;
  /** JSON: what it offers, such as a step-free way; an empty list where nothing out of the ordinary. */
  offers: string;
}

/** One person's or team's record in a contest (报名); where it stands, its case says. */
export interface EntryTable {
  id: string;
  contestId: string;
  caseId: string;
  /** The union that it counts for, also in quotas. */
  unionId: string;
  /** The entry code: given in the order of acceptance; null before. */
  number: number | null;
  teamName: string | null;
  origin: "worker" | "union" | "import";
  /** What the entrants say of themselves; can be redacted. */
  statement: string;
  createdAt: Instant;
  createdBy: string;
  /** The list that it came from; null for one that was entered. */
  importId: string | null;
}

export interface EntryMemberTable {
  id: string;
  entryId: string;
  seq: number;
  workerId: string;
  /** A leader may compete too, in a row of their own; who was replaced by a substitute stays listed. */
  part: "contestant" | "substitute" | "leader" | "replaced";
}

/** A paper that a contest asks of someone in an entry; one kind can have several pages. */
export interface EntryDocumentTable {
  id: string;
  memberId: string;
  kind: "photo" | "identity" | "certificate" | "contract";
  fileId: string;
  fileName: string;
  createdAt: Instant;
  createdBy: string;
}

/** A substitute who came into a team for one of its contestants. */
export interface ReplacementTable {
  id: string;
  entryId: string;
  outMemberId: string;
  inMemberId: string;
  /** Can be redacted; empty where none was asked for. */
  reason: string;
  replacedAt: Instant;
  replacedBy: string;
}

/** Append-only: the facts of eligibility as they stood when screening accepted the entry. */
export interface EntryVerdictTable {
  entryId: string;
  seq: number;
  /** Which member of the entry it is about. */
  memberSeq: number;
  rule: string;
  verdict: "met" | "not-met" | "doubtful";
  /** JSON: ids, codes and dates, no names. */
  facts: string;
  frozenAt: Instant;
}

/** An entry in one stage: where the draw put it, the codes that judges see, and whether it came. */
export interface StageEntryTable {
  id: string;
  stageId: string;
  entryId: string;
  /** Its place in the drawn order; null before the draw. */
  place: number | null;
  sessionId: string | null;
  batch: number | null;
  station: number | null;
  /** What judges on site see; null before the draw. */
  stationCode: string | null;
  /** What judges of works see; null before coding. */
  workCode: string | null;
  attendance: "expected" | "finished" | "absent" | "forfeited" | "disqualified" | "void";
  attendanceAt: Instant | null;
  attendanceBy: string | null;
  /** Blank where none is asked. */
  attendanceReason: string;
}

/** Append-only: whether an entry goes on from a stage, by each version of its advancing list that says so anew. */
export interface StageOutcomeTable {
  stageId: string;
  entryId: string;
  seq: number;
  isAdvancing: Flag;
  decidedAt: Instant;
  decidedBy: string;
}

/** What the station of an entry must offer; goes into the draw as it is written here. */
export interface StageEntryNeedTable {
  stageEntryId: string;
  need: string;
}

/** A draw of a stage, or of one of its batches again; open until it is held or given up. */
export interface DrawTable {
  id: string;
  stageId: string;
  number: number;
  way: "seed" | "lots";
  /** With `batch`: the batch that is drawn again; null: the whole stage. */
  sessionId: string | null;
  batch: number | null;
  /** JSON: stage, entries by code, places; what `listDigest` is the digest of, and what the record tells. */
  frozen: string;
  listDigest: string;
  frozenAt: Instant;
  frozenBy: string;
  /** Digest of the secret; null with lots. */
  commitment: string | null;
  /** Typed in the room. */
  salt: string | null;
  /** Told with the record; until then it lies nowhere: it is derived from the key file and the draw's id. */
  secret: string | null;
  heldAt: Instant | null;
  heldBy: string | null;
  abandonedAt: Instant | null;
  abandonedBy: string | null;
}

/** Why a batch is drawn again, why a draw was given up; can be redacted. */
export interface DrawReasonTable {
  drawId: string;
  kind: "redraw" | "abandoned";
  text: string;
}

/** A supervisor came to the officer's screen and gave their own password. */
export interface DrawWitnessTable {
  drawId: string;
  seq: number;
  accountId: string;
  joinedAt: Instant;
}

/** Who drew which place; with lots one row for each ball, `seq` being its number. */
export interface DrawSeatTable {
  drawId: string;
  seq: number;
  stageEntryId: string;
  sessionId: string;
  batch: number;
  station: number;
  drawnAt: Instant;
}

/** The contestant's own hand under a lot: strokes, or the name typed; can be redacted. */
export interface LotSignatureTable {
  drawId: string;
  seq: number;
  way: "drawn" | "typed";
  text: string;
}

/** A layer of codes with its one keeper. */
export interface CodeLayerTable {
  stageId: string;
  layer: "entry" | "station" | "work";
  keeperId: string;
  namedAt: Instant;
  namedBy: string;
  /** When its codes were given and shown to the keeper, once. */
  issuedAt: Instant | null;
  /** At the decoding, last layer first. */
  undoneAt: Instant | null;
  undoneBy: string | null;
  /** The supervisor before whom it was undone. */
  witnessId: string | null;
}

/** A contestant was seen, with their papers and tools, before the limit. */
export interface CheckInTable {
  stageEntryId: string;
  checkedInAt: Instant;
  checkedInBy: string;
}

/** One move meant for many cases; what is left of it is done by its job. */
export interface BulkMoveTable {
  id: string;
  road: string;
  move: string;
  /** The reason that goes with each of its moves; blank where the move asks for none. */
  comment: string;
  /** Null until the job is queued, in the same transaction. */
  jobId: string | null;
  createdAt: Instant;
  createdBy: string;
}

/** A case of it: neither moved nor refused while it waits for its turn. */
export interface BulkMoveCaseTable {
  bulkMoveId: string;
  seq: number;
  caseId: string;
  /** That the mover saw. */
  version: number;
  /** The officer on leave for whom it is done. */
  insteadOfId: string | null;
  refusal: string | null;
  /** The guard's reason, or the year without a calendar. */
  refusalDetail: string | null;
  movedAt: Instant | null;
}

/** The judges of one module in one stage. */
export interface PanelTable {
  id: string;
  stageId: string;
  /** The module's id in the scheme. */
  moduleKey: string;
  createdAt: Instant;
  createdBy: string | null;
}

/** A judge on a panel; one who was replaced keeps the seat's record, and who came has a seat of their own. */
export interface SeatTable {
  id: string;
  panelId: string;
  /** 1, 2, 3 …; a replacement takes over the number. */
  seq: number;
  duty: "leader" | "judge" | "reader";
  accountId: string;
  seatedAt: Instant;
  seatedBy: string | null;
  replacesId: string | null;
  leftAt: Instant | null;
  leftBy: string | null;
  /** Can be redacted. */
  leaveReason: string | null;
}

/** The judge declared conflicts and signed the pledge; nothing is shown before. */
export interface PledgeTable {
  seatId: string;
  pledgedAt: Instant;
}

/** An employer with whose contestants the judge has to do. */
export interface DeclaredConflictTable {
  seatId: string;
  employerId: string;
  declaredAt: Instant;
}

/** A judge stands back from one entry that they have to do with; the rest of the panel marks it. */
export interface RecusalTable {
  seatId: string;
  stageEntryId: string;
  recusedAt: Instant;
  recusedBy: string;
}

/** One judge × one entry × one module. */
export interface SheetTable {
  id: string;
  seatId: string;
  stageEntryId: string;
  /** Rises with every mark, signature and reopening; a mark and a signature keep theirs as `seq`. */
  version: number;
  openedAt: Instant;
  /** Set when another judge marks the entry instead; the sheet is kept and counts no more. */
  setAsideAt: Instant | null;
  setAsideBy: string | null;
}

/** One aspect of one entry is marked again by the whole panel; the marks before are kept. */
export interface RescoreTable {
  id: string;
  panelId: string;
  stageEntryId: string;
  aspectKey: string;
  calledAt: Instant;
  calledBy: string;
}

/** Append-only: every version of every mark. */
export interface MarkTable {
  sheetId: string;
  seq: number;
  /** Made by the tablet, once for one mark; sent again it is answered as the first time. */
  markKey: string;
  /** The aspect's id in the scheme. */
  aspectKey: string;
  /** As entered: points, score, reading, seconds or count. */
  valueThousandths: number;
  replacesKey: string | null;
  /** The re-score in which it was given; null in the first round. */
  rescoreId: string | null;
  enteredAt: Instant;
  enteredBy: string;
  deviceKey: string;
  /** The list that it came from; null for one that was entered. */
  importId: string | null;
  /** The second keying of a paper sheet, once both agreed; null for one that wasn't keyed from paper. */
  keyingId: string | null;
}

/** Append-only: a paper sheet as one person read it; counts while the sheet is in the version it was keyed on. */
export interface KeyingTable {
  id: string;
  sheetId: string;
  version: number;
  /** 1 for the first person, 2 for the second, who saw nothing of it. */
  seq: number;
  keyedAt: Instant;
  keyedBy: string;
}

/** Append-only: a mark as it was keyed; an aspect left blank on the paper has none. */
export interface KeyedMarkTable {
  keyingId: string;
  aspectKey: string;
  valueThousandths: number;
}

/** The reason that stands beside a mark on the paper; can be redacted. */
export interface KeyedReasonTable {
  keyingId: string;
  aspectKey: string;
  text: string;
}

/** Why points were taken off, or a mark given again; can be redacted. */
export interface MarkReasonTable {
  sheetId: string;
  seq: number;
  text: string;
}

/** Append-only: the sheet as it stood before `seq` is signed; stands until the reopening of the same `seq`. */
export interface SignatureTable {
  sheetId: string;
  seq: number;
  signedAt: Instant;
  signedBy: string;
  deviceKey: string;
}

/** What was drawn or typed under a sheet, or why the contestant refused to; can be redacted. */
export interface SignatureHandTable {
  sheetId: string;
  seq: number;
  party: "judge" | "contestant";
  way: "drawn" | "typed" | "refused" | "paper";
  /** Strokes, a name, or a reason; of a signature on paper, whose it is said to be. */
  text: string;
}

/** Opens what the signature of the same `seq` had closed. */
export interface ReopeningTable {
  sheetId: string;
  seq: number;
  reopenedAt: Instant;
  reopenedBy: string;
  /** A re-score opens its aspect alone; null: the whole sheet. */
  rescoreId: string | null;
  reason: string | null;
}

/** The chief judge lets the stage be locked without this sheet. */
export interface SheetExcuseTable {
  sheetId: string;
  excusedAt: Instant;
  excusedBy: string;
  reason: string;
}

/** A tablet on which a sheet was opened. */
export interface SheetOpeningTable {
  sheetId: string;
  deviceKey: string;
  openedAt: Instant;
  /** When it last said that it is there. */
  seenAt: Instant;
  /** Marks that it said it keeps and hasn't sent. */
  waitingCount: number;
}

/** From here on only this tablet's marks are taken; the last one counts. */
export interface SheetHandoverTable {
  sheetId: string;
  seq: number;
  deviceKey: string;
  handedAt: Instant;
  handedBy: string;
}

/** A judge wants someone to come; open while `answeredAt` is null. */
export interface RaisedHandTable {
  id: string;
  sheetId: string;
  kind: "station-fault" | "question" | "chief-wanted";
  raisedAt: Instant;
  raisedBy: string;
  answeredAt: Instant | null;
  answeredBy: string | null;
}

/** What went wrong, and what was decided; can be redacted. */
export interface IncidentTable {
  id: string;
  stageId: string;
  stageEntryId: string | null;
  text: string;
  recordedAt: Instant;
  recordedBy: string;
}

/** Minutes given back for a fault that was not the contestant's. */
export interface TimeAdjustmentTable {
  id: string;
  stageEntryId: string;
  minutes: number;
  reason: string;
  grantedAt: Instant;
  grantedBy: string;
}

/** A judge's personal link to the sheets of one stage; the device that uses it first is the only one. */
export interface JudgeLinkTable {
  id: string;
  stageId: string;
  accountId: string;
  issuedAt: Instant;
  issuedBy: string;
  /** It works from here on, until endsAt. */
  startsAt: Instant;
  endsAt: Instant;
  boundAt: Instant | null;
  /** Of the mark that the device it is bound to carries; null while it is bound to none. */
  deviceHash: string | null;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
}

/** A signed or sealed paper of a case, scanned. */
export interface CaseScanTable {
  id: string;
  caseId: string;
  fileId: string;
  fileName: string;
  /** The case's version that is printed on it. */
  version: number;
  /** Read from its QR code, or typed from below it. */
  reading: "code" | "hand";
  createdAt: Instant;
  createdBy: string;
}

/** Append-only: a score that was won elsewhere, such as a theory paper's; the last one of its aspect counts. */
export interface ImportedScoreTable {
  stageEntryId: string;
  /** The aspect's id in the scheme. */
  aspectKey: string;
  seq: number;
  valueThousandths: number;
  enteredAt: Instant;
  enteredBy: string;
  /** The list of marks that it came from; null for a pasted list of scores. */
  importId: string | null;
}

/** A version of what an entry declares for a stage; the last of each aspect stands. */
export interface DeclaredAspectTable {
  stageEntryId: string;
  /** In place of the scheme's `*`, or the id of an aspect there. */
  aspectKey: string;
  seq: number;
  /** Thousandths (难度系数); null where the aspect takes no factor of the entry's. */
  factorThousandths: number | null;
  isWithdrawn: Flag;
  declaredAt: Instant;
  declaredBy: string;
  /** The list that it came from; null for what was entered on screen. */
  importId: string | null;
}

/** What holds between the lock and the result, from a day on, until a later one holds. */
export interface ResultRuleTable {
  number: number;
  /** As printed; “示例” for the one that ships. */
  documentNumber: string;
  isExample: Flag;
  validFromOn: string;
  /** Rechecked in any case: so many of the best, with those who share the last of these ranks. */
  recheckTopCount: number;
  /** The share of the others that is rechecked, at least. */
  recheckShareBp: number;
  /** Sheets found wrong above this share mean that everything is rechecked. */
  recheckErrorBp: number;
  appealMinutes: number;
}

/** The recheck of a stage: its sample follows from the seed, for anyone. */
export interface RecheckTable {
  stageId: string;
  ruleNumber: number;
  seed: string;
  begunAt: Instant;
  begunBy: string;
  /** When too many sheets were found wrong and everything was taken in; null otherwise. */
  widenedAt: Instant | null;
}

/** An entry whose sheets are read again, and why it is among them. */
export interface RecheckEntryTable {
  stageId: string;
  stageEntryId: string;
  ground: "top" | "sample" | "widened";
}

/** A sheet was read a second time, by someone who didn't see the first reading. */
export interface SheetReadingTable {
  sheetId: string;
  readAt: Instant;
  readBy: string;
}

/** Append-only: what the second reading found beside what stood at that moment. */
export interface ReadMarkTable {
  sheetId: string;
  aspectKey: string;
  valueThousandths: number;
  /** Null where no mark stood. */
  firstThousandths: number | null;
}

/** What the chief judge decided about a difference. */
export interface RecheckDecisionTable {
  sheetId: string;
  aspectKey: string;
  outcome: "corrected" | "stands";
  /** The new mark's number on its sheet; null where the first reading stands. */
  markSeq: number | null;
  /** Can be redacted. */
  reason: string;
  decidedAt: Instant;
  decidedBy: string;
}

/** A stage's scores were shown to its contestants; from then on the time for appeals runs. */
export interface ScoreReleaseTable {
  stageId: string;
  ruleNumber: number;
  releasedAt: Instant;
  releasedBy: string;
  /** The last second in which an appeal is taken. */
  appealsUntilAt: Instant;
}

/** A contestant or team leader appeals, on scoring or on conduct. */
export interface AppealTable {
  id: string;
  stageId: string;
  entryId: string;
  ground: "scoring" | "conduct" | "equipment";
  /** Can be redacted. */
  text: string;
  filedAt: Instant;
  filedBy: string;
}

/** The final answer to an appeal; an appeal without one is open. */
export interface RulingTable {
  appealId: string;
  outcome: "upheld" | "dismissed";
  text: string;
  ruledAt: Instant;
  ruledBy: string;
}

/** A mark that a ruling put right, by its number on its sheet. */
export interface RulingMarkTable {
  appealId: string;
  sheetId: string;
  markSeq: number;
}

/** How long notices run, from a day on, until a later rule holds. */
export interface NoticeRuleTable {
  number: number;
  /** As printed; “示例” for the one that ships. */
  documentNumber: string;
  isExample: Flag;
  validFromOn: string;
  /** Working days. */
  dayCount: number;
  isFirstDayCounted: Flag;
  /** On the last day, as 17:00. */
  closingTime: string;
  isRestartedByCorrection: Flag;
}

/** A list shown before a decision (公示); what it is about says the subject. */
export interface NoticeTable {
  id: string;
  subjectKind: string;
  subjectId: string;
  title: string;
  documentNumber: string;
  /** An office: never a person's number. */
  contact: string;
  ruleNumber: number;
  openedAt: Instant;
  openedBy: string;
  /** Of the list that stands: a correction may restart the period. */
  startsOn: string;
  endsOn: string;
  closesAt: Instant;
  /** 0 for a rehearsal's: the public never hears of it. */
  isPublic: Flag;
}

/** A version of a notice's list. */
export interface NoticeListTable {
  noticeId: string;
  version: number;
  /** Blank for the first. */
  reason: string;
  madeAt: Instant;
  madeBy: string;
}

/** Someone or some union on a list, and for what. */
export interface NoticeLineTable {
  noticeId: string;
  version: number;
  seq: number;
  workerId: string | null;
  unionId: string | null;
  merit: string;
}

/** A doubt about a notice: open until it is answered; an anonymous one is only logged. */
export interface ObjectionTable {
  id: string;
  noticeId: string;
  kind: "named" | "sealed" | "anonymous";
  /** Who objects; blank where nobody says. Can be redacted. */
  objector: string;
  /** Can be redacted. */
  text: string;
  receivedAt: Instant;
  receivedBy: string;
}

export interface ObjectionAnswerTable {
  objectionId: string;
  outcome: "unchanged" | "corrected";
  /** Can be redacted. */
  text: string;
  answeredAt: Instant;
  answeredBy: string;
}

/** A version of a contest's result; older ones stay readable. */
export interface ResultTable {
  id: string;
  contestId: string;
  number: number;
  schemeId: string;
  schemeVersion: number;
  /** The marks file from which anyone derives it again: entry codes and seats, no names. */
  marks: string;
  /** So many of the best are proposed for a promotion of skill level; 0: nobody. */
  promotionCount: number;
  /** Ordinal of the skill level; null where nobody is proposed. */
  promotionLevel: number | null;
  /** Blank for the first. */
  reason: string;
  madeAt: Instant;
  madeBy: string;
}

export interface ResultLineTable {
  resultId: string;
  seq: number;
  entryId: string;
  /** Null without a total. */
  rank: number | null;
  isTied: Flag;
  /** As declared. */
  total: string | null;
  noScore: string | null;
  /** The award's id in the scheme. */
  award: string | null;
  /** Proposed; null where it isn't, also because the level is held. */
  promotionLevel: number | null;
  isLevelHeld: Flag;
}

export interface ResultApprovalTable {
  resultId: string;
  approvedAt: Instant;
  approvedBy: string;
}

/** What a stage's big screen (大屏) shows, and to whom; a stage without one shows its progress to its own people. */
export interface BoardTable {
  stageId: string;
  kind: "progress" | "codes" | "names";
  /** The module by which codes are ranked. */
  moduleKey: string;
  /** Whether anyone may see it, as far as the contest itself is public. */
  isPublic: Flag;
  version: number;
  changedAt: Instant;
  changedBy: string;
}

/** A board held at a moment (冻结). */
export interface BoardFreezeTable {
  stageId: string;
  seq: number;
  /** JSON, what stood on it: entries by id, no names. */
  content: string;
  frozenAt: Instant;
  frozenBy: string;
  /** Null while it is frozen. */
  thawedAt: Instant | null;
  thawedBy: string | null;
}

/** Places told one after the other, from below. */
export interface BoardCeremonyTable {
  stageId: string;
  seq: number;
  /** So many of the best are told. */
  placeCount: number;
  revealedCount: number;
  begunAt: Instant;
  begunBy: string;
  /** Null while it goes on. */
  endedAt: Instant | null;
  endedBy: string | null;
}

/** A union's place for a prize of a version of a result (团体奖、优秀组织奖). */
export interface ResultGroupLineTable {
  resultId: string;
  kind: "team" | "organisation";
  seq: number;
  unionId: string;
  /** Points or the team's total, as decimal text; null where it has none. */
  value: string | null;
  rank: number | null;
  isTied: Flag;
  award: string | null;
  /** Why it can get none; null where its rank alone decides. */
  refusal: string | null;
}

/** The money that an award of a version carries; an award without a row carries none. */
export interface ResultPrizeTable {
  resultId: string;
  /** The award's id in the scheme. */
  award: string;
  amountFen: number;
}

/** A title on the register, of a person or a union; what it comes from says the subject. Never changed: see its revocation. */
export interface HonourTable {
  id: string;
  workerId: string | null;
  unionId: string | null;
  title: string;
  grantor: string;
  documentNumber: string;
  grantedOn: string;
  subjectKind: string;
  subjectId: string;
  recordedAt: Instant;
  recordedBy: string;
}

export interface HonourRevocationTable {
  honourId: string;
  reason: string;
  revokedAt: Instant;
  revokedBy: string;
}

/** What is due to a person or a union, until it is withdrawn: money to be paid, or a level that an authority decides on. */
export interface EntitlementTable {
  id: string;
  workerId: string | null;
  unionId: string | null;
  kind: "money" | "promotion";
  /** Null for a promotion. */
  amountFen: number | null;
  /** Ordinal of the skill level; null for money. */
  level: number | null;
  /** What it is for, in words. */
  purpose: string;
  subjectKind: string;
  subjectId: string;
  createdAt: Instant;
  createdBy: string;
}

export interface EntitlementWithdrawalTable {
  entitlementId: string;
  reason: string;
  withdrawnAt: Instant;
  withdrawnBy: string;
}

/** A contest of a town, industry or grassroots union, on record with the union above; its union and where it stands, its case says. */
export interface GrassrootsContestTable {
  id: string;
  caseId: string;
  name: string;
  kind: "skill" | "labour" | "knowledge";
  /** Null where it is in no trade of the classification. */
  tradeId: string | null;
  /** Who holds an event in which the union only takes part; null where the union holds it. */
  outsideHost: string | null;
  startsOn: string;
  endsOn: string;
  venue: string;
  /** People who are expected to take part. */
  expectedCount: number;
  budgetFen: number;
  /** In words; may be blank. */
  plan: string;
  planFileId: string | null;
  planFileName: string | null;
  /** Who asked for it and how, where it was filed for a union (代报); null where the union filed it. */
  behalfNote: string | null;
  /** The last day for its closing report; null until it is on record. */
  reportDueOn: string | null;
  createdAt: Instant;
  createdBy: string;
}

/** What a grassroots contest came to (结果报送), as it stands; a draft until it is sent. */
export interface ClosingReportTable {
  grassrootsId: string;
  /** As it was held, which needn't be as it was filed. */
  startsOn: string;
  endsOn: string;
  venue: string;
  summary: string;
  prizeFen: number;
  siteFen: number;
  judgeFen: number;
  materialFen: number;
  otherFen: number;
  /** Who asked for it, where it was sent for the union (代报); null where the union sent it. */
  behalfNote: string | null;
  version: number;
  savedAt: Instant;
  savedBy: string;
}

/** One participation (人次); someone may take part more than once. */
export interface ClosingPersonTable {
  id: string;
  grassrootsId: string;
  seq: number;
  /** Null for who isn't on the register. */
  workerId: string | null;
  /** Only of who isn't on the register. */
  name: string | null;
  /** Null without a place. */
  rank: number | null;
  /** As reported; null without one. */
  score: string | null;
}

/** Who took part in an event of others, by number alone: a report with people has none. */
export interface ClosingCountTable {
  grassrootsId: string;
  participantCount: number;
  /** Of so many of the union's own unions and employers. */
  unitCount: number;
  firstCount: number;
  secondCount: number;
  thirdCount: number;
  meritCount: number;
  /** When the numbers were last changed, and by whom. */
  countedAt: Instant;
  countedBy: string;
}

export interface ClosingPhotoTable {
  id: string;
  grassrootsId: string;
  fileId: string;
  fileName: string;
  createdAt: Instant;
  createdBy: string;
}

/** Two reports that look like one event: the same, of which one is kept, or two after all. */
export interface DoubleDecisionTable {
  /** The smaller of the two ids. */
  firstId: string;
  secondId: string;
  /** Null where they are two events. */
  keptId: string | null;
  reason: string;
  decidedAt: Instant;
  decidedBy: string;
}

/** A union was reminded of a report that is due: once a day at most. */
export interface GrassrootsReminderTable {
  grassrootsId: string;
  remindedOn: string;
  /** What was added to the message; may be blank. */
  note: string;
  /** So many people were told. */
  recipientCount: number;
  remindedAt: Instant;
  /** Null where the report's day did it by itself. */
  remindedBy: string | null;
}

/** A team of a labour contest. */
export interface LabourTeamTable {
  id: string;
  grassrootsId: string;
  seq: number;
  name: string;
  headCount: number;
}

/** What the teams of a labour contest are measured by, every month. */
export interface LabourTargetTable {
  id: string;
  grassrootsId: string;
  seq: number;
  name: string;
  unit: string;
  /** Whether more than the goal is better, or less. */
  direction: "at-least" | "at-most";
  goalThousandths: number;
  weightBp: number;
}

/** What a team came to in a month; without a row it wasn't entered, which isn't zero. */
export interface LabourFigureTable {
  teamId: string;
  targetId: string;
  /** YYYY-MM. */
  month: string;
  valueThousandths: number;
  enteredAt: Instant;
  enteredBy: string;
}

/** The union above holds a month's figures to be right: they stand. */
export interface LabourReviewTable {
  grassrootsId: string;
  month: string;
  reviewedAt: Instant;
  reviewedBy: string;
}

/** A team was commended, for a month or for the whole contest. */
export interface LabourCommendationTable {
  id: string;
  grassrootsId: string;
  teamId: string;
  /** Null for the whole contest. */
  month: string | null;
  title: string;
  reason: string;
  commendedAt: Instant;
  commendedBy: string;
}
