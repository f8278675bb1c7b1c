import { constants } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { boardCopies } from "./board-copies";
import { bodyLimit } from "./body-limit";
import { healthRoutes } from "./health";
import { metricsRoute, observeRequests } from "./metrics";
import { foreignOriginRefused } from "./origin-check";
import { pageCopies } from "./page-copies";
import { remixHandler } from "./remix-handler";
import { requestLog } from "./request-log";
import { securityHeaders } from "./security-headers";
import type { Services } from "./services";

/** The whole HTTP side: what is asked first stands first. */
export function createApp(
  services: Services,
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets: RequestHandler,
  { live, traffic }: { live: RequestHandler; traffic: RequestHandler },
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", services.config.trustProxy);
  app.use(healthRoutes(services));
  if (services.config.metricsToken) app.use(metricsRoute(services, services.config.metricsToken));
  // Thousands of screens ask for the same at once: a copy is answered before anything is logged or counted of it.
  app.get("/boards/:stageId/state", boardCopies(services));
  app.use(requestLog(services));
  app.use(observeRequests(services));
  app.use(securityHeaders(services.config));
  app.get("/live", live);
  app.use(traffic);
  // In development pages change with every edit.
  if (typeof build !== "function") app.use(pageCopies(services, build));
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } }));
  app.use(assets);
  app.use(foreignOriginRefused(services.config));
  app.use(bodyLimit());
  app.all("*", remixHandler(services, build));
  return app;
}
