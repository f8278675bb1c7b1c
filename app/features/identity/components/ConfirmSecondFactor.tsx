import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { TextField } from "~/ui/fields/TextField";
import { Section } from "~/ui/Page";
import { Secret } from "~/ui/Secret";
import { WriteForm } from "~/ui/WriteForm";

interface ConfirmSecondFactorProps {
  formKey: string;
  /** Shown once; null after a wrong code, when the app already holds the secret. */
  enrolment: { uri: string; picture: string; recoveryCodes: readonly string[] } | null;
  error: string | undefined;
}

/** Scan, keep the recovery codes, and prove that the app shows the right digits. */
export function ConfirmSecondFactor({ formKey, enrolment, error }: ConfirmSecondFactorProps) {
  const { t } = useTranslation("identity");
  return (
    <>
      {enrolment ? (
        <>
          <Section title={t("secondFactor.scan")} hint={t("secondFactor.scanHint")}>
            <img src={enrolment.picture} width={240} height={240} alt={t("secondFactor.picture")} />
            <Secret
              label={t("secondFactor.secret")}
              text={new URL(enrolment.uri).searchParams.get("secret") ?? ""}
            />
          </Section>
          <Section title={t("secondFactor.recovery")} hint={t("secondFactor.recoveryHint")}>
            <Secret label={t("secondFactor.recovery")} text={enrolment.recoveryCodes.join("\n")} />
          </Section>
        </>
      ) : null}
      <Section title={t("secondFactor.confirm")}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="step" value="confirm" />
          <TextField
            name="code"
            label={t("fields.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={error}
            isRequired
          />
          <Button look="ink" type="submit">
            {t("secondFactor.confirmSubmit")}
          </Button>
        </WriteForm>
      </Section>
    </>
  );
}
