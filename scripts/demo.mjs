import { serve } from "./serve.mjs";

await serve({ DEMO: "1" });
