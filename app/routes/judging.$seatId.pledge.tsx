import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pledgeSchema } from "~/features/scoring/judging.schemas";
import { makePledge } from "~/features/scoring/make-pledge.server";
import * as Seats from "~/features/scoring/seats.queries.server";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { CheckboxField } from "~/ui/fields/CheckboxField";
import { Page, Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { commandOf } from "~/web/command.server";
import { requireSeat } from "~/web/own-seat.server";
import type { PageHandle } from "~/web/page-title";
import { parseForm } from "~/web/parse-form.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "judging:pledge.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { seat } = await requireSeat(args);
  const { contestName, seatId, pledgedAt, stageId } = seat;
  const employers = await Seats.findEmployers(args.context.db, stageId);
  return { formKey: newId(), seat: { contestName, seatId, pledgedAt }, employers };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, seat } = await requireSeat(args);
  const { request, context } = args;
  const form = await parseForm(request, context, pledgeSchema);
  if (!form.ok) return unprocessable(form.problem);
  const { employerIds } = form.value;
  const command = commandOf(context, actor, form.key);
  const result = await makePledge(command, { seatId: seat.seatId, employerIds });
  if (!result.ok) return refused(context, result.reason, form.values, { words: "scoring" });
  return redirect(`/judging/${seat.seatId}`);
}

export default function Pledge() {
  const { t } = useTranslation("judging");
  const { formKey, seat, employers } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const back = [{ label: t("panels.title"), to: "/judging" }];
  return (
    <Page title={t("pledge.title")} breadcrumb={back} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      {seat.pledgedAt ? (
        <Callout tone="info" title={t("pledge.made")}>
          {t("pledge.madeText")}
        </Callout>
      ) : (
        <WriteForm formKey={formKey}>
          <Section title={t("pledge.conflicts")} hint={t("pledge.conflictsHint")}>
            {employers.map(({ employerId, name }) => (
              <CheckboxField
                key={employerId}
                name={`employers.${employerId}`}
                label={t("pledge.stepBack", { employer: name })}
              />
            ))}
          </Section>
          <Section title={t("pledge.heading")}>
            <p>{t("pledge.text", { contest: seat.contestName })}</p>
            <FormActions>
              <Button look="ink" size="large" type="submit" icon="writing-sign">
                {t("pledge.submit")}
              </Button>
            </FormActions>
          </Section>
        </WriteForm>
      )}
    </Page>
  );
}
