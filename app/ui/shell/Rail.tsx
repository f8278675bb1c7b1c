import { Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { Count } from "./Count";
import type { FrameProps } from "./frame";
import type { NavigationItem } from "./navigation";
import { PreferenceForm } from "./Preferences";
import styles from "./Rail.module.css";

/** Staff on a laptop: everything they may do, in groups; narrow, it keeps icon and short word. */
export function Rail({ frame, isNarrow }: { frame: FrameProps; isNarrow: boolean }) {
  const { t } = useTranslation("shell");
  const { navigation, current, account, federation } = frame;
  return (
    <header className={styles.rail} data-narrow={isNarrow || undefined}>
      <div className={styles.head}>
        <Brand federation={federation} />
      </div>
      <nav className={styles.groups} aria-label={t("navigation.label")}>
        {navigation.map(({ label, items }) => (
          <div key={label ?? items[0]?.to} className={styles.group}>
            {label && <p className={styles.label}>{label}</p>}
            <ul>
              {items.map((item) => (
                <RailEntry
                  key={item.to}
                  item={item}
                  isCurrent={item === current}
                  isNarrow={isNarrow}
                />
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles.foot}>
        <WidthSwitch isNarrow={isNarrow} />
        {account && <AccountMenu {...frame} account={account} opens="up" />}
      </div>
    </header>
  );
}

function RailEntry({
  item,
  isCurrent,
  isNarrow,
}: {
  item: NavigationItem;
  isCurrent: boolean;
  isNarrow: boolean;
}) {
  return (
    <li>
      <Link
        to={item.to}
        className={styles.entry}
        aria-current={isCurrent ? "page" : undefined}
        title={isNarrow ? item.label : undefined}
      >
        <Icon name={item.icon} />
        <span className={styles.word}>
          {isNarrow ? (item.shortLabel ?? item.label) : item.label}
        </span>
        <Count of={item.count} look={isNarrow ? "badge" : "plain"} />
      </Link>
    </li>
  );
}

function WidthSwitch({ isNarrow }: { isNarrow: boolean }) {
  const { t } = useTranslation("shell");
  return (
    <PreferenceForm>
      <button
        type="submit"
        name="rail"
        value={isNarrow ? "wide" : "narrow"}
        className={styles.entry}
      >
        <Icon name={isNarrow ? "expand" : "collapse"} />
        <span className={styles.word}>{t(isNarrow ? "rail.widen" : "rail.narrow")}</span>
      </button>
    </PreferenceForm>
  );
}

/** The width that was asked for shows at once, before the server has remembered it. */
export function useRailWidth(isRemembered: boolean): boolean {
  const asked = useNavigation().formData?.get("rail");
  return asked ? asked === "narrow" : isRemembered;
}
