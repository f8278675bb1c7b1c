import { standingOf } from "./entry-standing";

/** Papers that a contest can ask of everyone who competes or could: 照片, 身份证件, 证书, 劳动合同. */
export const DOCUMENT_KINDS = ["photo", "identity", "certificate", "contract"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** So many pages of one paper. */
export const MOST_PAGES = 5;

/** One paper of one person. */
export interface PersonalDocument {
  readonly memberId: string;
  readonly kind: DocumentKind;
}

/** How a return names a paper among the fields of an entry. */
export type DocumentField = `document-${DocumentKind}`;
export const DOCUMENT_FIELDS: readonly DocumentField[] = DOCUMENT_KINDS.map(fieldOfDocument);

export function fieldOfDocument(kind: DocumentKind): DocumentField {
  return `document-${kind}`;
}

/** Whether a return can name this field where these papers are asked; what is no paper always can. */
export function isReturnable(field: string, asked: readonly DocumentKind[]): boolean {
  const isDocument = DOCUMENT_FIELDS.some((one) => one === field);
  return !isDocument || asked.some((kind) => fieldOfDocument(kind) === field);
}

/** What is asked and isn't there, person by person in the order of the kinds. */
export function missingDocuments(
  asked: readonly DocumentKind[],
  memberIds: readonly string[],
  held: readonly PersonalDocument[],
): readonly PersonalDocument[] {
  return memberIds.flatMap((memberId) =>
    asked
      .filter((kind) => !held.some((one) => one.memberId === memberId && one.kind === kind))
      .map((kind) => ({ memberId, kind })),
  );
}

interface DocumentFacts {
  /** Where the entry's case stands. */
  readonly state: string;
  /** No page of it stood there when the entry came to where it stands: there is none, or all came since. */
  readonly isNew: boolean;
  /** Sent back for this kind by the last return. */
  readonly isReturned: boolean;
}

const CONFIRMING = ["union-confirming", "worker-confirming"];
const LOOKED_AT = ["submitted", "waitlisted"];

/**
 * Until an entry is confirmed its papers come and go freely; while it is screened only what was missing, page by page;
 * sent back, also what was returned is replaced.
 */
export function mayAddDocument({ state, isNew, isReturned }: DocumentFacts): boolean {
  if (CONFIRMING.includes(state)) return true;
  if (LOOKED_AT.includes(state)) return isNew;
  return state === "returned" && (isNew || isReturned);
}

/** What may be added may be taken out again; of an entry that is over nothing needs to stay. */
export function mayRemoveDocument(facts: DocumentFacts): boolean {
  return standingOf(facts.state) === "out" || mayAddDocument(facts);
}

interface KeptDocuments {
  readonly asked: readonly unknown[];
  readonly people: readonly {
    readonly papers: readonly { readonly pages: readonly unknown[] }[];
  }[];
}

/** Whether an entry has papers that are kept somewhere: what is asked, and once it is over what is still there. */
export function hasDocumentsToKeep({ asked, people }: KeptDocuments, isOver: boolean): boolean {
  if (!isOver) return asked.length > 0;
  return people.some(({ papers }) => papers.some(({ pages }) => pages.length > 0));
}

interface OpenPaper {
  readonly kind: DocumentKind;
  readonly pages: readonly unknown[];
  readonly said: string | null;
  readonly mayAdd: boolean;
}

/**
 * Whose paper is handed in next: the one that was asked for where it is open (of a kind alone, whoever lacks it first),
 * else the first that is missing or was sent back.
 */
export function chosenDocument(
  people: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly papers: readonly OpenPaper[];
  }[],
  wish: { readonly member: string | null; readonly kind: DocumentKind | null },
) {
  const open = people.flatMap(({ memberId, name, papers }) =>
    papers.filter(({ mayAdd }) => mayAdd).map((paper) => ({ ...paper, memberId, name })),
  );
  const wished = open.filter(
    ({ memberId, kind }) =>
      kind === wish.kind && (wish.member === null || memberId === wish.member),
  );
  const chosen = wished.find(isDue) ?? wished[0] ?? open.find(isDue);
  return chosen ? { memberId: chosen.memberId, name: chosen.name, kind: chosen.kind } : null;
}

function isDue({ pages, said }: OpenPaper): boolean {
  return pages.length === 0 || said !== null;
}
