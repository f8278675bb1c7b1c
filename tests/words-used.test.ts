import { describe, expect, it } from "vitest";
import { RESULT_VIEWS } from "~/features/agenda/agenda.schemas";
import { EVENT_KINDS } from "~/features/agenda/domain/agenda";
import { CONTEST_VIEWS, PUBLIC_STANDINGS } from "~/features/agenda/domain/public-standing";
import { BOARD_KINDS } from "~/features/boards/domain/board";
import { MOVE_REFUSALS } from "~/features/cases/domain/decide-move";
import { OUTBOX_STATES } from "~/features/cases/domain/outbox";
import { QUEUE_VIEWS } from "~/features/cases/domain/queue-view";
import {
  changePlanSchema,
  planSessionSchema,
  rulesSchema,
} from "~/features/contests/contests.schemas";
import { BLOCKERS } from "~/features/contests/domain/blockers";
import { CODE_LAYERS, ISSUE_REFUSALS } from "~/features/contests/domain/code-layers";
import { CONTEST_PHASES } from "~/features/contests/domain/contest-phase";
import { DRAW_WAYS } from "~/features/contests/domain/draw/ceremony";
import { DRAW_REFUSALS } from "~/features/contests/domain/draw/hold-draw";
import { DRAW_FAULTS } from "~/features/contests/domain/draw/verify-draw";
import { ELIGIBILITY_RULES } from "~/features/contests/domain/eligibility/judge-eligibility";
import { DOCUMENT_KINDS } from "~/features/contests/domain/entry-documents";
import { ENTRY_FIELDS, ENTRY_ROAD } from "~/features/contests/domain/entry-road";
import { REPLACEMENT_REFUSALS } from "~/features/contests/domain/replacement";
import { SCREENING_VIEWS } from "~/features/contests/domain/screening-views";
import { SEASON_SECTIONS } from "~/features/contests/domain/season-row";
import { TRACK_STEPS } from "~/features/contests/domain/season-track";
import { STAGE_BLOCKERS, STAGE_ROAD } from "~/features/contests/domain/stage-road";
import { TEAM_FAULTS } from "~/features/contests/domain/team-list";
import { FILE_FAULTS } from "~/features/files/domain/file-rules";
import { TABLE_REFUSAL_CODES } from "~/features/files/domain/table";
import { BOARD_STATES, OFF_BOARD } from "~/features/grassroots/domain/board";
import {
  FILING_FIELDS,
  GRASSROOTS_FAULTS,
  GRASSROOTS_ROAD,
  REPORT_FIELDS,
} from "~/features/grassroots/domain/grassroots-road";
import { AWARD_BANDS } from "~/features/grassroots/domain/head-count";
import { MONTH_FAULTS } from "~/features/grassroots/domain/labour-month";
import { PLAN_FAULTS } from "~/features/grassroots/domain/labour-plan";
import { LINE_FAULTS } from "~/features/grassroots/domain/people-list";
import { REMINDER_FAULTS } from "~/features/grassroots/domain/reminder";
import { MONEY_KINDS } from "~/features/grassroots/domain/report-money";
import { fileGrassrootsSchema } from "~/features/grassroots/grassroots.schemas";
import { GUIDE_KEYS } from "~/features/guide/domain/guide-steps";
import { DEMO_GROUPS } from "~/features/identity/domain/demo-people";
import {
  CONTEST_KINDS,
  IMPORT_KINDS,
  IMPORT_STATES,
  VERDICTS,
} from "~/features/imports/domain/import-kind";
import { LIST_REFUSALS, ROW_REASONS } from "~/features/imports/domain/row-reasons";
import { JOB_ERRORS, JOB_KINDS, JOB_STATES } from "~/features/jobs/domain/job";
import { NOTICE_VIEWS } from "~/features/notices/notices.schemas";
import { LOOKUP_OUTCOMES } from "~/features/qualifications/domain/lookup";
import { CONSENT_PURPOSES } from "~/features/registry/domain/consent";
import { IDENTITY_KINDS } from "~/features/registry/domain/identity-document";
import { MERGE_REFUSALS } from "~/features/registry/domain/merge-plan";
import { REDACTION_GROUNDS } from "~/features/registry/domain/retention";
import { STANDINGS } from "~/features/registry/domain/standing";
import { TIE_ROLES } from "~/features/registry/domain/tie";
import { TRANSFER_FAULTS } from "~/features/registry/domain/transfer-fault";
import { SEALED_FIELDS, WORKER_FIELDS } from "~/features/registry/domain/worker-fields";
import { NAME_FAULTS } from "~/features/registry/domain/worker-name";
import { ADVANCING_REFUSALS } from "~/features/results/domain/advancing-refusals";
import { RESULT_PAPERS } from "~/features/results/domain/result-papers";
import { CELL_GAPS, FIELD_WORDS } from "~/features/scoring/components/field-words";
import { DECLARATION_REFUSALS } from "~/features/scoring/domain/declaration/decide-declaration";
import { ASPECT_COLUMNS } from "~/features/scoring/domain/draft/aspect-cells";
import { ASPECT_KINDS } from "~/features/scoring/domain/draft/aspect-kind";
import { COMBINE_CHOICE_NAMES } from "~/features/scoring/domain/draft/combine-choices";
import { ADVANCE_CUTS, ADVANCE_TIES } from "~/features/scoring/domain/draft/edit-advance";
import { POINT_HOLDERS } from "~/features/scoring/domain/draft/edit-award-points";
import { AWARD_TIES, CUTS } from "~/features/scoring/domain/draft/edit-awards";
import {
  CARRIES,
  MARKINGS,
  RUNNING_TOTALS,
  WAYS,
} from "~/features/scoring/domain/draft/module-choices";
import { SHEET_PROBLEM_CODES } from "~/features/scoring/domain/marking-sheet/sheet-aspects";
import { CELL_STATES } from "~/features/scoring/domain/matrix/cell-state";
import { CONFLICT_KINDS } from "~/features/scoring/domain/panel/conflict";
import { LINK_REFUSALS, LINK_STANDINGS } from "~/features/scoring/domain/panel/judge-link";
import { KEYING_FAULTS } from "~/features/scoring/domain/papers/keying";
import { PAPER_COUNTS } from "~/features/scoring/domain/papers/paper-state";
import { SETTLE_CHOICES } from "~/features/scoring/domain/papers/settling";
import {
  GROUP_PRIZE_KINDS,
  GROUP_PRIZE_REFUSALS,
} from "~/features/scoring/domain/report/group-prizes";
import { AWARD_LISTS } from "~/features/scoring/domain/scheme/award-lists";
import { MARK_REFUSALS } from "~/features/scoring/domain/score-sheet/decide-mark";
import { SIGN_REFUSALS } from "~/features/scoring/domain/score-sheet/decide-signing";
import { HAND_KINDS } from "~/features/scoring/domain/score-sheet/hand-kinds";
import { NO_SCORES } from "~/features/scoring/domain/score-sheet/no-score";
import { SEAT_DUTIES } from "~/features/scoring/domain/score-sheet/score-sheet";
import { PAPER_NOT_FOUND } from "~/features/scoring/find-paper.server";
import { UNION_KINDS } from "~/features/unions/domain/union-tree";
import { IMPORTS } from "~/import-kinds.server";
import { ROLES } from "~/shared/actor";
import { CERTIFICATE_NUMBER_FAULTS } from "~/shared/certificate-number";
import { IDENTITY_NUMBER_FAULTS } from "~/shared/identity-number";
import { PHONE_FAULTS } from "~/shared/phone";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { placesFor } from "~/web/navigation";
import { THEMES } from "~/web/preferences.server";
import { STAGE_WAYS } from "~/web/stage-ways";
import { readSourceFiles } from "./support/architecture/source-files";
import { ROOT } from "./support/root";
import { localeTexts, withoutPlural } from "./support/words/locale-texts";
import { recordedIn, refusalsIn, treeOf } from "./support/words/named-in-code";
import { ROAD_PATTERNS } from "./support/words/road-words";
import { usedWords } from "./support/words/used-words";

const files = readSourceFiles(ROOT)
  .filter(({ path }) => /^(app|db)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((file) => ({
    tree: treeOf(file),
    path: file.path,
    feature: /^app\/features\/([^/]+)\//.exec(file.path)?.[1] ?? null,
    carriesOut: file.text.includes("carryOut"),
  }));
const used = files.flatMap(({ path, tree }) => usedWords(path, tree));

/** Features with use cases: their refusals reach a form. */
const carrying = new Set(files.filter((file) => file.carriesOut).map(({ feature }) => feature));
const refusals = files
  .filter(({ feature }) => feature !== null && carrying.has(feature))
  .flatMap(({ feature, tree }) => refusalsIn(tree).map((reason) => `${feature}:refusals.${reason}`))
  .filter((key) => !key.includes("*"))
  .concat([...PLAN_FAULTS, ...MONTH_FAULTS].map((fault) => `grassroots:refusals.${fault}`))
  .concat([...TEAM_FAULTS, ...REPLACEMENT_REFUSALS].map((one) => `contests:refusals.${one}`))
  .concat(FILE_FAULTS.map((fault) => `files:refusals.${fault}`))
  .concat(MOVE_REFUSALS.map((reason) => `cases:refusals.${reason}`));
const recorded = files.map(({ tree }) => recordedIn(tree));
const actions = recorded.flatMap((file) => file.actions).map((name) => name.replaceAll(".", "-"));
const subjects = recorded.flatMap((file) => file.subjects);

const scope = { kind: "everything" } as const;
const grants = [
  { role: "administrator", scope },
  { role: "worker", scope },
  { role: "judge", scope },
] as const;
const places = placesFor({ accountId: "", name: "", sessionId: "", grants }).map(
  ({ word }) => word,
);

/** The problems that the checks of a scheme name, and those of weights, which are put together. */
const schemeProblems = readSourceFiles(ROOT)
  .filter(({ path }) => /^app\/features\/scoring\/domain\/scheme\/[^.]+\.ts$/.test(path))
  .flatMap(({ text }) =>
    [...text.matchAll(/problem\(\s*"([a-z-]+)"/g)].map(([, code = ""]) => code),
  )
  .concat(
    ["stage-weights", "module-weights"].flatMap((what) =>
      ["partly", "short", "over"].map((how) => `${what}-${how}`),
    ),
  );

/** What the phrases of a cut ask. */
const CUT_PHRASES = ["places", "share", "total", "field", "rounding"];

/** What the chief judge does about a cell of the matrix. */
const CELL_VERBS = [
  "excuse",
  "hand",
  "handover",
  "reopening",
  "replacement",
  "rescore",
  "time",
] as const;

/** Where a grassroots contest isn't at its end for nothing. */
const ON_BOARD = BOARD_STATES.filter((state) => !OFF_BOARD.includes(state));

/** Why an entry of a list isn't taken when it meets the contest of that moment. */
const TAKE_IN_REFUSALS = [
  ...["contest-unknown", "wrong-team-size", "team-name-missing", "same-person-twice"],
  ...["not-a-member", "not-allowed", "conflict-of-interest", "duty-separated"],
  ...["contest-not-open", "window-not-begun", "window-closed", "rules-not-met"],
] as const;

/** Forms whose fields are labelled by their names. */
const PLAN_FIELDS = Object.keys(changePlanSchema.shape).filter((field) => field !== "version");
const RULE_FIELDS = Object.keys(rulesSchema.shape).filter((field) => field !== "version");

const numbersTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1));

/** Keys of which a part is worked out, each with all that the part can be. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  "agenda:contests.views.*": CONTEST_VIEWS,
  "agenda:days.*": EVENT_KINDS,
  "agenda:enter.*.first": ["alone", "team"],
  "agenda:enter.*.second": ["alone", "team"],
  "agenda:enter.*.third": ["alone", "team"],
  "agenda:events.*": EVENT_KINDS,
  "agenda:months.*": numbersTo(12),
  "agenda:results.views.*": RESULT_VIEWS,
  "agenda:standings.*": PUBLIC_STANDINGS,
  "agenda:weekdays.*": numbersTo(7),
  "audit:actions.*": actions,
  "audit:actors.*": ["account", "visitor", "system"],
  "audit:subjects.*": subjects,
  "boards:*.kept": ["freeze", "thaw"],
  "boards:*.submit": ["freeze", "thaw"],
  "boards:*.title": ["freeze", "thaw"],
  "boards:*.what": ["freeze", "thaw"],
  "boards:audienceHints.*": ["public", "staff"],
  "boards:audiences.*": ["public", "staff"],
  "boards:columns.*": ["name", "code", "number"],
  "boards:kindHints.*": BOARD_KINDS,
  "boards:kinds.*": BOARD_KINDS,
  "boards:moves.*": ["up", "down"],
  "boards:out.*": NO_SCORES,
  "cases:outbox.states.*": OUTBOX_STATES,
  "cases:queue.views.*": QUEUE_VIEWS,
  "cases:deputies.states.*": ["coming", "standing", "over"],
  "cases:bulk.shown.*": ["moved", "refused", "waiting"],
  "cases:refusals.*": [...MOVE_REFUSALS, "calendar-missing"],
  "cases:calendar.months.*": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
  "cases:calendar.weekdays.*": ["0", "1", "2", "3", "4", "5", "6"],
  "contests:calendar.weekdays.*": ["1", "2", "3", "4", "5", "6", "7"],
  "contests:blockers.*": BLOCKERS,
  "contests:kinds.*": ["skill", "labour", "knowledge"],
  "contests:levels.*": ["national", "city", "district"],
  "contests:eligibility.facts.*": ELIGIBILITY_RULES,
  "contests:eligibility.rules.*": ELIGIBILITY_RULES,
  "contests:eligibility.sources.*": [
    "members",
    "employment",
    "identity",
    "certificates",
    "entries",
  ],
  "contests:eligibility.unknown.*": ELIGIBILITY_RULES,
  "contests:eligibility.unmet.*": ELIGIBILITY_RULES,
  "contests:eligibility.verdicts.*": ["met", "doubtful", "not-met"],
  "contests:entry.origins.*": ["worker", "union", "import"],
  "contests:mend.*": ["plan", "scheme", "rules", "entries", "field", "stages", "result"],
  "contests:plan.*": PLAN_FIELDS,
  "contests:plan.scheme-*": ["incomplete", "not-in-force"],
  "contests:refusals.*": [...DRAW_REFUSALS, ...ISSUE_REFUSALS],
  "contests:documents.kinds.*": DOCUMENT_KINDS,
  "contests:roster.parts.*": ["contestant", "substitute", "leader", "replaced"],
  "contests:rules.*": RULE_FIELDS,
  "contests:screening.view.*": SCREENING_VIEWS,
  "contests:season.dates.*": ["entries-open", "entries-close", "held"],
  "contests:season.figures.*": ["soon", "blocked", "today", "open"],
  "contests:season.sections.*": SEASON_SECTIONS,
  "contests:season.views.*": ["all", "mine", "blocked", "soon"],
  "contests:track.*": TRACK_STEPS,
  "guide:steps.*": GUIDE_KEYS,
  "grassroots:board.hints.*": ON_BOARD,
  "grassroots:board.states.*": BOARD_STATES,
  "grassroots:filing.*": Object.keys(fileGrassrootsSchema.shape).filter(
    (field) => field !== "unionId" && field !== "behalfNote" && field !== "fileName",
  ),
  "grassroots:next.*": BOARD_STATES,
  "grassroots:turn.*": ON_BOARD.filter((state) => state !== "accepted"),
  "grassroots:doubles.choiceHints.*": ["this", "other", "both"],
  "grassroots:doubles.choices.*": ["this", "other", "both"],
  "grassroots:doubles.decided.*": ["this", "other", "both"],
  "grassroots:report.*": [
    ...MONEY_KINDS,
    "startsOn",
    "endsOn",
    "venue",
    "people",
    "summary",
    "participantCount",
    "unitCount",
    ...AWARD_BANDS.map((band) => `${band}Count`),
  ],
  "grassroots:report.*Count": AWARD_BANDS,
  "grassroots:labour.*": ["at-least", "at-most", "teams", "targets"],
  "grassroots:labour.*Hint": ["teams", "targets"],
  "grassroots:labour.*Placeholder": ["teams", "targets"],
  "grassroots:labour.fields.*": ["month", "teamId", "title", "reason"],
  "grassroots:people.reasons.*": LINE_FAULTS,
  "grassroots:reminders.faults.*": REMINDER_FAULTS,
  "roads:grassroots.refusals.*": GRASSROOTS_FAULTS,
  "roads:grassroots.states.*": Object.keys(GRASSROOTS_ROAD.states),
  "roads:contest.next.*": CONTEST_PHASES,
  "roads:contest.states.*": CONTEST_PHASES,
  "roads:entry.fields.*": ENTRY_FIELDS,
  "roads:entry.states.*": Object.keys(ENTRY_ROAD.states),
  "roads:grassroots.fields.*": [...FILING_FIELDS, ...REPORT_FIELDS],
  "roads:stage.next.*": Object.keys(STAGE_ROAD.states),
  "roads:stage.states.*": Object.keys(STAGE_ROAD.states),
  "roads:stage.turn.*": Object.keys(STAGE_ROAD.states),
  "papers:groups.hints.*": GROUP_PRIZE_KINDS,
  "papers:groups.kinds.*": GROUP_PRIZE_KINDS,
  "papers:groups.refusals.*": GROUP_PRIZE_REFUSALS,
  "papers:groups.values.*": GROUP_PRIZE_KINDS,
  "papers:heading.*": RESULT_PAPERS,
  "papers:hosts.*": ["sponsor", "organiser", "supporter"],
  "papers:kinds.*": RESULT_PAPERS,
  "papers:method.rankOn.*": ["rounded", "exact"],
  "papers:noScore.*": [...NO_SCORES, "incomplete"],
  "papers:numerals.*": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
  "papers:parts.*": ["1", "2", "3", "4"],
  "results:refusals.*": ADVANCING_REFUSALS,
  "results:appeals.grounds.*": ["scoring", "conduct", "equipment"],
  "results:appeals.outcomes.*": ["open", "upheld", "dismissed"],
  "results:decoding.layer.*": CODE_LAYERS,
  "results:ladder.uses.*": ["kept", "highest", "lowest", "absent"],
  "results:own.attendance.*": ["expected", "finished", ...NO_SCORES],
  "notices:list.views.*": NOTICE_VIEWS,
  "notices:objections.kindHints.*": ["named", "sealed", "anonymous"],
  "notices:objections.kinds.*": ["named", "sealed", "anonymous"],
  "notices:objections.outcomes.*": ["open", "logged", "unchanged", "corrected"],
  "results:public.hosts.*": ["sponsor", "organiser", "supporter"],
  "results:public.recomputed.*": ["same", "differs", "failed"],
  "results:public.views.*": ["all", "awarded", "promoted"],
  "results:recheck.grounds.*": ["top", "sample", "widened"],
  "results:recheck.outcomes.*": ["corrected", "stands"],
  "errors:*.text": ["400", "403", "404", "405", "500"],
  "errors:*.title": ["400", "403", "404", "405", "500"],
  // Messages of the schemas.
  "forms:*": [
    "required",
    "control-character",
    "not-an-option",
    "not-a-date",
    "not-a-username",
    "not-a-year",
    "not-a-signature",
    "passwords-differ",
    "credit-code-length",
    "credit-code-character",
    "credit-code-check-digit",
    ...NAME_FAULTS,
    ...PHONE_FAULTS.map((fault) => `phone-${fault}`),
    ...CERTIFICATE_NUMBER_FAULTS.map((fault) => `certificate-number-${fault}`),
  ],
  "identity:accountStates.*": ["open", "invited", "blocked"],
  "identity:block.*Kept": ["block", "lift"],
  "identity:block.*What": ["block", "lift"],
  "identity:codes.states.*": ["waiting", "code-used", "code-withdrawn", "code-expired"],
  "identity:demo.does.*": ROLES,
  "identity:demo.groups.*": DEMO_GROUPS.map(({ group }) => group),
  "identity:devices.*": ["wechat", "phone", "tablet", "computer", "unknown"],
  "identity:fields.*": ["code", "federationName", "federationShortName", "name", "username"],
  "identity:refusals.*": ["invitation-used", "invitation-replaced", "invitation-expired"],
  "identity:roles.*": [...ROLES, "none"],
  "imports:changed.*": [
    ...[...WORKER_FIELDS, "shortName", "foundedOn", "creditCode", "factor", "mark"],
  ].filter((field) => field !== "ties" && field !== "certificates"),
  "imports:fields.*": Object.values(IMPORTS).flatMap(({ name, columns }) =>
    columns.map(({ field }) => `${name}-${field}`),
  ),
  "imports:fields.*-name": IMPORT_KINDS,
  "imports:contest.kinds.*": CONTEST_KINDS,
  "imports:kinds.*": IMPORT_KINDS,
  "imports:next.*": [...IMPORT_STATES, "nothing"],
  "imports:reasons.*": [
    ...ROW_REASONS,
    ...DECLARATION_REFUSALS.filter((reason) => reason !== "aspect-marked"),
    ...MARK_REFUSALS,
    ...ELIGIBILITY_RULES.map((rule) => `rule-${rule}`),
    ...TAKE_IN_REFUSALS,
    ...NAME_FAULTS,
    ...PHONE_FAULTS.map((fault) => `phone-${fault}`),
    ...IDENTITY_NUMBER_FAULTS.map((fault) => `identity-number-${fault}`),
    ...CERTIFICATE_NUMBER_FAULTS.map((fault) => `certificate-number-${fault}`),
    "credit-code-length",
    "credit-code-character",
    "credit-code-check-digit",
  ],
  "imports:refused.*": [...TABLE_REFUSAL_CODES, ...LIST_REFUSALS, ...JOB_ERRORS, "cancelled"],
  "imports:states.*": IMPORT_STATES,
  "imports:verdicts.*": [...VERDICTS, "applied", "left"],
  "jobs:errors.*": JOB_ERRORS,
  "jobs:kinds.*": JOB_KINDS,
  "jobs:sentences.*": JOB_STATES,
  "jobs:states.*": JOB_STATES,
  "judging:cards.level.*": ["0", "1", "2", "3"],
  "judging:connection.*": ["offline", "signed-out"],
  "judging:duties.*": SEAT_DUTIES,
  "judging:footer.noScore.*": NO_SCORES,
  "judging:hand.kinds.*": HAND_KINDS,
  "judging:noScores.*": NO_SCORES,
  "judging:results.*": ["met", "not-met", "points"],
  "marksheets:choices.*": SETTLE_CHOICES,
  "marksheets:counts.*": PAPER_COUNTS,
  "matrix:cell.*": [
    "signed",
    "paper",
    "reopened",
    "excused",
    "imported",
    "keyed",
    "begun",
    "marked",
  ],
  "matrix:grid.*": MARKINGS,
  "matrix:grid.batchTimes.*": ["before", "during", "after"],
  "matrix:kept.*": CELL_VERBS,
  "matrix:noScores.*": NO_SCORES,
  "matrix:states.*": CELL_STATES,
  "matrix:verbs.*": [...CELL_VERBS, "incident"],
  "matrix:what.*": CELL_VERBS,
  "panels:duties.*": ["none", ...SEAT_DUTIES],
  "panels:links.acts.*": ["issue", "again", "release", "withdraw"],
  "panels:links.of.*": ["issue", "again", "release", "withdraw"],
  "panels:links.standings.*": LINK_STANDINGS,
  "panels:why.*": CONFLICT_KINDS,
  "codes:known.*": CODE_LAYERS,
  "codes:layers.*": CODE_LAYERS,
  "codes:shows.*": CODE_LAYERS,
  "codes:states.*": ["undone", "kept", "waiting", "nobody"],
  "draws:faults.*": DRAW_FAULTS,
  "draws:freezing.ways.*": DRAW_WAYS,
  "sessions:clash.*": ["venue", "judge"],
  "sessions:fields.*": Object.keys(planSessionSchema.in.shape),
  "stages:attendance.*": ["expected", "finished"],
  "stages:blockers.*": STAGE_BLOCKERS,
  "stages:mend.*": STAGE_BLOCKERS,
  "stages:wayNotes.*": STAGE_WAYS,
  "stages:ways.*": STAGE_WAYS,
  "places:*": [...places, ...placesFor(null).map(({ word }) => word)],
  "places:*Note": places.filter((place) => place !== "home"),
  "qualifications:levels.*": SKILL_LEVEL_KEYS,
  "qualifications:lookups.*": LOOKUP_OUTCOMES,
  "qualifications:warnings.*": ["year", "level"],
  "registry:consent.purposes.*": CONSENT_PURPOSES,
  "registry:consent.texts.*": CONSENT_PURPOSES,
  "registry:corrections.outcomes.*": ["corrected", "kept"],
  "registry:duplicates.signs.*": ["phone", "born-on", "employer"],
  "registry:fieldNames.*": WORKER_FIELDS,
  "registry:identityKinds.*": IDENTITY_KINDS,
  "registry:redact.grounds.*": REDACTION_GROUNDS,
  "registry:refusals.*": [
    ...MERGE_REFUSALS,
    "tied-together",
    "not-allowed",
    ...IDENTITY_NUMBER_FAULTS.map((fault) => `identity-number-${fault}`),
  ],
  "registry:reveal.*": SEALED_FIELDS,
  "registry:standings.*": STANDINGS,
  "registry:transfer.*": ["met", "unmet", "notYet"],
  "registry:transfer.checks.*": ["worker", "union", "membership", "day"],
  "registry:ties.roles.*": TIE_ROLES,
  "schemes:advance.cuts.*": ADVANCE_CUTS,
  "schemes:advance.labels.*": CUT_PHRASES,
  "schemes:advance.ties.*": ADVANCE_TIES,
  "schemes:awards.*": CUT_PHRASES,
  "schemes:awards.cuts.*": CUTS,
  "schemes:awards.fields.*": ["ranked", "entries"],
  "schemes:awards.lists.*": AWARD_LISTS,
  "schemes:awards.points.begin.*": POINT_HOLDERS,
  "schemes:awards.points.label.*": POINT_HOLDERS,
  "schemes:awards.points.start.*": POINT_HOLDERS,
  "schemes:awards.points.stop.*": POINT_HOLDERS,
  "schemes:awards.proposed.*": ["first", "second", "third", "merit"],
  "schemes:awards.roundings.*": ["down", "up"],
  "schemes:awards.threshold.*": ["higher", "lower"].flatMap((first) => [
    `${first}-first`,
    `${first}-next`,
  ]),
  "schemes:awards.ties.*": AWARD_TIES,
  "schemes:awards.top.*": ["first", "next"],
  "schemes:close.names.*": ["one", "other"],
  "schemes:close.title.*": ["rounded", "exact"],
  "schemes:close.why.*": ["rounded", "exact"],
  "schemes:columns.*": ASPECT_COLUMNS,
  "schemes:combines.*": [...COMBINE_CHOICE_NAMES, "own"],
  "schemes:combinesOf.*": ["judgement", "imported"],
  "schemes:details.benchmark.*": ["0", "1", "2", "3"],
  "schemes:difference.*": ["added", "removed"],
  "schemes:fields.*": [...FIELD_WORDS].map((field) => field.replace(".", "-")),
  "schemes:gaps.*": [...CELL_GAPS],
  "schemes:kinds.*": ASPECT_KINDS,
  "schemes:module.markings.*": MARKINGS,
  "schemes:module.runningTotals.*": RUNNING_TOTALS,
  "schemes:module.signs.*": ["yes", "no"],
  "schemes:module.ways.*": WAYS,
  "schemes:rules.digits.*": ["panelMark", "total"],
  "schemes:rules.metrics.*": ["module", "stage", "aspect", "reading"].flatMap((of) =>
    ["higher", "lower"].map((first) => `${of}-${first}`),
  ),
  "schemes:rules.rankOns.*": ["rounded", "exact"],
  "schemes:rules.shared.*": ["1-1-3", "1-1-2"],
  "schemes:save.*": ["saved", "unsaved", "saving", "offline", "stale", "signed-out", "too-long"],
  "schemes:sheet.*": ["entry", "judge", "time"],
  "schemes:sheet.signs.*": ["judge", "contestant", "chief"],
  "schemes:stage.carries.*": CARRIES,
  "schemes:steps.*": ["judgement", "measurement", "time", "imported"],
  "roads:transfer.refusals.*": TRANSFER_FAULTS,
  "scoring:refusals.*": [
    ...MARK_REFUSALS,
    ...SIGN_REFUSALS,
    ...LINK_REFUSALS,
    ...KEYING_FAULTS,
    ...PAPER_NOT_FOUND,
    "handed-over",
    "name-differs",
  ],
  "scoring:scheme.*": schemeProblems,
  "scoring:sheet.*": SHEET_PROBLEM_CODES,
  "shell:theme.*": THEMES,
  "ui:timeline.*": ["done", "current", "coming", "warn"],
  "skills:chip.*": ["released", "notice", "final", "grassroots", "certificate"],
  "unions:kinds.*": UNION_KINDS,
};

/** Asked for under names that this test reads elsewhere: the refusals of the use cases, the titles of the routes, the words of the roads (tests/roads.test.ts). */
const READ_ELSEWHERE = ["*:refusals.*", "shell:*", ...ROAD_PATTERNS];
const titles = readSourceFiles(ROOT)
  .filter(({ path }) => path.startsWith("app/routes/"))
  .flatMap(({ text }) => /const handle: PageHandle = \{ title: "([^"]+)"/.exec(text)?.[1] ?? []);
/** Weighed by a rule that answers with the reason itself. */
const PASSWORD_REFUSALS = ["password-too-short", "password-too-long", "password-too-common"];

describe.each(["zh-CN", "en"])("the words of the product, in %s", (language) => {
  const known = new Set(localeTexts(language).map(({ key }) => withoutPlural(key)));
  const missing = (keys: readonly string[]) => keys.filter((key) => !known.has(key));

  it("hold every key that the code asks for", () => {
    const literal = used.filter(({ key }) => !key.includes("*"));
    expect(literal.length).toBeGreaterThan(100);
    expect(literal.filter(({ key }) => !known.has(key))).toEqual([]);
  });

  it("hold every key of which a part is worked out", () => {
    const keys = Object.entries(WORKED_OUT).flatMap(([pattern, parts]) =>
      parts.map((part) => pattern.replace("*", part)),
    );
    expect(missing(keys)).toEqual([]);
  });

  it("have the title of every page", () => {
    expect(titles.length).toBeGreaterThan(25);
    expect(missing(titles)).toEqual([]);
  });

  it("have a sentence for every refusal", () => {
    const keys = [...refusals, ...PASSWORD_REFUSALS.map((reason) => `identity:refusals.${reason}`)];
    const anywhere = (key: string) => `forms:${key.split(":")[1]}`;
    expect(keys.filter((key) => !known.has(key) && !known.has(anywhere(key)))).toEqual([]);
  });
});

describe("keys of which a part is worked out", () => {
  it("are listed, and those that are listed are used", () => {
    const patterns = used.map(({ key }) => key).filter((key) => key.includes("*"));
    expect([...new Set(patterns)].sort()).toEqual(
      [...Object.keys(WORKED_OUT), ...READ_ELSEWHERE].sort(),
    );
  });
});
