import { inject } from "vitest";
import { copyOfInstallation, type ServerOptions, startServer, type TestServer } from "./server";

/** A server over a copy of the filled demo. */
export function startDemo(options: Pick<ServerOptions, "env"> = {}): Promise<TestServer> {
  const installation = copyOfInstallation(inject("demo"));
  return startServer({ ...options, isDemo: true, installation });
}
