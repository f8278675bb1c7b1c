import { RemixBrowser } from "@remix-run/react";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { DEFAULT_LANGUAGE, isLanguage } from "~/web/languages";
import { RenderingContext } from "~/web/rendering";
import { loadWords } from "~/web/words.client";

const { lang, dataset } = document.documentElement;
const request = dataset.request ?? "";

// In one piece, not as a transition: whoever presses a button halfway through would make React give up on the root.
void loadWords(isLanguage(lang) ? lang : DEFAULT_LANGUAGE).then((words) => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={words}>
        <RenderingContext.Provider value={{ requestNumber: request, nonce: "" }}>
          <RemixBrowser />
        </RenderingContext.Provider>
      </I18nextProvider>
    </StrictMode>,
  );
});
