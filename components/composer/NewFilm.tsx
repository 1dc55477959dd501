"use client";

import { clsx } from "clsx";
import { Braces } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { useCommands } from "@/components/commands/commands";
import { type Shortcut, useShortcuts } from "@/components/keyboard/shortcuts";
import { RecentFilms } from "@/components/library/RecentFilms";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { routeOf } from "@/server/schemas/film-request";
import { CopyMenu } from "./CopyMenu";
import { JsonEditor } from "./JsonEditor";
import { MainFields } from "./MainFields";
import { MakeBar } from "./MakeBar";
import { MoreOptions } from "./MoreOptions";
import { useOptions } from "./options";
import { PictureField } from "./PictureField";
import { PromptField } from "./PromptField";
import { picturesOf, withPictures } from "./pictures";
import { useCompose } from "./use-compose";
import { useDraft } from "./use-draft";
import { useDroppedPictures } from "./use-dropped-pictures";
import { useQuote } from "./use-quote";
import { useUpload } from "./use-upload";

const KEYS: readonly Shortcut<"send" | "json">[] = [
  { id: "send", keys: ["Mod+Enter"], label: "Make the film", group: "New film", inFields: true },
  { id: "json", keys: ["F12"], label: "Request as JSON, or as a form", group: "New film", inFields: true },
];
const SOURCES = [
  { value: "text", label: "Words" },
  { value: "pictures", label: "Pictures" },
] as const;

/** Say what you want, in a form or as the API's own JSON; see the exact price; send it. */
export function NewFilm() {
  const editor = useDraft();
  const { draft, change, setSource } = editor;
  const options = useOptions();
  const { quote, isEmpty, isCurrent } = useQuote(draft);
  const { send, isBusy, fault, credits } = useCompose(draft, editor.clear);
  const [isJson, setJson] = useState(false);
  const [hasMore, setMore] = useState(false);
  const upload = useUpload(
    useCallback((url: string) => change((body) => withPictures(body, [...picturesOf(body), { url, title: "" }])), [change]),
  );
  const take = (files: readonly File[]) => {
    setSource("pictures");
    void upload.add(files);
  };
  const dropped = useDroppedPictures(take);

  const canSend = !isEmpty && !isBusy && upload.uploads.length === 0 && quote?.isAccepted === true && isCurrent;
  const submit = () => canSend && send();
  const toggleJson = useCallback(() => setJson((now) => !now), []);
  useShortcuts(KEYS, { send: submit, json: toggleJson });
  useCommands(
    useMemo(
      () => [
        { id: "json", label: "Request as JSON, or as a form", group: "New film", icon: Braces, keys: "F12", run: toggleJson },
      ],
      [toggleJson],
    ),
  );

  return (
    <div className="mx-auto w-full max-w-[54rem] px-4 py-8 sm:px-6 sm:py-12">
      <h1 className="mb-6 text-balance text-center font-display text-4xl leading-tight sm:mb-8 sm:text-5xl">
        What should we film?
      </h1>
      <form
        aria-label="New film"
        {...dropped.area}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className={clsx("rounded-2xl border bg-surface shadow-lift", dropped.isOver ? "border-accent" : "border-line")}
      >
        <header className="flex flex-wrap items-center justify-between gap-2 border-line border-b px-3 py-2.5 sm:px-4">
          <Segmented label="Made from" value={draft.source} options={SOURCES} onChange={setSource} />
          <div className="flex items-center gap-1">
            {options && <CopyMenu draft={draft} publicUrl={options.publicUrl} />}
            <Button size="small" look={isJson ? "plain" : "quiet"} aria-pressed={isJson} onClick={toggleJson}>
              <Braces aria-hidden /> JSON
            </Button>
          </div>
        </header>
        <div className="flex flex-col gap-5 p-4 sm:p-5">
          {isJson ? (
            <>
              <p className="font-mono text-quiet text-xs">POST {routeOf(draft)}</p>
              <JsonEditor
                draft={draft}
                problems={quote && !quote.isAccepted && !isEmpty ? quote.problems : []}
                onChange={(body) => change(() => body)}
              />
            </>
          ) : (
            <>
              {draft.source === "pictures" && <PictureField editor={editor} upload={upload} />}
              <PromptField editor={editor} />
              <MainFields editor={editor} options={options} onMore={() => setMore(true)} />
            </>
          )}
        </div>
        <footer className="border-line border-t p-4 sm:px-5">
          <MakeBar
            {...{ editor, options, isEmpty, isBusy, canSend, credits, fault }}
            quote={isJson ? withoutProblems(quote) : quote}
          />
        </footer>
      </form>
      <RecentFilms />
      <MoreOptions editor={editor} options={options} open={hasMore} onOpenChange={setMore} />
    </div>
  );
}

/** Beside the JSON they stand at their lines already. */
const withoutProblems = (quote: ReturnType<typeof useQuote>["quote"]) => (quote?.isAccepted ? quote : undefined);
