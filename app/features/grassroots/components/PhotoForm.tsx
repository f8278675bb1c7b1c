import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { FileDrop } from "~/ui/FileDrop";
import { FormActions } from "~/ui/FormActions";
import { WriteForm } from "~/ui/WriteForm";

interface PhotoFormProps {
  grassrootsId: string;
  formKey: string;
  error?: string | undefined;
}

/** Takes photos from the phone, several at once; they are kept as soon as they are there. */
export function PhotoForm({ grassrootsId, formKey, error }: PhotoFormProps) {
  const { t } = useTranslation("grassroots");
  return (
    <WriteForm formKey={formKey} action={`/grassroots/${grassrootsId}/photos?index`} hasFile>
      <FileDrop
        name="file"
        label={t("photos.choose")}
        hint={t("photos.hint")}
        accept="image/jpeg,image/png,image/webp"
        error={error}
        multiple
      />
      <FormActions>
        <Button look="outline" icon="camera" type="submit">
          {t("photos.submit")}
        </Button>
      </FormActions>
    </WriteForm>
  );
}
