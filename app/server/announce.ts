import type { Config, ConfigProblem } from "~/web/config.server";
import { StartProblem } from "./start-problem";

/** The few lines that the terminal shows; everything later is structured log. */
export function announce(config: Config, setupText: string | null): void {
  const address = config.publicUrl.origin;
  write(`匠台 Jiangtai  ${address}`);
  if (setupText) {
    write(
      `首次设置：打开${address}/setup，输入一次性代码  First administrator: open ${address}/setup and enter`,
    );
    write(`\n    ${setupText}\n`);
  }
}

export function announceConfigProblems(problems: readonly ConfigProblem[]): void {
  for (const { variable, zh, en } of problems) write(`${variable}：${zh}\n${variable} ${en}`);
}

export function announceStartProblem(error: unknown): void {
  if (error instanceof StartProblem) return write(error.message);
  write(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
