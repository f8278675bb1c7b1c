import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import styles from "./WriteForm.module.css";

interface WriteFormProps {
  /** Made by the loader: the same form sent twice is carried out once. */
  formKey: string;
  action?: string;
  /** The form carries a file. */
  hasFile?: boolean;
  children: ReactNode;
}

/** A form that writes. It works without JavaScript, and can't be sent twice with it. */
export function WriteForm({ formKey, action, hasFile, children }: WriteFormProps) {
  const isSending = useNavigation().state === "submitting";
  return (
    <Form
      method="post"
      {...(action ? { action } : {})}
      {...(hasFile ? { encType: "multipart/form-data" } : {})}
      aria-busy={isSending}
      noValidate
      className={styles.form}
    >
      <input type="hidden" name="idempotencyKey" value={formKey} />
      {children}
    </Form>
  );
}
