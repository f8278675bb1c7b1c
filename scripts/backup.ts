import { parseArgs } from "node:util";
import { announceConfigProblems, announceStartProblem } from "~/server/announce";
import { backUp } from "~/server/back-up";
import { nameProblem } from "~/server/data-folder";
import { instantOf } from "~/shared/instant";
import { readConfig } from "~/web/config.server";

const { values } = parseArgs({ options: { out: { type: "string" } } });
const config = readConfig(process.env);
if (!values.out) {
  console.log("用法：npm run backup -- --out 目录\nUsage: npm run backup -- --out FOLDER");
  process.exitCode = 2;
} else if (!config.ok) {
  announceConfigProblems(config.reason);
  process.exitCode = 2;
} else {
  try {
    const { files } = await backUp(config.value.dataDir, values.out, instantOf(new Date()));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    console.log(`已备份到${values.out}，共${bytes}字节。密钥文件不在备份里，请另外保存。`);
    console.log(
      `Backed up to ${values.out}, ${bytes} bytes. The key file is not in it; keep that elsewhere.`,
    );
  } catch (error) {
    announceStartProblem(nameProblem(error, values.out));
    process.exitCode = 1;
  }
}
