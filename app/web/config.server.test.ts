import { describe, expect, it } from "vitest";
import { readConfig } from "./config.server";

function wrong(env: Record<string, string>): string[] {
  const config = readConfig(env);
  return config.ok ? [] : config.reason.map(({ variable }) => variable);
}

function right(env: Record<string, string>) {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.reason.map(({ en }) => en).join());
  return config.value;
}

describe("the configuration", () => {
  it("has a default for everything", () => {
    const { publicUrl, ...config } = right({});
    expect({ ...config, publicUrl: publicUrl.origin }).toEqual({
      port: 3000,
      dataDir: "./data",
      keyFile: "./keys/jiangtai.key",
      publicUrl: "http://localhost:3000",
      trustProxy: false,
      tls: null,
      metricsPort: null,
      metricsToken: null,
      isDemo: false,
      demoTime: null,
      isDevelopment: false,
      logLevel: "info",
    });
  });

  it("keeps the demo's data and key apart", () => {
    const { dataDir, keyFile, isDemo } = right({ DEMO: "1" });
    expect([dataDir, keyFile, isDemo]).toEqual(["./data-demo", "./keys/demo.key", true]);
  });

  it("takes a variable that is set to nothing as not set", () => {
    const { dataDir, keyFile, trustProxy } = right({ DATA_DIR: "", KEY_FILE: "", TRUST_PROXY: "" });
    expect([dataDir, keyFile, trustProxy]).toEqual(["./data", "./keys/jiangtai.key", false]);
  });

  it("is reached over HTTPS when it has a certificate", () => {
    const { publicUrl, tls } = right({ TLS_CERT: "a.crt", TLS_KEY: "a.key", PORT: "8443" });
    expect(publicUrl.origin).toBe("https://localhost:8443");
    expect(tls).toEqual({ certFile: "a.crt", keyFile: "a.key" });
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "http"],
    ["PORT", "3000.5"],
    ["METRICS_PORT", "-1"],
    ["DEMO_TIME", "2026-10-30"],
    ["DEMO_TIME", "2026-02-30 09:00"],
    ["PUBLIC_URL", "jiangtai.example"],
    ["PUBLIC_URL", "ftp://jiangtai.example"],
    ["TLS_CERT", "only-one-of-two.crt"],
    ["TRUST_PROXY", "1"],
    ["TRUST_PROXY", "true"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "10.0.0.1, proxy.example"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s by its name", (variable, value) => {
    expect(wrong({ [variable]: value })).toEqual([variable]);
  });

  it.each(["loopback", "10.0.0.1", "10.0.0.0/8, 192.168.1.7", "fd00::/8", "::1"])(
    "trusts the proxy %s",
    (value) => expect(right({ TRUST_PROXY: value }).trustProxy).toBe(value),
  );

  it("names all that is wrong at once, in both languages", () => {
    const config = readConfig({ PORT: "x", LOG_LEVEL: "y", TLS_KEY: "z" });
    expect(config.ok ? [] : config.reason.map((problem) => Object.keys(problem).sort())).toEqual(
      Array(3).fill(["en", "variable", "zh"]),
    );
    expect(wrong({ PORT: "x", LOG_LEVEL: "y", TLS_KEY: "z" })).toEqual([
      "PORT",
      "TLS_CERT",
      "LOG_LEVEL",
    ]);
  });
});
