import type { ReactNode } from "react";
import styles from "./SignInFrame.module.css";

interface SignInFrameProps {
  title: string;
  lead?: string | undefined;
  /** Stands beside the form where there is room. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The door: a narrow column for signing in, setting up, and first passwords. */
export function SignInFrame({ title, lead, aside, children }: SignInFrameProps) {
  return (
    <div className={aside ? styles.split : styles.single}>
      <div className={styles.door}>
        <h1 className={styles.title}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        <div className={styles.body}>{children}</div>
      </div>
      {aside ? <div className={styles.aside}>{aside}</div> : null}
    </div>
  );
}
