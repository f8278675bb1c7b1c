import { beforeEach, expect, it } from "vitest";
import { action as take } from "~/routes/grassroots.export";
import type { Instant } from "~/shared/instant";
import type { Language } from "~/web/languages";
import { askRoute } from "../support/ask-route";
import { type GrassrootsScene, grassrootsScene } from "../support/grassroots-scene";
import { testContext } from "../support/load-context";
import { cellsOf, readRows } from "../support/table-rows";

/** The day after the event. */
const NEXT_DAY = "2026-10-29T02:00:00.000Z" as Instant;

let scene: GrassrootsScene;
let quiz: string;

/** An event of others that the union takes part in, on record. */
beforeEach(async () => {
  scene = await grassrootsScene();
  const outside = { outsideHost: "知识竞赛组委会", kind: "knowledge", name: "知识竞赛" } as const;
  const filed = await scene.file("staff of a union below", outside);
  quiz = filed.ok ? filed.value.grassrootsId : "";
  await scene.move("staff of the union", "record", { id: quiz });
});

const NUMBERS = { participantCount: "286", unitCount: "7", firstCount: "1", meritCount: "20" };

function report(changes: Readonly<Record<string, string>> = {}, language: Language = "zh-CN") {
  const actor = scene.who("staff of a union below");
  return askRoute(testContext(scene.db, actor, { now: NEXT_DAY, language }), {
    route: "grassroots.$grassrootsId.report",
    method: "POST",
    url: `/grassroots/${quiz}/report`,
    params: { grassrootsId: quiz },
    form: { version: "0", startsOn: "2026-10-28", venue: "线上答题", ...NUMBERS, ...changes },
  });
}

it.each([
  ["participantCount", { people: "公西秋分 1" }, /已有名单/, /list of people already/],
  ["participantCount", { participantCount: "" }, /请填参加人数/, /how many people/],
  ["participantCount", { participantCount: "20" }, /比参加人数还多/, /awards add up/],
  ["unitCount", { unitCount: "" }, /几家工会、单位/, /how many unions/],
  ["unitCount", { unitCount: "287" }, /比参加人数还多/, /more units/],
  ["thirdCount", { thirdCount: "-5" }, /最少0/, /0/],
  ["participantCount", { participantCount: "0" }, /最少1/, /1/],
])(
  "refuses numbers at %s of %o, in both languages, and keeps what was typed",
  async (field, changes, chinese, english) => {
    for (const [language, words] of [
      ["zh-CN", chinese],
      ["en", english],
    ] as const) {
      const answer = await report(changes, language);
      expect(answer).toMatchObject({ status: 422, data: { errors: [{ field }] } });
      const { errors, values } = answer.data as {
        errors: { sentence: string }[];
        values: Record<string, string>;
      };
      expect(errors).toHaveLength(1);
      expect(errors[0]?.sentence).toMatch(words);
      expect(values).toMatchObject({ ...NUMBERS, ...changes });
    }
    expect(await scene.db.selectFrom("ClosingCount").selectAll().execute()).toEqual([]);
  },
);

it("takes numbers, shows them in the form again, and hands them out apart from people by name", async () => {
  expect(await report()).toMatchObject({ status: 302, location: `/grassroots/${quiz}/sending` });
  const actor = scene.who("staff of a union below");
  const form = await askRoute(testContext(scene.db, actor, { now: NEXT_DAY }), {
    route: "grassroots.$grassrootsId.report",
    method: "GET",
    url: `/grassroots/${quiz}/report`,
    params: { grassrootsId: quiz },
  });
  expect(form.data).toMatchObject({
    form: { isOutside: true, values: { ...NUMBERS, secondCount: "", people: "" } },
  });
  const request = new Request("http://localhost:3000/grassroots/export?by=number", {
    method: "POST",
    body: new URLSearchParams({ format: "xlsx" }),
  });
  const context = testContext(scene.db, scene.who("organiser"), { now: NEXT_DAY });
  const answer = await take({ request, context, params: {} });
  const [headings = [], ...rows] = cellsOf(
    (await readRows(Buffer.from(await answer.arrayBuffer()))).rows,
  );
  const told = rows.map((cells) =>
    ["竞赛", "人次", "只报人数"].map((heading) => cells[headings.indexOf(heading)] ?? ""),
  );
  expect(told).toEqual([["知识竞赛", "", "286"]]);
});
