import type { Desk } from "~/features/audit/carry-out.server";
import type { NumberKeys } from "~/features/registry/sealed-numbers.server";
import { invariant } from "~/shared/invariant";
import type { SkillLevel } from "~/shared/skill-level";
import { makeCertificate, makeTrade } from "../factories/qualifications";
import { makeWorker } from "../factories/workers";
import { DEMO_TRADES, type DemoTradeName, tradesOf } from "./demo-trades";
import { inventedIdentityNumber, inventedNames, inventedPhone } from "./invented-people";

/** An employer of the district with the grassroots union that covers it. */
export interface SeedEmployer {
  readonly employerId: string;
  readonly unionId: string;
  readonly name: string;
  /** How many people work there in the demo. */
  readonly people: number;
}

/** Someone whom the demo tells a story about; everyone else is made up in their number. */
export interface NamedWorker {
  readonly name: string;
  readonly employer: string;
  readonly trade: DemoTradeName;
  readonly bornOn: string;
  readonly level: SkillLevel | null;
  readonly issuedOn?: string;
}

const FIRST_BIRTH = Date.UTC(1967, 2, 5);
const DAY_MS = 86_400_000;
/** Days from one person's birth to the next one's: no two of the first 1,500 are born on one day. */
const BIRTH_STRIDE = 4_219;
const BIRTH_SPAN = 13_400;
const LAST_ISSUE_YEAR = 2026;

interface Person {
  readonly name: string;
  readonly bornOn: string;
  readonly trade: DemoTradeName;
  readonly level: SkillLevel | null;
  readonly issuedOn: string;
  readonly memberSince: string;
}

/** Fills the employers with people, their trades and certificates; answers the workers' ids by name. */
export async function seedWorkforce(
  desk: Desk,
  keys: NumberKeys,
  employers: readonly SeedEmployer[],
  named: readonly NamedWorker[],
): Promise<{ workers: Map<string, string>; trades: Map<string, string> }> {
  const trades = new Map<string, string>();
  for (const { name, occupationCode } of DEMO_TRADES) {
    trades.set(name, await makeTrade(desk.trx, { name, occupationCode, at: desk.now }));
  }
  const taken = new Set(named.map(({ name }) => name));
  const names = inventedNames().filter((name) => !taken.has(name));
  const workers = new Map<string, string>();
  let place = 0;
  for (const employer of employers) {
    const own = named.filter((worker) => employer.name.startsWith(worker.employer));
    for (let nth = 0; nth < employer.people; nth += 1) {
      const known = own[nth];
      const name = known?.name ?? names[place];
      invariant(name, "more people than names");
      const person = known ? storied(known, place) : made(name, place, employer.name);
      workers.set(name, await seedPerson(desk, keys, { employer, person, place, trades }));
      place += 1;
    }
  }
  return { workers, trades };
}

function storied({ issuedOn = "2024-11-20", ...known }: NamedWorker, place: number): Person {
  return { ...known, issuedOn, memberSince: dayIn(2012 + (place % 9), place) };
}

/** A person out of a number alone, so that every demo has the same people. */
function made(name: string, place: number, employer: string): Person {
  const born = new Date(FIRST_BIRTH + ((place * BIRTH_STRIDE) % BIRTH_SPAN) * DAY_MS);
  const bornOn = born.toISOString().slice(0, 10);
  const trades = tradesOf(employer);
  const age = LAST_ISSUE_YEAR - born.getUTCFullYear();
  const highest = Math.min(5, 1 + Math.floor((age - 20) / 8));
  const level = place % 5 === 0 ? null : ((1 + (place % highest)) as SkillLevel);
  const year = Math.max(born.getUTCFullYear() + 19, LAST_ISSUE_YEAR - 1 - (place % 8));
  return {
    name,
    bornOn,
    trade: trades[place % trades.length] ?? "电工",
    level,
    issuedOn: dayIn(year, place),
    memberSince: dayIn(Math.max(born.getUTCFullYear() + 19, 2008 + (place % 17)), place * 7),
  };
}

/** A day of a year, before October: nothing of the demo lies ahead of its clock. */
function dayIn(year: number, place: number): string {
  const month = String(1 + (place % 9)).padStart(2, "0");
  return `${year}-${month}-${String(1 + (place % 28)).padStart(2, "0")}`;
}

async function seedPerson(
  desk: Desk,
  keys: NumberKeys,
  {
    employer,
    person,
    place,
    trades,
  }: { employer: SeedEmployer; person: Person; place: number; trades: Map<string, string> },
): Promise<string> {
  const workerId = await makeWorker(desk, keys, {
    name: person.name,
    unionId: employer.unionId,
    employerId: employer.employerId,
    jobTitle: person.trade,
    memberSince: person.memberSince,
    document: { kind: "resident-id", number: inventedIdentityNumber(person.bornOn) },
    bornOn: person.bornOn,
    phone: inventedPhone(place),
  });
  const tradeId = trades.get(person.trade);
  if (person.level !== null && tradeId) {
    await makeCertificate(desk, {
      workerId,
      tradeId,
      tradeName: person.trade,
      level: person.level,
      number: certificateNumber(place, person.level, person.issuedOn),
      issuedOn: person.issuedOn,
    });
  }
  return workerId;
}

/** A number that says what the certificate says, of an assessor, province and site that don't exist. */
function certificateNumber(place: number, level: SkillLevel, issuedOn: string): string {
  return `Y000000000000${issuedOn.slice(2, 4)}${6 - level}${String(place).padStart(6, "0")}`;
}
