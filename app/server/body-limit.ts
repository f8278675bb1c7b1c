import type { RequestHandler } from "express";
import { plainPage } from "./plain-page";

const MEBIBYTE = 1_048_576;
/** Forms are small. */
const FORM_LIMIT_MIB = 1;
/** A route that takes files; beyond its own limit, so that most files that are too large are told so at their field. */
const UPLOAD_LIMIT_MIB = 64;
const UPLOAD_PATHS =
  /^\/(?:imports\/new|(?:certificates|cases)\/[^/]+\/scans|contests\/[^/]+\/lists|schemes\/[^/]+\/marking-sheet|grassroots\/(?:new|[^/]+\/(?:filing|photos|report)))(?:\.data)?$/;

/** How much a route takes, in MiB. */
export function limitMibOf(path: string): number {
  return UPLOAD_PATHS.test(path) ? UPLOAD_LIMIT_MIB : FORM_LIMIT_MIB;
}

/** Refuses a body over its limit, announced or not; what already came is dropped. */
export function bodyLimit(): RequestHandler {
  return (request, response, next) => {
    const limitMib = limitMibOf(request.path);
    const limitBytes = limitMib * MEBIBYTE;
    const announced = Number(request.get("content-length") ?? 0);
    if (announced > limitBytes) return refuse();
    let received = 0;
    const push = request.push.bind(request);
    request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
      received += chunk?.length ?? 0;
      if (received <= limitBytes) return push(chunk, encoding);
      if (!response.headersSent) refuse();
      request.destroy();
      return false;
    };
    next();

    function refuse() {
      response.setHeader("Connection", "close");
      plainPage(response, 413, {
        zh: `提交的内容超过${limitMib}MB，没有保存。请删减后再提交。`,
        en: `What was sent is over ${limitMib} MB and was not saved. Shorten it and send it again.`,
      });
    }
  };
}
