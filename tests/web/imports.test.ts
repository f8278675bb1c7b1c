import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { inviteColleague } from "../support/colleague";
import { PASSWORD, setUpAdministrator, signIn } from "../support/first-administrator";
import { HttpClient } from "../support/http";
import { applyImport, confirmColumns, standsStill, uploadList } from "../support/import-over-http";
import { halfDone, look } from "../support/job-progress";
import { startServer, type TestServer } from "../support/server";
import { describeWithShared } from "../support/shared-data";

let server: TestServer;
let client: HttpClient;

beforeAll(async () => {
  server = await startServer();
  ({ client } = await setUpAdministrator(server));
});

const pageOf = async (path: string) => (await client.get(path)).text;

describe("a list over HTTP, with a real thread", () => {
  it("is looked through, confirmed, checked and applied; what was left out comes back with its reason", async () => {
    const content =
      "工会名称,类型,上级工会\n青禾街道总工会,街道,\n禾光工会,基层,青禾街道总工会\n,基层,\n";
    const path = await uploadList(client, { kind: "unions", content, fileName: "工会.csv" });
    await confirmColumns(client, path, { name: 0, kind: 1, parentName: 2 });
    const checked = await pageOf(path);
    expect(checked).toContain("等确认导入");
    expect(checked).toContain("工会名称：这一格要填。");
    await applyImport(client, path);
    expect(await pageOf(path)).toContain("已导入");
    expect(await pageOf("/unions")).toContain("禾光工会");
    const returned = await client.get(`${path}/returned`);
    expect(returned.headers.get("content-disposition")).toContain("attachment");
    expect(returned.text).toContain(",没有写入的原因");
    expect(returned.text).toContain(",基层,,工会名称：这一格要填。");
  });

  it("that is no table is refused by name, in the language of the reader", async () => {
    const path = await uploadList(client, {
      content: "PK\u0003\u0004 broken",
      fileName: "坏.xlsx",
    });
    expect(await pageOf(path)).toContain("文件损坏，读不出来");
  });

  it("says that a file is no list before it is kept", async () => {
    const form = new FormData();
    form.set("kind", "workers");
    form.set("file", new File(["%PDF-1.7"], "名单.xlsx"));
    const answer = await client.post("/imports/new", form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("文件内容不是这里收的类型");
  });

  it("over the limit of the file is refused at its field, over that of the body at once", async () => {
    const of = (mebibytes: number) => {
      const form = new FormData();
      form.set("kind", "workers");
      form.set("file", new File([new Uint8Array(mebibytes * 1_048_576).fill(65)], "名单.csv"));
      return client.post("/imports/new", form);
    };
    const tooLarge = await of(21);
    expect(tooLarge.status).toBe(422);
    expect(tooLarge.text).toContain("文件超过20MB");
    const cutOff = await of(65).catch((error: Error) => error);
    if (!(cutOff instanceof Error)) expect(cutOff.status).toBe(413);
  });
});

/** An import that kept the server to itself while it checks or applies would let through a handful. */
const PAGES_MEANWHILE = 20;

describe("while a list of some thousand rows is checked and applied", () => {
  it("another session's pages are answered all the while (how fast, row 5 of quality.md measures)", async () => {
    const other = new HttpClient(server.origin);
    await signIn(other, "fang", PASSWORD);
    const path = await uploadList(client, { content: peopleOf("198", 4_000) });
    const working = confirmColumns(client, path, COLUMNS).then(() => applyImport(client, path));
    const answered = await pagesUntil(other, working);
    expect(await pageOf(path)).toContain("已导入");
    expect(answered).toBeGreaterThan(PAGES_MEANWHILE);
  });
});

/** So many people of a family of numbers, as a list. */
function peopleOf(prefix: string, count: number): string {
  const rows = Array.from({ length: count }, (_, nth) => {
    return `端木${"春夏秋冬"[nth % 4]},${prefix}${String(nth).padStart(8, "0")},澜河区总工会`;
  });
  return `姓名,手机号,工会\n${rows.join("\n")}\n`;
}

const COLUMNS = { name: 0, phone: 1, unionName: 2 };
const LONG = 3_000;

const importOf = (path: string) => {
  const id = path.split("/").at(-1) ?? "";
  return look(server, (db) =>
    db.selectFrom("Import").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
};

const writtenBy = (path: string) =>
  look(server, (db) =>
    db
      .selectFrom("WorkerChange")
      .select("workerId")
      .distinct()
      .where("importId", "=", path.split("/").at(-1) ?? "")
      .execute(),
  );

/** The list again, to its end. */
async function again(by: HttpClient, content: string) {
  const path = await uploadList(by, { content });
  await confirmColumns(by, path, COLUMNS);
  await applyImport(by, path);
  return importOf(path);
}

describe("long work that is cancelled (issue 3, item 1)", () => {
  const cancel = (jobId: string) => client.post(`/jobs/${jobId}`, {});

  it("while the file is looked through ends there, and nothing is kept of it", async () => {
    const form = new FormData();
    form.set("kind", "workers");
    form.set("file", new File([peopleOf("170", 150_000)], "名单.csv"));
    const { location } = await client.post("/imports/new", form);
    const { jobId } = await importOf(location);
    expect((await cancel(jobId ?? "")).status).toBe(302);
    await standsStill(client, location);
    expect(await importOf(location)).toMatchObject({ state: "stopped", refusal: "cancelled" });
    expect(await pageOf(location)).toContain("按您的要求停下了");
  });

  it("while rows are checked ends there; the same list again is brought in whole", async () => {
    const content = peopleOf("171", LONG);
    const path = await uploadList(client, { content });
    const working = confirmColumns(client, path, COLUMNS);
    await cancel(await halfDone(server, "check-import", path));
    await working;
    const { state, newCount, appliedCount } = await importOf(path);
    expect([state, appliedCount]).toEqual(["stopped", 0]);
    expect(newCount).toBeLessThan(LONG);
    expect(await again(client, content)).toMatchObject({ state: "done", appliedCount: LONG });
  });

  it("while rows are written keeps what was written; the same list again adds the others", async () => {
    const content = peopleOf("172", LONG);
    const path = await uploadList(client, { content });
    await confirmColumns(client, path, COLUMNS);
    const working = applyImport(client, path);
    await cancel(await halfDone(server, "apply-import", path));
    await working;
    const { state, appliedCount } = await importOf(path);
    expect(state).toBe("stopped");
    expect(await writtenBy(path)).toHaveLength(appliedCount);
    const rest = await again(client, content);
    expect(rest).toMatchObject({ state: "done", sameCount: appliedCount });
    expect(rest.appliedCount).toBe(LONG - appliedCount);
  });
});

describe("an account that is blocked", () => {
  it("is signed out, and its long work stops with the next rows", async () => {
    const colleague = await inviteColleague(client, { username: "wei", role: "district-officer" });
    const path = await uploadList(colleague.client, { content: peopleOf("173", LONG) });
    await confirmColumns(colleague.client, path, COLUMNS);
    const working = applyImport(colleague.client, path);
    await halfDone(server, "apply-import", path);
    const block = { step: "block", reason: "调离" };
    await client.post(`/accounts/${colleague.accountId}/block`, block);
    await working;
    await standsStill(client, path);
    const { state, refusal, appliedCount } = await importOf(path);
    expect([state, refusal]).toEqual(["stopped", "not-allowed"]);
    expect(await writtenBy(path)).toHaveLength(appliedCount);
    expect(await pageOf(path)).toContain("账号已停用");
    expect((await colleague.client.get("/imports")).location).toMatch(/^\/sign-in/);
  });
});

/** How many pages were answered, asked for one after another until something is over. */
async function pagesUntil(other: HttpClient, until: Promise<unknown>): Promise<number> {
  const state = { isOver: false };
  const ended = until.finally(() => {
    state.isOver = true;
  });
  let answered = 0;
  while (!state.isOver) {
    expect((await other.get("/unions")).status).toBe(200);
    answered += 1;
    await wait(20);
  }
  await ended;
  return answered;
}

describeWithShared("the lists of shared/data/codes", (folder) => {
  const read = (name: string) => readFileSync(join(folder, "codes", name));

  it("towns and streets load as unions", async () => {
    const path = await uploadList(client, {
      kind: "unions",
      content: read("shunyi_towns_streets.csv"),
      fileName: "shunyi_towns_streets.csv",
    });
    await confirmColumns(client, path, { name: 1, kind: 2 });
    await applyImport(client, path);
    expect(await pageOf(path)).toContain("已导入");
    const unions = await pageOf("/unions?kind=town");
    for (const name of ["胜利街道", "赵全营镇", "空港街道"]) expect(unions).toContain(name);
  });

  it("occupations load as trades, and the two that stand there twice are shown", async () => {
    const path = await uploadList(client, {
      kind: "trades",
      content: read("occupations-2022.csv"),
      fileName: "occupations-2022.csv",
    });
    await confirmColumns(client, path, { level: 0, occupationCode: 1, name: 2 });
    expect(await pageOf(`${path}?show=refused`)).toContain("这是归类的标题，不是职业");
    const refused = await Promise.all(
      Array.from({ length: 9 }, (_, page) => pageOf(`${path}?show=refused&page=${page + 1}`)),
    );
    // 修鞋工 and 压缩机装配调试工 stand twice in the file.
    for (const first of [1052, 1759]) {
      expect(refused.join("")).toContain(`和第${first}行重复，只收第${first}行`);
    }
    await applyImport(client, path);
    expect(await pageOf("/trades?search=6-31-01-03")).toContain("电工");
  });
});
