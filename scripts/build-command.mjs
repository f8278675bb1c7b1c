import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
await ensureInstalled();
process.exit(await ensureBuilt());
