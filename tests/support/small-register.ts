import type { Desk } from "~/features/audit/carry-out.server";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { keepFileIn } from "~/features/files/file-steps.server";
import { receiveFile } from "~/features/files/file-store.server";
import * as CertificateScans from "~/features/qualifications/certificate-scans.queries.server";
import * as CorrectionRequests from "~/features/registry/correction-requests.queries.server";
import * as WorkerMerges from "~/features/registry/worker-merges.queries.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import type { Trx } from "~db/connection.server";
import { makeCertificate, makeTrade } from "~db/factories/qualifications";
import { makeWorker } from "~db/factories/workers";
import { TEST_FILES, TEST_KEYS } from "./test-keys";

export interface SmallRegister {
  /** Works for the employer of the record's union. */
  readonly worker: string;
  /** A member of the union below, in the same reach. */
  readonly member: string;
  /** Whose account is that of "worker of the union". */
  readonly ownWorker: string;
  /** Was merged into `worker`. */
  readonly merged: string;
  readonly merge: string;
  readonly certificate: string;
  readonly scan: string;
  readonly trade: string;
  readonly correctionRequest: string;
}

interface Surroundings {
  readonly unionId: string;
  readonly memberUnionId: string;
  readonly employerId: string;
  readonly ownAccountId: string;
  readonly by: string;
}

/** Some workers of a small district, with what hangs on a record. */
export async function smallRegister(
  trx: Trx,
  at: Instant,
  { unionId, memberUnionId, employerId, ownAccountId, by }: Surroundings,
): Promise<SmallRegister> {
  const desk = { trx, now: at, record: async () => {} };
  const make = (name: string, facts: Partial<Parameters<typeof makeWorker>[2]> = {}) =>
    makeWorker(desk, TEST_KEYS, { name, unionId, ...facts });
  const document = { kind: "resident-id", number: "110101199605240006" } as const;
  const worker = await make("端木白露", { document, phone: "13800000000", employerId });
  const member = await make("上官霜降", { unionId: memberUnionId, memberSince: "2020-01-01" });
  const ownWorker = await make("令狐小满", { employerId });
  await trx
    .updateTable("Account")
    .set({ workerId: ownWorker })
    .where("id", "=", ownAccountId)
    .execute();
  const merged = await make("端木白露");
  const merge = newId();
  await WorkerMerges.insert(trx, {
    id: merge,
    keptWorkerId: worker,
    mergedWorkerId: merged,
    fills: [],
    mergedAt: at,
    mergedBy: by,
  });
  await Workers.set(trx, merged, { keptId: worker });
  const trade = await makeTrade(trx, { name: "电工", occupationCode: "6-31-01-03", at });
  const certificate = await makeCertificate(desk, { workerId: worker, tradeId: trade });
  const scan = await scanOf(desk, certificate, by);
  const correctionRequest = newId();
  await CorrectionRequests.insert(trx, {
    id: correctionRequest,
    workerId: worker,
    field: "phone",
    text: "尾号应该是1111",
    raisedAt: at,
    raisedBy: by,
  });
  return { worker, member, ownWorker, merged, merge, certificate, scan, trade, correctionRequest };
}

/** A scan that lies in the store of the test context. */
async function scanOf(desk: Desk, certificateId: string, createdBy: string): Promise<string> {
  const content = (async function* () {
    yield Buffer.from("%PDF-1.7");
  })();
  const file = await receiveFile(TEST_FILES, content, SCAN_FILES);
  if (!file.ok) throw new Error(file.reason);
  const id = newId();
  await CertificateScans.insert(desk.trx, {
    id,
    certificateId,
    fileId: await keepFileIn(desk, file.value, createdBy),
    fileName: "证书.pdf",
    createdAt: desk.now,
    createdBy,
  });
  return id;
}
