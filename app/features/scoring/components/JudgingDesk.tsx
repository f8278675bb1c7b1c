import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { JudgingDesk as Desk } from "../find-judging-desk.server";
import { DeskBands } from "./DeskBands";
import { DeskFooter } from "./DeskFooter";
import { DeskHeader } from "./DeskHeader";
import { EntryList } from "./EntryList";
import { GroupTabs } from "./GroupTabs";
import styles from "./JudgingDesk.module.css";
import { MarkKeypad } from "./MarkKeypad";
import { MarkRows } from "./MarkRows";
import { SigningPanel } from "./SigningPanel";
import { useDeskKeys } from "./use-desk-keys";
import { type Judging, useJudging } from "./use-judging";
import { useMarking } from "./use-marking";
import { useScreenAwake } from "./use-screen-awake";
import { useTrial } from "./use-trial";

const LEFT_HAND = "jiangtai.left-hand";

/** The score sheet on a tablet: entries, aspects, keypad; it works on without network. */
export function JudgingDesk({ start }: { start: Desk }) {
  return <DeskOf judging={useJudging(start)} />;
}

/** The same on invented contestants, before it counts; nothing of it is sent. */
export function TrialDesk({ start }: { start: Desk }) {
  return <DeskOf judging={useTrial(start)} />;
}

function DeskOf({ judging }: { judging: Judging }) {
  const { t } = useTranslation("judging");
  const marking = useMarking(judging);
  const [isAsked, setIsAsked] = useState(false);
  const [isLeftHanded, setIsLeftHanded] = useLeftHand();
  const { view, aspect } = marking;
  // Over with the very sight of the signature: a key pressed at it must not fall into a panel that still closes.
  const isSigning = isAsked && view?.sheet.isSigned === false;
  const sheetId = view?.facts.id ?? "";
  useScreenAwake();
  useHash(sheetId, judging.isLoaded, (wanted) => {
    const back = judging.views.find(({ facts }) => facts.id === wanted) ?? view;
    if (back) marking.openSheet(back);
  });
  const { note } = judging;
  useEffect(() => note(sheetId), [note, sheetId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet begins with its marks
  useEffect(() => setIsAsked(false), [sheetId]);
  useDeskKeys({
    marking,
    isOff: isSigning || !judging.isLoaded,
    sign: () => setIsAsked(true),
  });
  if (!view) return <p className={styles.empty}>{t("desk.empty")}</p>;
  return (
    <div
      className={styles.desk}
      data-left={isLeftHanded || undefined}
      data-ready={judging.isLoaded || undefined}
    >
      <DeskHeader
        judging={judging}
        view={view}
        isLeftHanded={isLeftHanded}
        onLeftHand={setIsLeftHanded}
      />
      <DeskBands judging={judging} view={view} />
      <EntryList judging={judging} marking={marking} />
      {isSigning ? (
        <SigningPanel judging={judging} view={view} onClose={() => setIsAsked(false)} />
      ) : (
        <>
          <section className={styles.middle} aria-label={t("desk.aspects")}>
            <GroupTabs judging={judging} marking={marking} view={view} />
            <MarkRows judging={judging} marking={marking} />
            {aspect ? null : <p className={styles.empty}>{t("desk.undeclared")}</p>}
          </section>
          {aspect ? (
            <MarkKeypad judging={judging} marking={marking} view={view} aspect={aspect} />
          ) : null}
        </>
      )}
      <DeskFooter
        judging={judging}
        marking={marking}
        view={view}
        isSigning={isSigning}
        onSign={() => setIsAsked(true)}
      />
    </div>
  );
}

/**
 * The sheet that is open stands behind the #, so that a reload without network comes back to it: where its first
 * mark is missing, once it is known what waits on this tablet.
 */
function useHash(sheetId: string, isLoaded: boolean, open: (sheetId: string) => void) {
  const isBack = useRef(false);
  const opening = useRef(open);
  opening.current = open;
  useEffect(() => {
    if (!isLoaded || isBack.current) return;
    isBack.current = true;
    opening.current(window.location.hash.slice(1));
  }, [isLoaded]);
  useEffect(() => {
    if (!isBack.current || sheetId === "" || window.location.hash === `#${sheetId}`) return;
    window.history.replaceState(window.history.state, "", `#${sheetId}`);
  }, [sheetId]);
}

function useLeftHand() {
  const [isLeft, setIsLeft] = useState(false);
  useEffect(() => setIsLeft(localStorage.getItem(LEFT_HAND) === "1"), []);
  const choose = (wanted: boolean) => {
    setIsLeft(wanted);
    localStorage.setItem(LEFT_HAND, wanted ? "1" : "0");
  };
  return [isLeft, choose] as const;
}
