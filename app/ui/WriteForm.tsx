import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import styles from "./WriteForm.module.css";

interface WriteFormProps {
  /** Made by the loader: the same form sent twice is carried out once. */
  formKey: string;
  action?: string;
  children: ReactNode;
}

/** A form that writes. It works without JavaScript, and can't be sent twice with it. */
export function WriteForm({ formKey, action, children }: WriteFormProps) {
  const isSending = useNavigation().state === "submitting";
  return (
    <Form
      method="post"
      {...(action ? { action } : {})}
      aria-busy={isSending}
      noValidate
      className={styles.form}
    >
      <input type="hidden" name="idempotencyKey" value={formKey} />
      {children}
    </Form>
  );
}
