import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Role } from "~/shared/actor";
import { Icon } from "~/ui/icons";
import styles from "./DemoPeople.module.css";
import { ROLE_ICONS } from "./role-icons";

interface DemoPeopleProps {
  groups: readonly {
    group: string;
    people: readonly { username: string; name: string; role: string; unionName: string | null }[];
  }[];
}

/** The demo's people: one tap, and the visitor is that person. */
export function DemoPeople({ groups }: DemoPeopleProps) {
  const { t } = useTranslation("identity");
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people" className={styles.heading}>
        {t("demo.title")} <span className={styles.hint}>{t("demo.hint")}</span>
      </h2>
      <div className={styles.groups}>
        {groups.map(({ group, people }) => (
          <div key={group} className={styles.group}>
            <h3 className={styles.groupTitle}>{t(`demo.groups.${group}`)}</h3>
            <ul className={styles.list}>
              {people.map(({ username, name, role, unionName }) => (
                <li key={username}>
                  <Form method="post" action="/sign-in?index">
                    <button
                      type="submit"
                      name="username"
                      value={username}
                      className={styles.person}
                    >
                      <Icon name={ROLE_ICONS[role as Role]} />
                      <span>
                        <strong>{name}</strong> {unionName ?? t(`roles.${role}`)}
                        <small>{t(`demo.does.${role}`)}</small>
                      </span>
                      <span className={styles.username}>{username}</span>
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
