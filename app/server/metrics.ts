import { timingSafeEqual } from "node:crypto";
import { type RequestHandler, Router } from "express";
import { Histogram, type Registry } from "prom-client";
import type { Services } from "./services";

const BUCKETS_S = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** Times every request by method and class of status. */
export function observeRequests({ metrics }: Services): RequestHandler {
  const durations = new Histogram({
    name: "jiangtai_request_seconds",
    help: "Time from a request's first byte to the answer's last",
    labelNames: ["method", "status"],
    buckets: BUCKETS_S,
    registers: [metrics],
  });
  return (request, response, next) => {
    const stop = durations.startTimer();
    response.once("close", () =>
      stop({ method: request.method, status: `${Math.floor(response.statusCode / 100)}xx` }),
    );
    next();
  };
}

/** `/metrics` on the public port, for holders of the token. */
export function metricsRoute({ metrics }: Services, token: string): Router {
  const router = Router();
  const expected = Buffer.from(`Bearer ${token}`);
  router.get("/metrics", async (request, response) => {
    const given = Buffer.from(request.get("authorization") ?? "");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return response.status(401).send();
    }
    return sendMetrics(metrics, response);
  });
  return router;
}

/** `/metrics` without a token, for a port that only this machine reaches. */
export function localMetrics(metrics: Registry): Router {
  const router = Router();
  router.get("/metrics", (_request, response) => sendMetrics(metrics, response));
  return router;
}

async function sendMetrics(metrics: Registry, response: Parameters<RequestHandler>[1]) {
  return response.type(metrics.contentType).send(await metrics.metrics());
}
