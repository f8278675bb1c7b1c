import { beforeEach, describe, expect, it } from "vitest";
import { SCAN_FILES } from "~/features/files/domain/file-rules";
import { loader as serveScan } from "~/routes/certificates.$certificateId.scans.$scanId";
import type { Db } from "~db/connection.server";
import { askRoute } from "../support/ask-route";
import { freshDatabase } from "../support/database";
import { TEST_KEYS, TEST_NOW, testContext } from "../support/load-context";
import { type Person, type SmallDistrict, smallDistrict } from "../support/small-district";

let db: Db;
let district: SmallDistrict;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
});

const contextOf = (person: Person) => testContext(db, district.actors[person]);
const certificateId = () => district.ids.register.certificate;

function upload(file: File | undefined) {
  return askRoute(contextOf("administrator"), {
    route: "certificates.$certificateId.scans._index",
    method: "POST",
    url: `/certificates/${certificateId()}/scans`,
    params: { certificateId: certificateId() },
    ...(file ? { file } : {}),
  });
}

async function scanOf(name: string) {
  const row = await db
    .selectFrom("CertificateScan")
    .select("id")
    .where("fileName", "=", name)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe("the scan of a certificate", () => {
  it("is given back as it came, to take down and never to run in the page", async () => {
    const page = "%PDF-1.7 <script>alert(1)</script>";
    expect((await upload(new File([page], "证书 “一”;x.pdf"))).status).toBe(302);
    const scanId = await scanOf("证书 “一”;x.pdf");
    const response = await serveScan({
      request: new Request("http://localhost"),
      context: contextOf("staff of the union"),
      params: { certificateId: certificateId(), scanId },
    });
    expect(await response.text()).toBe(page);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="/);
    expect(response.headers.get("content-disposition")).toContain(
      `filename*=UTF-8''${encodeURIComponent("证书 “一”;x.pdf")}`,
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
  });

  it.each([
    [undefined, "请选一个文件。"],
    [new File([], "a.pdf"), "这个文件是空的"],
    [new File(["<html>"], "a.pdf"), "文件内容不是这里收的类型"],
    [new File(["%PDF-", new Uint8Array(SCAN_FILES.limitBytes)], "a.pdf"), "文件超过10MB"],
  ])("is refused at its field where it can't be kept (%#)", async (file, sentence) => {
    const { status, data } = await upload(file);
    expect(status).toBe(422);
    expect(data).toMatchObject({
      errors: [{ field: "file", sentence: expect.stringContaining(sentence) }],
    });
  });

  it("is refused where it lies there already", async () => {
    const file = () => new File(["%PDF-1.7 again"], "a.pdf");
    expect((await upload(file())).status).toBe(302);
    expect((await upload(file())).data).toMatchObject({ errors: [{ field: "file" }] });
  });

  it("is found under its own certificate only", async () => {
    const other = await askRoute(contextOf("administrator"), {
      route: "certificates.$certificateId.scans.$scanId",
      method: "GET",
      url: "/",
      params: { certificateId: certificateId(), scanId: district.ids.register.worker },
    });
    expect(other.status).toBe(404);
  });
});
