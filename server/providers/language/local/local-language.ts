import type { LanguageProvider } from "../language";
import { writeScript } from "./write-script";

/** The scriptwriter that needs no key, no network and no model. */
export const localLanguage: LanguageProvider = {
  name: "local",
  async writeScript(request) {
    request.signal.throwIfAborted();
    return writeScript(request);
  },
};
