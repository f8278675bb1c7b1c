import type { Desk } from "~/features/audit/carry-out.server";
import * as CorrectionRequests from "~/features/registry/correction-requests.queries.server";
import { tieOf } from "~/features/registry/domain/tie";
import type { NumberKeys } from "~/features/registry/sealed-numbers.server";
import * as Ties from "~/features/registry/ties.queries.server";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { makeWorker } from "../factories/workers";
import type { SeedEmployer } from "./workforce";

/** What keeps a register busy: ties, people entered twice, and a worker who says that something is wrong. */
export async function seedOddities(
  desk: Desk,
  keys: NumberKeys,
  {
    workers,
    employers,
    workerAccountId,
  }: {
    workers: ReadonlyMap<string, string>;
    employers: readonly SeedEmployer[];
    workerAccountId: string;
  },
): Promise<void> {
  const { trx, now } = desk;
  const idOf = (name: string) => {
    const id = workers.get(name);
    invariant(id, `no worker ${name}`);
    return id;
  };
  const tie = { startsOn: "2021-03-01", endsOn: null, createdAt: now, createdBy: null };
  const [master, apprentice] = [idOf("端木惊蛰"), idOf("令狐小满")];
  await Ties.insert(trx, { id: newId(), ...tieOf("apprentice", master, apprentice), ...tie });
  const kin = tieOf("kin", idOf("闻人春分"), idOf("尉迟小寒"));
  await Ties.insert(trx, { id: newId(), ...kin, ...tie, startsOn: null });

  for (const [name, bornOn] of [
    ["端木白露", "1991-09-08"],
    ["上官霜降", "1989-10-23"],
  ] as const) {
    // Entered a second time from a list without identity numbers, by a union that they worked for before.
    const { employerId, unionId } = employerNamed(employers, "云杉软件园运营公司");
    await makeWorker(desk, keys, { name, unionId, employerId, bornOn });
  }
  await CorrectionRequests.insert(trx, {
    id: newId(),
    workerId: apprentice,
    field: "employment",
    text: "我在禾光从2018年7月就开始上班了，这里写晚了。",
    raisedAt: now,
    raisedBy: workerAccountId,
  });
}

function employerNamed(employers: readonly SeedEmployer[], name: string): SeedEmployer {
  const found = employers.find((employer) => employer.name.startsWith(name));
  invariant(found, `no employer ${name}`);
  return found;
}
