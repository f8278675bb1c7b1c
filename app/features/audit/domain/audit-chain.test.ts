import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInstant } from "~/shared/instant";
import {
  type AuditHead,
  type AuditLink,
  type ChainFault,
  ChainWalk,
  FIRST_PREVIOUS_HASH,
  type Seal,
  type SealedLink,
  sealLink,
} from "./audit-chain";

const sealUnder =
  (key: string): Seal =>
  (text) =>
    createHmac("sha256", key).update(text).digest("hex");
const seal = sealUnder("the audit key");

/** So many links, each an act of its own, honestly sealed. */
function chainOf(length: number, by: Seal = seal): SealedLink[] {
  const links: SealedLink[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const link: AuditLink = {
      seq,
      at: readInstant(`2026-10-21T02:30:${String(seq).padStart(2, "0")}.000Z`),
      actorKind: "account",
      actorAccountId: `account-${seq}`,
      action: "union.opened",
      subjectKind: "union",
      subjectId: `union-${seq}`,
      detail: `{"kind":"town","number":${seq}}`,
      previousHash: links.at(-1)?.hash ?? FIRST_PREVIOUS_HASH,
    };
    links.push(sealLink(link, by));
  }
  return links;
}

/** The first fault of a chain, or null. */
function faultOf(links: readonly SealedLink[], heads: readonly AuditHead[] = []) {
  const walk = new ChainWalk(seal, heads);
  for (const link of links) {
    const fault = walk.step(link);
    if (fault) return fault;
  }
  return walk.end();
}

const headOf = (links: readonly SealedLink[], seq: number): AuditHead => ({
  seq,
  hash: links[seq - 1]?.hash ?? "",
});

describe("an audit chain", () => {
  it("has no fault when nothing was done to it", () => {
    const links = chainOf(5);
    expect(faultOf(links, [headOf(links, 2), headOf(links, 5)])).toBeNull();
  });

  it("has no fault when it is empty", () => {
    expect(faultOf([])).toBeNull();
  });

  it("counts the links that were walked", () => {
    const walk = new ChainWalk(seal, []);
    for (const link of chainOf(4)) walk.step(link);
    expect(walk.length).toBe(4);
  });

  it("names the number at which a link is missing, and the one that stands there", () => {
    const links = chainOf(5);
    expect(faultOf(links.filter(({ seq }) => seq !== 3))).toEqual({
      kind: "gap",
      seq: 3,
      found: 4,
    });
  });

  it("names the first missing link when the beginning was taken away", () => {
    expect(faultOf(chainOf(5).slice(2))).toEqual({ kind: "gap", seq: 1, found: 3 });
  });

  it("names a link that doesn't carry the one before", () => {
    const links = chainOf(3);
    const foreign = sealLink({ ...(links[2] as SealedLink), previousHash: "f".repeat(64) }, seal);
    expect(faultOf([...links.slice(0, 2), foreign])).toEqual({ kind: "unlinked", seq: 3 });
  });

  it("names a link sealed under another key", () => {
    expect(faultOf(chainOf(3, sealUnder("another key")))).toEqual({ kind: "changed", seq: 1 });
  });

  it("names where a chain was sealed anew by someone who holds the key", () => {
    const honest = chainOf(4);
    const second = sealLink({ ...(honest[1] as SealedLink), detail: "{}" }, seal);
    const third = sealLink({ ...(honest[2] as SealedLink), previousHash: second.hash }, seal);
    const rewritten = [honest[0] as SealedLink, second, third];
    expect(faultOf(rewritten, [headOf(honest, 3)])).toEqual({ kind: "rewritten", seq: 3 });
  });

  it("names the first link of a tail that was cut off, and how far it went", () => {
    const links = chainOf(5);
    expect(faultOf(links.slice(0, 3), [headOf(links, 5)])).toEqual({
      kind: "cut",
      seq: 4,
      last: 5,
    });
  });

  it("names a chain that is gone altogether", () => {
    expect(faultOf([], [headOf(chainOf(2), 2)])).toEqual({ kind: "cut", seq: 1, last: 2 });
  });
});

describe("any single field of any link", () => {
  const changes: Record<keyof SealedLink, (link: SealedLink, text: string) => SealedLink> = {
    seq: (link) => ({ ...link, seq: link.seq + 1_000 }),
    at: (link) => ({ ...link, at: readInstant("2030-01-01T00:00:00.000Z") }),
    actorKind: (link) => ({ ...link, actorKind: "system" }),
    actorAccountId: (link, text) => ({ ...link, actorAccountId: `${link.actorAccountId}${text}` }),
    action: (link, text) => ({ ...link, action: `${link.action}${text}` }),
    subjectKind: (link, text) => ({ ...link, subjectKind: `${link.subjectKind}${text}` }),
    subjectId: (link, text) => ({ ...link, subjectId: `${link.subjectId}${text}` }),
    detail: (link, text) => ({ ...link, detail: `${link.detail}${text}` }),
    previousHash: (link) => ({ ...link, previousHash: "e".repeat(64) }),
    hash: (link) => ({ ...link, hash: "d".repeat(64) }),
  };
  const kinds: Partial<Record<keyof SealedLink, ChainFault["kind"]>> = {
    seq: "gap",
    previousHash: "unlinked",
  };

  it.each(Object.keys(changes) as (keyof SealedLink)[])("is named when it changes: %s", (field) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 7 }),
        fc.string({ minLength: 1 }),
        (length, place, text) => {
          const links = chainOf(length);
          const at = place % length;
          const link = links[at] as SealedLink;
          const changed = changes[field](link, text);
          const fault = faultOf(links.with(at, changed));
          expect({ kind: fault?.kind, seq: fault?.seq }).toEqual({
            kind: kinds[field] ?? "changed",
            seq: link.seq,
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
