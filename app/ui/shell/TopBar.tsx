import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../Button";
import { Icon } from "../icons";
import { useDismissal } from "../use-dismissal";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { Count } from "./Count";
import type { FrameProps } from "./frame";
import { MoreGroups } from "./MoreGroups";
import { type NavigationGroup, type NavigationItem, splitNavigation } from "./navigation";
import { LanguageSwitch } from "./Preferences";
import styles from "./TopBar.module.css";

const MOST_ENTRIES = 7;
const ENTRIES_BEFORE_MORE = 4;

/** The public on any screen, staff on a tablet; on a phone only the name and the account. */
export function TopBar({ frame }: { frame: FrameProps }) {
  const { t } = useTranslation("shell");
  const { navigation, current, account, federation, language } = frame;
  const count = navigation.flatMap(({ items }) => items).length;
  const { first, rest } = splitNavigation(
    navigation,
    count > MOST_ENTRIES ? ENTRIES_BEFORE_MORE : MOST_ENTRIES,
  );
  return (
    <header className={styles.bar}>
      <Brand federation={federation} />
      <nav className={styles.links} aria-label={t("navigation.label")}>
        <ul className={styles.first}>
          {first.map((item) => (
            <TopEntry
              key={item.to}
              item={item}
              isCurrent={item === current}
              isShort={rest.length > 0}
            />
          ))}
        </ul>
        {rest.length > 0 && <More groups={rest} current={current} />}
      </nav>
      <div className={styles.end}>
        {account ? (
          <AccountMenu {...frame} account={account} opens="down" />
        ) : (
          <>
            <LanguageSwitch language={language} isPublic />
            <ButtonLink to="/sign-in" className={styles.signIn}>
              {t("account.signIn")}
            </ButtonLink>
          </>
        )}
      </div>
    </header>
  );
}

function TopEntry({
  item,
  isCurrent,
  isShort,
}: {
  item: NavigationItem;
  isCurrent: boolean;
  isShort: boolean;
}) {
  return (
    <li>
      <Link to={item.to} className={styles.link} aria-current={isCurrent ? "page" : undefined}>
        {isShort ? (item.shortLabel ?? item.label) : item.label}
        <Count of={item.count} look="plain" />
      </Link>
    </li>
  );
}

function More({
  groups,
  current,
}: {
  groups: readonly NavigationGroup[];
  current: NavigationItem | null;
}) {
  const { t } = useTranslation("shell");
  const details = useDismissal();
  const isHere = groups.some(({ items }) => items.some((item) => item === current));
  return (
    <details className={styles.more} data-floats="" ref={details}>
      <summary className={styles.link} data-here={isHere || undefined}>
        {isHere ? current?.label : t("navigation.more")}
        <Icon name="chevron-down" size={16} />
      </summary>
      <div className={styles.sheet}>
        <MoreGroups groups={groups} current={current} />
      </div>
    </details>
  );
}
