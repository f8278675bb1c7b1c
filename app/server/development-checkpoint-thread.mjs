import { register } from "tsx/esm/api";

// A thread that Node starts by itself knows nothing of Vite: it reads our TypeScript through tsx.
register();
await import("./checkpoint-thread.ts");
