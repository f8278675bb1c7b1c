import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/accessibility";
import { openBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import type { TestServer } from "../support/server";
import { becomeDemoPerson } from "../support/sign-in";

const browser = openBrowser();
let server: TestServer;

beforeAll(async () => {
  server = await startDemo();
});

const UNION = "禾光智能装备有限公司工会";
const HEADER = "姓名,身份证号,手机号,工会,是否会员,入会日期";
const GOOD = `令狐清明,110101199605240014,19900000001,${UNION},是,2020年3月1日`;
const BAD = `慕容清明,110101198808060028,19900000002,${UNION},是,2020-03-01`;
const MENDED = BAD.replace("110101198808060028", "110101198808060027");

async function choose(page: Page, name: string, ...rows: string[]) {
  const buffer = Buffer.from(`﻿${[HEADER, ...rows].join("\r\n")}\r\n`);
  await page.locator("#field-file").setInputFiles({ name, mimeType: "text/csv", buffer });
}

/** Presses the button that has the focus next, by keyboard. */
async function press(page: Page, name: RegExp) {
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
}

describe("workers are brought in from a list (issue 3, It is done when)", () => {
  it("with an error, which the returned file names; mended, the list is brought again and nothing is doubled", async () => {
    const page = await browser.open({ origin: server.origin });
    await becomeDemoPerson(page, "admin");
    await page.goto("/imports/new");
    await choose(page, "名单.csv", GOOD, BAD);
    await expectAccessible(page);
    await press(page, /上传并读取/);
    await page.waitForURL(/\/columns$/);
    expect(await page.locator("#field-column-identityNumber").inputValue()).toBe("1");
    await expectAccessible(page);
    await press(page, /检查这2行/);
    await page.getByRole("button", { name: "导入这1行" }).waitFor();
    expect(await page.getByText("证件号码：", { exact: false }).count()).toBe(1);
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载带原因的原表" }).click();
    const returned = readFileSync(await (await download).path(), "utf8");
    expect(returned.split("\r\n")[0]).toContain("没有写入的原因");
    expect(returned).toMatch(/慕容清明.*证件号码：/);
    await press(page, /导入这1行/);
    await page.getByRole("link", { name: "再导入一个文件" }).waitFor();
    expect(await page.getByText("已写入").first().isVisible()).toBe(true);

    await page.getByRole("link", { name: "再导入一个文件" }).press("Enter");
    await choose(page, "改好.csv", GOOD, MENDED);
    await press(page, /上传并读取/);
    await page.waitForURL(/\/columns$/);
    await press(page, /检查这2行/);
    await page.getByRole("button", { name: "导入这1行" }).waitFor();
    expect(await page.getByRole("row", { name: /令狐清明/ }).textContent()).toContain("无变化");
    expect(await page.getByRole("row", { name: /慕容清明/ }).textContent()).toContain("新增");
    await press(page, /导入这1行/);
    await page.getByRole("link", { name: "再导入一个文件" }).waitFor();
  });

  it("in English, by the main path", async () => {
    const page = await browser.open({ origin: server.origin, language: "en" });
    await becomeDemoPerson(page, "admin");
    await page.goto("/imports/new?kind=workers");
    await choose(
      page,
      "list.csv",
      GOOD.replace("令狐清明", "令狐谷雨")
        .replace("19900000001", "19900000003")
        .replace("110101199605240014", "110101199605240030"),
    );
    await press(page, /Upload and read/);
    await page.waitForURL(/\/columns$/);
    await press(page, /Check 1 row/);
    await page.getByRole("button", { name: /Apply 1 row/ }).waitFor();
    await press(page, /Apply 1 row/);
    await page.getByRole("link", { name: "Import another file" }).waitFor();
    expect(await page.title()).toBe("Import · Jiangtai");
  });
});
