import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import { When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import styles from "./MessageList.module.css";

interface Told {
  id: string;
  subjectId: string;
  createdAt: string;
  readAt: string | null;
  road: string | null;
  move: string | null;
  byName: string | null;
  isOwn: boolean;
}

/** What one was told; opening it marks it as read. */
export function MessageList({ messages, formKey }: { messages: readonly Told[]; formKey: string }) {
  const { t } = useTranslation(["cases", "roads"]);
  return (
    <ul className={styles.list}>
      {messages.map(({ id, subjectId, createdAt, readAt, road, move, byName, isOwn }) => (
        <li key={id} data-unread={readAt === null || undefined}>
          <Icon name={readAt === null ? "bell" : "check"} />
          <div className={styles.words}>
            <p>
              {t("messages.line", {
                title: t(`roads:${road}.title`),
                move: t(`roads:${road}.moved.${move}`),
              })}
              <span className="visually-hidden">
                {t(readAt === null ? "messages.unread" : "messages.read")}
              </span>
            </p>
            <small>
              {byName} · <When at={createdAt} style="short" />
            </small>
          </div>
          <WriteForm formKey={formKey}>
            <input type="hidden" name="subjectId" value={subjectId} />
            {isOwn ? <input type="hidden" name="isOwn" value="1" /> : null}
            <Button size="small">{t("messages.open")}</Button>
          </WriteForm>
        </li>
      ))}
    </ul>
  );
}
