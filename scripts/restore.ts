import { parseArgs } from "node:util";
import { announceConfigProblems, announceStartProblem } from "~/server/announce";
import { nameProblem } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { restore } from "~/server/restore";
import { readConfig } from "~/web/config.server";

const { values } = parseArgs({ options: { from: { type: "string" } } });
const config = readConfig(process.env);
if (!values.from) {
  console.log("用法：npm run restore -- --from 目录\nUsage: npm run restore -- --from FOLDER");
  process.exitCode = 2;
} else if (!config.ok) {
  announceConfigProblems(config.reason);
  process.exitCode = 2;
} else {
  const { dataDir, keyFile } = config.value;
  try {
    const keys = openKeyFile(keyFile, { mayCreate: false });
    const { manifest, links } = await restore(values.from, dataDir, { keys, keyFile });
    console.log(`已恢复${manifest.createdAt}的备份到${dataDir}，操作记录${links}条，完整。`);
    console.log(
      `Restored the backup of ${manifest.createdAt} to ${dataDir}; the log is whole, ${links} entries.`,
    );
  } catch (error) {
    announceStartProblem(nameProblem(error, dataDir));
    process.exitCode = 1;
  }
}
