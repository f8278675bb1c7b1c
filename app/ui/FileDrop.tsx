import { type ChangeEvent, type ComponentProps, type DragEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./FileDrop.module.css";
import { describedBy, Field, type FieldProps } from "./fields/Field";
import { Icon } from "./icons";

type FileDropProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

/** A file input of the browser; once the script runs it covers a zone on which files can be dropped. */
export function FileDrop({ name, label, hint, error, isRequired, ...native }: FileDropProps) {
  const { t } = useTranslation("ui");
  const [isReady, setIsReady] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  useEffect(() => setIsReady(true), []);
  const field = { name, label, hint, error, isRequired };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setChosen([...(event.currentTarget.files ?? [])]);
    native.onChange?.(event);
  };
  const over = (is: boolean) => (_event: DragEvent) => setIsOver(is);
  return (
    <Field {...field}>
      <div
        className={styles.zone}
        data-ready={isReady || undefined}
        data-over={isOver || undefined}
      >
        <input
          {...native}
          {...describedBy(field)}
          type="file"
          className={styles.input}
          onChange={onChange}
          onDragEnter={over(true)}
          onDragLeave={over(false)}
          onDrop={over(false)}
        />
        {isReady && (
          <div className={styles.face} aria-hidden="true">
            <Icon name={chosen.length > 0 ? "file" : "upload"} size={24} />
            {chosen.length > 0 ? (
              <FileNames files={chosen} />
            ) : (
              <span>{t(native.multiple ? "file.dropMany" : "file.dropOne")}</span>
            )}
          </div>
        )}
      </div>
    </Field>
  );
}

function FileNames({ files }: { files: readonly File[] }) {
  const { t } = useTranslation("ui");
  return (
    <span>
      {files.map(({ name, size }) => (
        <span key={name} className={styles.file}>
          <strong>{name}</strong> {sizeText(size)}
        </span>
      ))}
      <span className={styles.again}>{t("file.another")}</span>
    </span>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
