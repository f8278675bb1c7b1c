import { Link } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./icons";
import { useDismissal } from "./use-dismissal";

type ButtonLook = "ink" | "accent" | "outline" | "danger" | "quiet";
type ButtonSize = "normal" | "small" | "large";

interface Appearance {
  look?: ButtonLook;
  icon?: IconName;
  size?: ButtonSize;
  isWide?: boolean;
}

interface ButtonProps extends Appearance, ComponentProps<"button"> {
  /** Something is under way: pressing again does nothing, and the words stay. */
  isBusy?: boolean;
  /** What still stands in the way, a sentence each; pressing shows them instead of acting. */
  blocked?: readonly string[];
}

export function Button({
  look = "outline",
  icon,
  size = "normal",
  isWide = false,
  isBusy = false,
  blocked = [],
  className,
  children,
  ...rest
}: ButtonProps) {
  if (blocked.length > 0) {
    return (
      <BlockedButton look={look} size={size} isWide={isWide} blocked={blocked}>
        {children}
      </BlockedButton>
    );
  }
  return (
    <button
      type="submit"
      {...rest}
      className={classOf({ look, size, isWide }, className)}
      aria-busy={isBusy || undefined}
      disabled={rest.disabled || isBusy}
    >
      <Content icon={icon} isBusy={isBusy}>
        {children}
      </Content>
    </button>
  );
}

interface ButtonLinkProps extends Appearance, ComponentProps<typeof Link> {}

export function ButtonLink({
  look = "outline",
  icon,
  size = "normal",
  isWide = false,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={classOf({ look, size, isWide }, className)}>
      <Content icon={icon}>{children}</Content>
    </Link>
  );
}

/** An act that can't go through yet: outline, and the list of what is missing behind it. */
function BlockedButton({
  look = "accent",
  size,
  isWide,
  blocked,
  children,
}: Appearance & { blocked: readonly string[]; children: ReactNode }) {
  const { t } = useTranslation("ui");
  const details = useDismissal();
  return (
    <details
      className={styles.blocked}
      data-floats=""
      ref={details}
      data-wide={isWide || undefined}
    >
      <summary className={classOf({ look, size, isWide })} data-blocked="">
        <Content icon="lock">
          {children}
          <span className={styles.count}>{t("button.missing", { count: blocked.length })}</span>
        </Content>
      </summary>
      <div className={styles.missing}>
        <p className={styles.missingTitle}>{t("button.notYet")}</p>
        <ul>
          {blocked.map((sentence) => (
            <li key={sentence}>
              <Icon name="alert" size={18} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Content({
  icon,
  isBusy,
  children,
}: {
  icon?: IconName | undefined;
  isBusy?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      {isBusy && <span className={styles.busy} aria-hidden="true" />}
      {!isBusy && icon && <Icon name={icon} size={18} />}
      <span className={styles.words}>{children}</span>
    </>
  );
}

function classOf({ look = "outline", size = "normal", isWide }: Appearance, extra?: string) {
  return [styles.button, styles[look], styles[size], isWide && styles.wide, extra]
    .filter(Boolean)
    .join(" ");
}
