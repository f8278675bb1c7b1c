import { readFileSync, writeFileSync } from "node:fs";
import { runScore } from "./score/command";

/** `npm run score`: the engine on files, so that anyone can derive a published result again from published marks. */
process.exitCode = runScore(process.argv.slice(2), {
  read: (file) => readFileSync(file, "utf8"),
  write: (file, text) => writeFileSync(file, text),
  print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
  complain: (text) => console.error(text),
});
