import { useTranslation } from "react-i18next";
import { Facts } from "~/ui/Facts";
import { Section } from "~/ui/Page";
import { awardListsOf, awardName, awardsOf } from "../domain/scheme/award-lists";
import type { Scheme } from "../domain/scheme/scheme";
import { useAwardWords } from "./use-award-words";

/** The awards of a scheme to read, list by list, in the order in which they are handed out. */
export function AwardOutline({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation("schemes");
  const { ruleWords } = useAwardWords();
  return awardListsOf(scheme)
    .filter((list) => awardsOf(scheme, list).length > 0)
    .map((list) => (
      <Section key={list} title={t(`awards.lists.${list}`)}>
        <Facts
          items={awardsOf(scheme, list).map((award) => ({
            label: awardName(award),
            value: ruleWords(award),
          }))}
        />
      </Section>
    ));
}
