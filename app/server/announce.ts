import { DEMO_GROUPS, DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import type { Config, ConfigProblem } from "~/web/config.server";
import { StartProblem } from "./start-problem";

/** The few lines that the terminal shows; everything later is structured log. */
export function announce(config: Config, setupText: string | null): void {
  const address = config.publicUrl.origin;
  const lines = [`匠台 Jiangtai  ${address}`];
  if (config.isDemo) {
    const usernames = DEMO_GROUPS.flatMap((group) => group.usernames).join(" ");
    lines.push(
      `演示账号，密码都是  Demo accounts, all with the password: ${DEMO_PASSWORD}`,
      usernames,
    );
  }
  if (setupText) {
    lines.push(
      `首次设置：打开${address}/setup，输入一次性代码  First administrator: open ${address}/setup and enter`,
      `\n    ${setupText}\n`,
    );
  }
  // At once, so that whoever reads the first line has them all.
  write(lines.join("\n"));
}

export function announceConfigProblems(problems: readonly ConfigProblem[]): void {
  for (const { variable, zh, en } of problems) write(`${variable}：${zh}\n${variable} ${en}`);
}

export function announceStartProblem(error: unknown): void {
  if (error instanceof StartProblem) write(error.message);
  else write(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
