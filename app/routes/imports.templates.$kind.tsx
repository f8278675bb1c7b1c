import type { LoaderFunctionArgs } from "@remix-run/node";
import { type Template, writeTemplate } from "~/features/files/write-template.server";
import { isImportKind } from "~/features/imports/domain/import-kind";
import { headingIn, LIST_EXAMPLES } from "~/features/imports/domain/list-examples";
import { attachmentHeaders } from "~/web/attachment";
import { allow, found, requireActor } from "~/web/require-actor.server";
import { FILE_TYPES } from "~/web/serve-file.server";
import { wordsFor } from "~/web/words.server";

/** A workbook to fill in, for one kind of list, in the language of whoever asks. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const kind = found(params.kind && isImportKind(params.kind) ? params.kind : null);
  allow(context.importKinds[kind].mayBegin(actor, null));
  const { language, importKinds } = context;
  const t = wordsFor(language).getFixedT(language, "imports");
  const name = t("templates.name", { kind: t(`kinds.${kind}`) });
  const columns: Template["columns"] = importKinds[kind].columns.map((column) => {
    const { example = "", choices, isDay } = LIST_EXAMPLES[kind][column.field] ?? {};
    return {
      heading: headingIn(language, column.names),
      isRequired: column.isRequired ?? false,
      hint: isDay ? t("templates.day") : "",
      example,
      ...(choices ? { choices: choices[language] } : {}),
    };
  });
  const words = {
    example: t("templates.example"),
    required: t("templates.required"),
    optional: t("templates.optional"),
    choices: t("templates.choices"),
    choiceOnly: t("templates.choiceOnly"),
  };
  const bytes = await writeTemplate({ name, columns, words });
  return new Response(Uint8Array.from(bytes), {
    headers: attachmentHeaders(FILE_TYPES.xlsx, `${name}.xlsx`),
  });
}
