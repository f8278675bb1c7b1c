import type { Desk } from "~/features/audit/carry-out.server";
import { blankScheme } from "~/features/scoring/domain/draft/blank-scheme";
import { changeModule } from "~/features/scoring/domain/draft/edit-draft";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { makeScheme, redraftScheme } from "~db/factories/schemes";

/** A marking scheme with one version in force, and a draft at version 2 that differs from it and is complete. */
export async function smallScheme(desk: Desk): Promise<string> {
  const name = "焊工决赛";
  const id = await makeScheme(desk, { name });
  const draft = changeModule(blankScheme(id, name), { stage: 0, module: 1 }, { judges: 7 });
  await redraftScheme(desk, id, draft);
  return id;
}

/** One criterion with a measurement and a judgement, in force. */
export async function worldSkillsScheme(desk: Desk): Promise<string> {
  const name = "世赛方式";
  const blank = blankScheme("seed", name);
  const draft: Scheme = {
    ...blank,
    style: "worldskills",
    stages: [
      {
        id: "决赛",
        carry: "none",
        modules: [
          {
            id: "A",
            name: "工作组织",
            judges: 3,
            aspects: [
              { id: "A1.1", name: "工具就位", kind: "measurement", max: "40" },
              {
                id: "A1.2",
                name: "工作安排",
                kind: "judgement",
                max: "60",
                benchmarks: ["达不到要求", "达到要求", "超出要求", "优秀"],
              },
            ],
          },
        ],
        round: { total: 2 },
        rankOn: "rounded",
        ties: [],
        sharedRank: "1-1-3",
      },
    ],
  };
  return makeScheme(desk, { name, draft });
}
