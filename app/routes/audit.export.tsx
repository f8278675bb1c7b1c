import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { mayReadAudit } from "~/features/audit/audit.access";
import { auditListSchema } from "~/features/audit/audit.schemas";
import { countAudit, findAllAuditPages } from "~/features/audit/find-audit-page.server";
import { instantText } from "~/shared/calendar-text";
import { backToList, exportList, exportWords } from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayReadAudit(requireActor(context, request)));
  return backToList(request, "/audit");
}

/** The log under its filter, newest first, as it stood when it was asked for. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayReadAudit(actor));
  const { db, language } = context;
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const list = auditListSchema.parse(query);
  return exportList(context, actor, request, {
    list: "audit",
    title: t("audit:title"),
    filter: { account: list.account ?? null, subject: list.subject ?? null },
    count: await countAudit(db, list),
    columns: [
      { heading: t("audit:fields.seq"), width: 10, isNumber: true, text: ({ seq }) => String(seq) },
      {
        heading: t("audit:fields.at"),
        width: 22,
        text: ({ at }) => instantText(at, language, "second", "table"),
      },
      {
        heading: t("audit:fields.actor"),
        width: 18,
        text: ({ actorName, actorKind }) => actorName ?? t(`audit:actors.${actorKind}`),
      },
      {
        heading: t("audit:fields.action"),
        width: 24,
        text: ({ action: name }) => t(`audit:actions.${name.replaceAll(".", "-")}`),
      },
      {
        heading: t("audit:fields.subject"),
        width: 30,
        text: ({ subjectKind, subjectName, subjectId }) =>
          `${t(`audit:subjects.${subjectKind}`)} ${subjectName ?? subjectId.slice(-8)}`,
      },
    ],
    pages: findAllAuditPages(db, list),
  });
}
