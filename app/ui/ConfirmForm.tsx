import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "./Button";
import { Callout } from "./Callout";
import { ErrorSummary } from "./ErrorSummary";
import { FormActions } from "./FormActions";
import type { FormProblem } from "./form-problem";
import type { IconName } from "./icons";
import { Section } from "./Page";
import { WriteForm } from "./WriteForm";

interface ConfirmFormProps {
  formKey: string;
  problem: FormProblem | undefined;
  /** What will happen. */
  what: string;
  /** What is kept. */
  kept: string;
  submit: string;
  icon: IconName;
  look?: "danger" | "ink" | "accent";
  backTo: string;
  /** The way back, where 取消 would be read as the act itself. */
  cancel?: string;
  /** What still stands in the way, a sentence each. */
  blocked?: readonly string[];
  /** Fields that the act asks for. */
  children?: ReactNode;
}

/** An act that isn't undone by a click: it says what happens and what is kept before it is done. */
export function ConfirmForm({
  formKey,
  problem,
  what,
  kept,
  submit,
  icon,
  look = "danger",
  backTo,
  cancel,
  blocked = [],
  children,
}: ConfirmFormProps) {
  const { t } = useTranslation("ui");
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <Callout tone={look === "danger" ? "warn" : "info"} title={what}>
          {kept}
        </Callout>
        <WriteForm formKey={formKey}>
          {children}
          <FormActions>
            <Button look={look} icon={icon} type="submit" blocked={blocked}>
              {submit}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {cancel ?? t("confirm.cancel")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );
}
