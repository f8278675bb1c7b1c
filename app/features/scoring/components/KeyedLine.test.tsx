import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { wordsFor } from "~/web/words.server";
import { KeyedLine } from "./KeyedLine";

describe("one aspect of a paper sheet being keyed (contests.md §4)", () => {
  it("says at its reason that the reason is missing, where the summary's link leads", () => {
    const aspect = { id: "B3", kind: "deduction", each: "1" } as const;
    const sentence = "B3要写原因。";
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={wordsFor("zh-CN")}>
        <KeyedLine
          asked={{ aspect, takesReason: true }}
          problem={{ errors: [{ field: "reasons.B3", sentence }], values: { "marks.B3": "1" } }}
          fault={undefined}
          isFirst={false}
          onLeave={() => undefined}
        />
      </I18nextProvider>,
    );
    const reason = /<input[^>]*name="reasons\.B3"[^>]*>/.exec(html)?.[0];
    expect(reason).toContain('id="field-reasons.B3"');
    expect(reason).toContain('aria-invalid="true"');
    expect(reason).toContain('aria-describedby="field-reasons.B3-error"');
    expect(html).toMatch(new RegExp(`id="field-reasons\\.B3-error".*${sentence}`));
  });
});
