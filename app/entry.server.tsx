import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { loggedPath } from "~/web/logged-path";
import { RenderingContext } from "~/web/rendering";
import { wordsFor } from "~/web/words.server";

const ABORT_AFTER_MS = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { language, nonce, log, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let hasShell = false;
    const renderWhole = isbot(request.headers.get("user-agent") ?? "");
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={wordsFor(language)}>
        <RenderingContext.Provider value={{ requestNumber: requestId, nonce }}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </RenderingContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        [renderWhole ? "onAllReady" : "onShellReady"]() {
          hasShell = true;
          const body = new PassThrough();
          body.once("close", () => clearTimeout(timer));
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Content-Language", language);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError(error: unknown) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error: unknown) {
          if (hasShell) log.error({ err: error }, "rendering failed after its start");
        },
      },
    );
    // Left uncleared, the timer would keep every rendered tree alive until it fires.
    const timer = setTimeout(abort, ABORT_AFTER_MS);
  });
}

/** Unexpected errors get a short number, which the page shows and the log carries. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A road asked for in the wrong way is the asker's mistake; the request's own line says so.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { log, requestId } = context as AppLoadContext;
  const path = loggedPath(new URL(request.url).pathname);
  log.error({ err: error, path, requestId }, "unexpected error");
};
