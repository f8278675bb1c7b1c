/** A browser to start: its program, and what it needs around it. */
export interface ChromiumProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
