import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { TextField } from "~/ui/fields/TextField";
import { Section } from "~/ui/Page";
import { Secret } from "~/ui/Secret";
import { WriteForm } from "~/ui/WriteForm";

/** Shown once, and sent along with the code, so that a wrong one loses nothing. */
interface Enrolment {
  secret: string;
  picture: string;
  /** One a line. */
  recoveryCodes: string;
}

interface ConfirmSecondFactorProps {
  formKey: string;
  enrolment: Enrolment;
  error: string | undefined;
}

/** Scan, keep the recovery codes, and prove that the app shows the right digits. */
export function ConfirmSecondFactor({ formKey, enrolment, error }: ConfirmSecondFactorProps) {
  const { t } = useTranslation("identity");
  const { secret, picture, recoveryCodes } = enrolment;
  return (
    <>
      <Section title={t("secondFactor.scan")} hint={t("secondFactor.scanHint")}>
        <img src={picture} width={240} height={240} alt={t("secondFactor.picture")} />
        <Secret label={t("secondFactor.secret")} text={secret} />
      </Section>
      <Section title={t("secondFactor.recovery")} hint={t("secondFactor.recoveryHint")}>
        <Secret label={t("secondFactor.recovery")} text={recoveryCodes} />
      </Section>
      <Section title={t("secondFactor.confirm")}>
        <WriteForm formKey={formKey}>
          <input type="hidden" name="step" value="confirm" />
          <input type="hidden" name="secret" value={secret} />
          <input type="hidden" name="picture" value={picture} />
          <input type="hidden" name="recoveryCodes" value={recoveryCodes} />
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
