import type { Response } from "express";

/** A page for refusals that are given before the app is reached: both languages, no script, no style sheet. */
export function plainPage(
  response: Response,
  status: number,
  words: { zh: string; en: string },
): void {
  response
    .status(status)
    .type("html")
    .send(
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>匠台 Jiangtai</title>` +
        `<main><p>${words.zh}</p><p lang="en">${words.en}</p><p><a href="/">匠台 Jiangtai</a></p></main></html>`,
    );
}
