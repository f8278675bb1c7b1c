import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as Cases from "~/features/cases/cases.queries.server";
import { ContestFrame } from "~/features/contests/components/ContestFrame";
import { giveNotice } from "~/features/results/give-notice.server";
import { findNamedAwards } from "~/features/results/result-steps.server";
import { giveNoticeSchema } from "~/features/results/results.schemas";
import { newId } from "~/shared/ids";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { SelectField } from "~/ui/fields/SelectField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, valueAt } from "~/ui/form-problem";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { requirePlannedContest } from "~/web/readable-contest.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "results:notice.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requirePlannedContest(args);
  const { id, name, documentNumber, caseId } = contest;
  const version = (await Cases.find(args.context.db, caseId))?.version ?? 1;
  const awards = (await findNamedAwards(args.context.db, contest)).map((award) => award.name);
  return { formKey: newId(), contest: { id, name }, documentNumber, version, awards };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requirePlannedContest(args);
  const { request, context } = args;
  const form = await parseForm(request, context, giveNoticeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { contestId: contest.id, ...form.value };
  const result = await giveNotice(commandOf(context, actor, form.key), context, input);
  if (result.ok) return redirect(`/notices/${result.value.noticeId}`);
  const reason = typeof result.reason === "string" ? result.reason : result.reason.code;
  const details = typeof result.reason === "string" ? {} : result.reason.values;
  const field = reason.startsWith("prize-") ? "prizes" : "contact";
  const fields =
    reason.startsWith("prize-") || reason === "personal-number" ? { [reason]: field } : {};
  return refused(context, reason, form.values, { words: "results", fields, details });
}

export default function GiveNotice() {
  const { t } = useTranslation(["results", "qualifications"]);
  const { formKey, contest, documentNumber, version, awards } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <ContestFrame title={t("notice.title")} contest={contest}>
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("notice.what")}
        kept={t("notice.kept")}
        submit={t("notice.submit")}
        icon="speakerphone"
        look="accent"
        backTo={`/contests/${contest.id}`}
      >
        <input type="hidden" name="version" value={version} />
        <TextField
          name="contact"
          label={t("notice.contact")}
          hint={t("notice.contactHint")}
          defaultValue={valueAt(problem, "contact")}
          error={errorAt(problem, "contact")}
          isRequired
        />
        <TextField
          name="documentNumber"
          label={t("notice.documentNumber")}
          defaultValue={valueAt(problem, "documentNumber", documentNumber)}
          error={errorAt(problem, "documentNumber")}
        />
        <TextField
          name="promotionCount"
          label={t("notice.promotionCount")}
          hint={t("notice.promotionHint")}
          inputMode="numeric"
          defaultValue={valueAt(problem, "promotionCount", "0")}
          error={errorAt(problem, "promotionCount")}
          isRequired
        />
        <SelectField
          name="promotionLevel"
          label={t("notice.promotionLevel")}
          options={[
            { value: "", label: t("notice.noPromotion") },
            ...SKILL_LEVEL_KEYS.map((key, level) => ({
              value: String(level),
              label: t(`qualifications:levels.${key}`),
            })),
          ]}
          defaultValue={valueAt(problem, "promotionLevel")}
          error={errorAt(problem, "promotionLevel")}
        />
        {awards.length > 0 ? (
          <TextAreaField
            name="prizes"
            label={t("notice.prizes")}
            hint={t("notice.prizesHint", { awards: awards.join(t("notice.comma")) })}
            placeholder={`${awards[0]} 3000`}
            defaultValue={valueAt(problem, "prizes")}
            error={errorAt(problem, "prizes")}
            rows={4}
          />
        ) : null}
      </ConfirmForm>
    </ContestFrame>
  );
}
