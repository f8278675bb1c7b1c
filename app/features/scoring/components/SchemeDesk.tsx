import { useTranslation } from "react-i18next";
import { NextStep } from "~/ui/NextStep";
import { Page, Section } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { type Draft, gapsOf } from "../domain/draft/read-draft";
import type { Scheme } from "../domain/scheme/scheme";
import { AwardOutline } from "./AwardOutline";
import { useGapSentence } from "./GapList";
import { ModuleOutline } from "./ModuleOutline";
import { SaveLine } from "./SaveLine";
import { SchemeActions } from "./SchemeActions";
import { SchemeEditor } from "./SchemeEditor";
import { StaleDraft } from "./StaleDraft";
import { useDraft } from "./use-draft";

interface SchemeDeskProps {
  scheme: {
    id: string;
    name: string;
    version: number;
    changedAt: string;
    changedByName: string | null;
  };
  draft: Draft;
  inForce: Scheme | null;
  mayWrite: boolean;
}

const BLOCKERS_SHOWN = 3;

/** A scheme's own page: what its draft still lacks, and the draft itself, to write or to read. */
export function SchemeDesk({ scheme, draft: first, inForce, mayWrite }: SchemeDeskProps) {
  const { t } = useTranslation("schemes");
  const here = `/schemes/${scheme.id}`;
  const editing = useDraft({
    saveTo: `${here}/saved-draft`,
    version: scheme.version,
    draft: first,
  });
  const { draft, state } = editing;
  const sentence = useGapSentence(draft);
  const gaps = gapsOf(draft).map(sentence);
  const next = (inForce?.version ?? 0) + 1;
  return (
    <Page
      title={draft.title ?? scheme.name}
      chip={
        <StatusChip tone="neutral" icon="edit">
          {t("editor.draftOf", { count: next })}
        </StatusChip>
      }
      meta={
        <>
          {mayWrite ? <SaveLine state={state} /> : null} {scheme.changedByName}{" "}
          <When at={scheme.changedAt} />
        </>
      }
      breadcrumb={[{ label: t("list.title"), to: "/schemes" }]}
      nextStep={
        <NextStep
          state={inForce ? t("version", { count: inForce.version }) : t("list.noVersion")}
          next={t("editor.next", { count: next })}
          blockers={gaps.slice(0, BLOCKERS_SHOWN).map((gap) => ({ sentence: gap }))}
          action={
            <SchemeActions
              here={here}
              inForce={inForce?.version ?? null}
              next={next}
              gaps={gaps}
              mayWrite={mayWrite}
              isKept={editing.isKept}
            />
          }
        />
      }
    >
      {state.kind === "stale" ? (
        <StaleDraft mine={draft} current={scheme} theirs={first} settle={editing.settle} />
      ) : null}
      {mayWrite ? (
        <SchemeEditor inForce={inForce} {...editing} />
      ) : (
        <>
          {draft.stages.map((stage) => (
            <Section key={stage.id} title={stage.name ?? stage.id}>
              {stage.modules.map((module) => (
                <ModuleOutline key={module.id} module={module} />
              ))}
            </Section>
          ))}
          <AwardOutline scheme={draft} />
        </>
      )}
    </Page>
  );
}
