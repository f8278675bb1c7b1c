import { readFileSync } from "node:fs";
import { runDrawVerify } from "./draw/command";

/** `npm run draw:verify`: holds a draw again from its record, so that anyone can see that it was held as published. */
process.exitCode = runDrawVerify(process.argv.slice(2), {
  read: (file) => readFileSync(file, "utf8"),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => console.error(text),
});
