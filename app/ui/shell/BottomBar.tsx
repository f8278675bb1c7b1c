import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons";
import { useDismissal } from "../use-dismissal";
import styles from "./BottomBar.module.css";
import { Count } from "./Count";
import type { FrameProps } from "./frame";
import { MoreGroups } from "./MoreGroups";
import { BOTTOM_BAR_ENTRIES, type NavigationGroup, splitNavigation } from "./navigation";

/** The phone: what is used most, under the thumb. */
export function BottomBar({ frame }: { frame: FrameProps }) {
  const { t } = useTranslation("shell");
  const { navigation, current } = frame;
  const { first, rest } = splitNavigation(navigation, BOTTOM_BAR_ENTRIES);
  if (first.length === 0) return null;
  return (
    <nav className={styles.bar} aria-label={t("navigation.label")}>
      {first.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className={styles.entry}
          aria-current={item === current ? "page" : undefined}
        >
          <Icon name={item.icon} size={24} />
          <span className={styles.word}>{item.shortLabel ?? item.label}</span>
          <Count of={item.count} look="badge" />
        </Link>
      ))}
      {rest.length > 0 && <More groups={rest} frame={frame} />}
    </nav>
  );
}

function More({ groups, frame }: { groups: readonly NavigationGroup[]; frame: FrameProps }) {
  const { t } = useTranslation("shell");
  const details = useDismissal();
  const isHere = groups.some(({ items }) => items.some((item) => item === frame.current));
  return (
    <details className={styles.more} data-floats="" ref={details}>
      <summary className={styles.entry} data-here={isHere || undefined}>
        <Icon name="dots" size={24} />
        <span className={styles.word}>{t("navigation.more")}</span>
      </summary>
      <div className={styles.sheet}>
        <MoreGroups groups={groups} current={frame.current} />
      </div>
    </details>
  );
}
