import { AppError } from "@/server/core/errors";
import type { FindTranslator, TranslationProvider } from "@/server/providers/translation/translation";
import { languageNames } from "@/server/schemas/languages";

/** The translator for a pair of languages. Throws 422 with what to set or install when there is none. */
export async function translatorOrRefuse(find: FindTranslator, from: string, to: string): Promise<TranslationProvider> {
  const translator = await find(from, to);
  if (translator) return translator;
  const nameOf = (code: string) => languageNames[code] ?? code;
  throw new AppError(
    "unprocessable",
    `Translating ${nameOf(from)} into ${nameOf(to)} needs a language provider: set OPENAI_API_KEY (with OPENAI_BASE_URL for any ` +
      `compatible server), or install apertium with the pair ${from}-${to}. Nothing was charged.`,
  );
}
