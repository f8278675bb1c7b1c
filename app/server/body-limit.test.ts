import { expect, it } from "vitest";
import { readSourceFiles } from "../../tests/support/architecture/source-files";
import { ROOT } from "../../tests/support/root";
import { limitMibOf } from "./body-limit";

const READS_FILES = /web\/(?:parse-upload|read-multipart|people-of-file)\.server/;

/** `app/routes/certificates.$certificateId.scans._index.tsx` → `/certificates/1/scans` */
const roadOf = (file: string) =>
  `/${file.replace(/^app\/routes\/|(?:\._index)?\.tsx$/g, "").replace(/\$\w+/g, "1")}`.replaceAll(
    ".",
    "/",
  );

it("every route that reads files takes more than a form, and no other", () => {
  const routes = readSourceFiles(ROOT).filter(({ path }) => path.startsWith("app/routes/"));
  const reading = routes
    .filter(({ text }) => READS_FILES.test(text))
    .map(({ path }) => roadOf(path));
  const large = routes.map(({ path }) => roadOf(path)).filter((road) => limitMibOf(road) > 1);
  expect(large.sort()).toEqual(reading.sort());
  expect(limitMibOf("/contests/1/lists.data")).toBe(limitMibOf("/contests/1/lists"));
});
