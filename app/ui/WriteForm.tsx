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

/**
 * A form that writes. It works without JavaScript; with it, sending it twice is one act, and it waits while another
 * form of the page is on its way, which the browser would give up for it.
 */
export function WriteForm({ formKey, action, hasFile, children }: WriteFormProps) {
  const { state, formData } = useNavigation();
  const isSending = state === "submitting";
  const isOther = isSending && formData?.get("idempotencyKey") !== formKey;
  return (
    <Form
      method="post"
      {...(action ? { action } : {})}
      {...(hasFile ? { encType: "multipart/form-data" } : {})}
      aria-busy={isSending}
      onSubmit={(event) => {
        if (isOther) event.preventDefault();
      }}
      noValidate
      className={styles.form}
    >
      <input type="hidden" name="idempotencyKey" value={formKey} />
      {children}
    </Form>
  );
}
