import { announceConfigProblems, announceStartProblem } from "~/server/announce";
import { nameProblem } from "~/server/data-folder";
import { rotateKeys } from "~/server/rotate-keys";
import { instantOf } from "~/shared/instant";
import { readConfig } from "~/web/config.server";

const config = readConfig(process.env);
if (!config.ok) {
  announceConfigProblems(config.reason);
  process.exitCode = 2;
} else {
  const { dataDir, keyFile } = config.value;
  try {
    const { keyId, workers, files, aside } = await rotateKeys(
      dataDir,
      keyFile,
      instantOf(new Date()),
    );
    console.log(
      `已换成${keyId}号密钥：重新加密${workers}人的号码、${files}个文件。原来的密钥文件另存为${aside}，读更早的备份要用它；那些备份不再需要时把它删掉。请另外保存新的密钥文件。`,
    );
    console.log(
      `Key ${keyId} is in use: the numbers of ${workers} workers and ${files} files are sealed anew. The former key file is kept as ${aside} for older backups; delete it when those are gone. Keep a copy of the new key file elsewhere.`,
    );
  } catch (error) {
    announceStartProblem(nameProblem(error, dataDir));
    process.exitCode = 1;
  }
}
