import type { RequestHandler } from "express";
import { plainPage } from "./plain-page";

const MEBIBYTE = 1_048_576;
/** Forms are small; a route that takes files states a larger limit here. */
const FORM_LIMIT_BYTES = MEBIBYTE;

/** Refuses a body over its limit, announced or not; what already came is dropped. */
export function bodyLimit(): RequestHandler {
  return (request, response, next) => {
    const announced = Number(request.get("content-length") ?? 0);
    if (announced > FORM_LIMIT_BYTES) return refuse();
    let received = 0;
    const push = request.push.bind(request);
    request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
      received += chunk?.length ?? 0;
      if (received <= FORM_LIMIT_BYTES) return push(chunk, encoding);
      if (!response.headersSent) refuse();
      request.destroy();
      return false;
    };
    next();

    function refuse() {
      response.setHeader("Connection", "close");
      plainPage(response, 413, {
        zh: "提交的内容超过1MB，没有保存。请删减后再提交。",
        en: "What was sent is over 1 MB and was not saved. Shorten it and send it again.",
      });
    }
  };
}
