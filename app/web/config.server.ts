import { isIP } from "node:net";
import { z } from "zod";
import { isCalendarDate } from "~/shared/calendar-date";
import type { Instant } from "~/shared/instant";
import { instantAt } from "~/shared/local-day";
import { accept, type Result, refuse } from "~/shared/result";

/** What the operator may set; `docs/operations.md` says what each is for. */
export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly keyFile: string;
  readonly publicUrl: URL;
  readonly trustProxy: string | false;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly metricsPort: number | null;
  readonly metricsToken: string | null;
  readonly isDemo: boolean;
  /** Where a demo that was filled goes on from; null: from the last thing that happened. */
  readonly demoTime: Instant | null;
  /** The page of ui pieces, and what else only developers need. */
  readonly isDevelopment: boolean;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** A variable that can't be used, and why, in both languages. */
export interface ConfigProblem {
  readonly variable: string;
  readonly zh: string;
  readonly en: string;
}

const portSchema = z.coerce.number().int().min(1).max(65_535);
const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the environment; every variable that is wrong is named, not only the first. */
export function readConfig(env: Env): Result<Config, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const note = (variable: string, zh: string, en: string) => problems.push({ variable, zh, en });

  const port = portSchema.safeParse(env.PORT ?? "3000");
  if (!port.success) {
    note(
      "PORT",
      `端口要填1到65535的整数，现在是“${env.PORT}”。`,
      `takes a whole number from 1 to 65535; it is "${env.PORT}".`,
    );
  }
  const metricsPort = env.METRICS_PORT ? portSchema.safeParse(env.METRICS_PORT) : null;
  if (metricsPort && !metricsPort.success) {
    note(
      "METRICS_PORT",
      `端口要填1到65535的整数，现在是“${env.METRICS_PORT}”。`,
      `takes a whole number from 1 to 65535; it is "${env.METRICS_PORT}".`,
    );
  }
  if (Boolean(env.TLS_CERT) !== Boolean(env.TLS_KEY)) {
    note(
      "TLS_CERT",
      "TLS_CERT和TLS_KEY要同时填写。",
      "and TLS_KEY go together; one of them is missing.",
    );
  }
  const scheme = env.TLS_CERT ? "https" : "http";
  const publicUrl = readUrl(env.PUBLIC_URL ?? `${scheme}://localhost:${port.data ?? 3000}`);
  if (!publicUrl) {
    note(
      "PUBLIC_URL",
      `要填完整网址，如https://jiangtai.example.org，现在是“${env.PUBLIC_URL}”。`,
      `takes a whole address such as https://jiangtai.example.org; it is "${env.PUBLIC_URL}".`,
    );
  }
  if (env.TRUST_PROXY && !env.TRUST_PROXY.split(",").every(isProxy)) {
    note(
      "TRUST_PROXY",
      `要填代理的IP地址或网段，用逗号隔开，也可以写loopback，现在是“${env.TRUST_PROXY}”。`,
      `takes the addresses or networks of proxies, with commas between, or loopback; it is "${env.TRUST_PROXY}".`,
    );
  }
  const demoTime = readTime(env.DEMO_TIME || null);
  if (demoTime === "unreadable") {
    note(
      "DEMO_TIME",
      `要写成2026-10-30 09:00，现在是“${env.DEMO_TIME}”。`,
      `is written like 2026-10-30 09:00; it is "${env.DEMO_TIME}".`,
    );
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env.LOG_LEVEL ?? "info"));
  if (!logLevel) {
    note(
      "LOG_LEVEL",
      `可填${LOG_LEVELS.join("、")}，现在是“${env.LOG_LEVEL}”。`,
      `is one of ${LOG_LEVELS.join(", ")}; it is "${env.LOG_LEVEL}".`,
    );
  }
  if (problems.length > 0 || !port.success || !publicUrl || !logLevel || demoTime === "unreadable")
    return refuse(problems);

  const isDemo = env.DEMO === "1";
  return accept({
    port: port.data,
    dataDir: env.DATA_DIR || (isDemo ? "./data-demo" : "./data"),
    keyFile: env.KEY_FILE || (isDemo ? "./keys/demo.key" : "./keys/jiangtai.key"),
    publicUrl,
    trustProxy: env.TRUST_PROXY || false,
    tls: env.TLS_CERT && env.TLS_KEY ? { certFile: env.TLS_CERT, keyFile: env.TLS_KEY } : null,
    metricsPort: metricsPort?.data ?? null,
    metricsToken: env.METRICS_TOKEN || null,
    isDemo,
    demoTime,
    isDevelopment: env.NODE_ENV === "development" || env.SHOW_UI_PAGE === "1",
    logLevel,
  });
}

/** A day and a time of Shanghai's clock. */
function readTime(text: string | null): Instant | null | "unreadable" {
  if (text === null) return null;
  const [, on = "", time = ""] = /^(\S{10}) ((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  return isCalendarDate(on) ? instantAt(on, time) : "unreadable";
}

function readUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

const PROXY_NAMES = new Set(["loopback", "linklocal", "uniquelocal"]);

/** An address, a network such as 10.0.0.0/8, or one of the names that Express knows. */
function isProxy(text: string): boolean {
  const [address = "", bits, ...rest] = text.trim().split("/");
  if (PROXY_NAMES.has(address)) return bits === undefined;
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return version !== 0 && rest.length === 0 && isNetwork;
}
