import type { Request, RequestHandler, Response } from "express";
import { plainHtml } from "./plain-page";

const MEBIBYTE = 1_048_576;
/** Forms are small. */
const FORM_LIMIT_MIB = 1;
/** A route that takes files; beyond its own limit, so that most files that are too large are told so at their field. */
const UPLOAD_LIMIT_MIB = 64;
const UPLOAD_PATHS =
  /^\/(?:imports\/new|(?:certificates|cases)\/[^/]+\/scans|cases\/[^/]+\/documents|contests\/[^/]+\/lists|entries\/lists|schemes\/[^/]+\/marking-sheet|grassroots\/(?:new|[^/]+\/(?:filing|photos|report)))(?:\.data)?$/;

/** A refused sender that sends nothing for so long has read the refusal or has gone. */
const SILENT_MS = 1_000;
const HEARD_OUT_MS = 30_000;

/** How much a route takes, in MiB. */
export function limitMibOf(path: string): number {
  return UPLOAD_PATHS.test(path) ? UPLOAD_LIMIT_MIB : FORM_LIMIT_MIB;
}

/** Refuses a body over its limit, announced or not; what already came is dropped. */
export function bodyLimit(): RequestHandler {
  return (request, response, next) => {
    const limitMib = limitMibOf(request.path);
    const limitBytes = limitMib * MEBIBYTE;
    if (Number(request.get("content-length") ?? 0) > limitBytes) return refuse();
    let received = 0;
    const push = request.push.bind(request);
    request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
      received += chunk?.length ?? 0;
      if (received <= limitBytes) return push(chunk, encoding);
      refuse();
      return true;
    };
    next();

    function refuse() {
      hearOut(request, response);
      if (response.headersSent) return;
      const page = plainHtml({
        zh: `提交的内容超过${limitMib}MB，没有保存。请删减后再提交。`,
        en: `What was sent is over ${limitMib} MB and was not saved. Shorten it and send it again.`,
      });
      response.setHeader("Connection", "close");
      response.status(413).type("html").setHeader("Content-Length", Buffer.byteLength(page));
      response.write(page);
    }
  };
}

/**
 * Takes what the sender still sends and throws it away, until it has ended, falls silent or goes on for too long:
 * closed at once, the connection would be reset, and most senders would lose the refusal with it.
 */
function hearOut(request: Request, response: Response): void {
  const close = () => response.end();
  const silence = setTimeout(close, SILENT_MS);
  const whole = setTimeout(close, HEARD_OUT_MS);
  request.push = (chunk: Buffer | null) => {
    silence.refresh();
    if (chunk === null) close();
    return true;
  };
  response.once("close", () => {
    clearTimeout(silence);
    clearTimeout(whole);
  });
}
