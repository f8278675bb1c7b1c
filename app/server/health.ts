import { Router } from "express";
import * as Installation from "~db/installation.queries.server";
import type { Services } from "./services";

/** `/healthz`: the process answers. `/readyz`: it can serve, so a balancer may send requests. */
export function healthRoutes({ db, isReady }: Services): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    if (!isReady()) return response.status(503).json({ status: "stopping" });
    try {
      await Installation.find(db);
      return response.json({ status: "ready" });
    } catch {
      return response.status(503).json({ status: "database" });
    }
  });
  return router;
}
