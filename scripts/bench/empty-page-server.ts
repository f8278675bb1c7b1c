import { PassThrough } from "node:stream";
import { createRequestHandler } from "@remix-run/express";
import { createReadableStreamFromReadable, type ServerBuild } from "@remix-run/node";
import { Outlet, RemixServer, Scripts } from "@remix-run/react";
import express from "express";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

/**
 * What row 3 is held against: a Remix page with nothing on it, no loader, no words and no style, drawn anew for each
 * request, behind an Express that does nothing else.
 */
const [port = "0"] = process.argv.slice(2);

const Root = () =>
  createElement(
    "html",
    { lang: "en" },
    createElement("body", null, createElement(Outlet), createElement(Scripts)),
  );
const Page = () => createElement("p", null, "Nothing.");

const handleRequest: ServerBuild["entry"]["module"]["default"] = (
  request,
  status,
  headers,
  context,
) =>
  new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      createElement(RemixServer, { context, url: request.url }),
      {
        onShellReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
      },
    );
  });

const ends = { hasAction: false, hasLoader: false, hasErrorBoundary: false };
const client = { ...ends, hasClientAction: false, hasClientLoader: false };
const build: ServerBuild = {
  mode: "production",
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: "root", path: "", module: { default: Root } },
    page: { id: "page", parentId: "root", index: true, module: { default: Page } },
  },
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: {
      root: { id: "root", path: "", module: "/root.js", ...client },
      page: { id: "page", parentId: "root", index: true, module: "/page.js", ...client },
    },
    url: "/manifest.js",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    unstable_optimizeDeps: false,
  } as ServerBuild["future"],
  isSpaMode: false,
};

express()
  .all("*", createRequestHandler({ build, mode: "production" }))
  .listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
