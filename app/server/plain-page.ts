import type { Response } from "express";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A page for refusals that are given before the app is reached: both languages, no script, no style sheet. */
export function plainPage(response: Response, status: number, words: Words): void {
  response.status(status).type("html").send(plainHtml(words));
}

export function plainHtml({ zh, en }: Words): string {
  return (
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>匠台 Jiangtai</title>` +
    `<main><p>${zh}</p><p lang="en">${en}</p><p><a href="/">匠台 Jiangtai</a></p></main></html>`
  );
}
