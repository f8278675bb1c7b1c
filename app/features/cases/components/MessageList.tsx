import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dateText } from "~/shared/calendar-text";
import { Button } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import { useCalendarLanguage, When } from "~/ui/When";
import { WriteForm } from "~/ui/WriteForm";
import type { MessageKind } from "../domain/message-kind";
import styles from "./MessageList.module.css";

interface Told {
  id: string;
  kind: MessageKind;
  subjectId: string;
  createdAt: string;
  readAt: string | null;
  road: string | null;
  /** Of a case: by when it is due, and what it is about. */
  dueOn: string | null;
  subject: string | null;
  /** The same with its particulars; blank where there are none. */
  about: string;
  move: string | null;
  byName: string | null;
  startsOn: string | null;
  endsOn: string | null;
  officerName: string | null;
  deputyName: string | null;
  isOwn: boolean;
}

/** What one was told; opening it marks it as read. */
export function MessageList<Message extends Told>({
  messages,
  formKey,
  wordsOf,
}: {
  messages: readonly Message[];
  formKey: string;
  /** What a message says that another feature knows the words of; null for all others. */
  wordsOf(message: Message): ReactNode;
}) {
  return (
    <ul className={styles.list}>
      {messages.map((message) => (
        <Line key={message.id} message={message} formKey={formKey} words={wordsOf(message)} />
      ))}
    </ul>
  );
}

function Line({ message, formKey, words }: { message: Told; formKey: string; words: ReactNode }) {
  const { t } = useTranslation("cases");
  const { kind, subjectId, about, createdAt, readAt, byName, isOwn } = message;
  return (
    <li data-unread={readAt === null || undefined}>
      <Icon name={readAt === null ? "bell" : "check"} />
      <div className={styles.words}>
        <p>
          {words ?? <Words message={message} />}
          <span className="visually-hidden">
            {t(readAt === null ? "messages.unread" : "messages.read")}
          </span>
        </p>
        {about && kind !== "case-reminded" ? <small>{about}</small> : null}
        <small>
          {byName ? `${byName} · ` : null}
          <When at={createdAt} style="short" />
        </small>
      </div>
      <WriteForm formKey={formKey}>
        <input type="hidden" name="subjectId" value={subjectId} />
        <input type="hidden" name="kind" value={kind} />
        {isOwn ? <input type="hidden" name="isOwn" value="1" /> : null}
        <Button size="small">{t("messages.open")}</Button>
      </WriteForm>
    </li>
  );
}

/** What happened, in a line. */
function Words({ message }: { message: Told }) {
  const { t } = useTranslation(["cases", "roads"]);
  const language = useCalendarLanguage();
  const { kind, road, move, startsOn, endsOn, officerName: officer } = message;
  if (kind === "deputy-named") {
    return (
      <>
        {t("messages.deputyNamed", {
          officer,
          deputy: message.deputyName,
          from: dateText(startsOn ?? "", language, "short"),
          to: dateText(endsOn ?? "", language, "short"),
        })}
      </>
    );
  }
  if (kind === "case-reminded") {
    return (
      <>
        {t("messages.reminded", {
          title: t(`roads:${road}.title`),
          subject: message.subject,
          due: dateText(message.dueOn ?? "", language, "short"),
        })}
      </>
    );
  }
  if (kind === "office-handed-over") return <>{t("messages.handedOver", { officer })}</>;
  return (
    <>
      {t("messages.line", {
        title: t(`roads:${road}.title`),
        move: t(`roads:${road}.moved.${move}`),
      })}
    </>
  );
}
