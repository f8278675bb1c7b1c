import { useTranslation } from "react-i18next";
import { PasswordField } from "~/ui/fields/PasswordField";

interface NewPasswordFieldsProps {
  errors: readonly { field?: string; sentence: string }[];
}

/** A new password, twice. */
export function NewPasswordFields({ errors }: NewPasswordFieldsProps) {
  const { t } = useTranslation("identity");
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.sentence;
  return (
    <>
      <PasswordField
        name="password"
        label={t("fields.newPassword")}
        hint={t("hints.password")}
        autoComplete="new-password"
        error={errorOf("password")}
        isRequired
      />
      <PasswordField
        name="passwordAgain"
        label={t("fields.passwordAgain")}
        autoComplete="new-password"
        error={errorOf("passwordAgain")}
        isRequired
      />
    </>
  );
}
