"use client";

import type { ReactNode } from "react";
import { Input } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import { textOf } from "./draft";
import { EndingOptions } from "./EndingOptions";
import { FileOptions } from "./FileOptions";
import { MetadataField } from "./MetadataField";
import { ModelOptions } from "./ModelOptions";
import type { Options } from "./options";
import { PresenterOptions } from "./PresenterOptions";
import type { DraftEditor } from "./use-draft";

interface Props {
  editor: DraftEditor;
  options: Options | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Everything else that the API knows about a film. */
export function MoreOptions({ editor, options, open, onOpenChange }: Props) {
  const { draft, set } = editor;
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title="More options">
      <div className="flex flex-col gap-7">
        <Group title="File and captions">
          <FileOptions editor={editor} options={options} />
        </Group>
        <Group title="Models">{options && <ModelOptions editor={editor} options={options} />}</Group>
        <Group title="Ending and footer">
          <EndingOptions editor={editor} />
        </Group>
        {draft.source === "pictures" && (
          <Group title="Narrator">
            <PresenterOptions editor={editor} />
          </Group>
        )}
        <Group title="For programs">
          <Input
            label="Webhook"
            type="url"
            value={textOf(draft.body, "webhookUrl")}
            placeholder="https://…"
            hint="Called once, when the film is finished or has failed."
            onChange={({ target }) => set("webhookUrl", target.value)}
          />
          <MetadataField value={draft.body.metadata} onChange={(metadata) => set("metadata", metadata)} />
        </Group>
      </div>
    </Sheet>
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-3.5">
    <h3 className="font-semibold text-ui">{title}</h3>
    {children}
  </section>
);
