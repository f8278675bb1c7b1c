import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { RenderingContext } from "~/web/rendering";
import { words } from "~/web/words.client";

const request = document.documentElement.dataset.request ?? "";

void readLoaderData().then(() => {
  startTransition(() => {
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
});

/**
 * On its first call, before any hook, RemixBrowser throws the promise of the loader data that the page carries.
 * Waited for here, it never suspends at the root, where whoever pressed a button meanwhile would make React 18
 * give up on the whole page ("root did not complete").
 */
async function readLoaderData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (promise) {
    if (!(promise instanceof Promise)) throw promise;
    await promise;
  }
}
