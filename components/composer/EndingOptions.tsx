import { Alert } from "@/components/ui/alert";
import { Input } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { flagOf, textOf } from "./draft";
import { type Footer, footerOf, withFooter } from "./pictures";
import type { DraftEditor } from "./use-draft";

/** A last scene that says where to go, and a line along the bottom of all others. */
export function EndingOptions({ editor: { draft, set, change } }: { editor: DraftEditor }) {
  const { body, source } = draft;
  const hasOwnFooters = Array.isArray(body.footer_metadata) && body.footer_metadata.length > 0 && footerOf(body) === null;
  const footer = footerOf(body) ?? {};
  const setFooter = (part: Footer) => change((now) => withFooter(now, { ...(footerOf(now) ?? {}), ...part }));
  return (
    <>
      <Input
        label="Link"
        type="url"
        value={textOf(body, "cta_url")}
        placeholder="https://…"
        hint="The film ends with a scene that leads there, with a code to scan."
        onChange={({ target }) => set("cta_url", target.value)}
      />
      <div className="grid grid-cols-2 gap-3">
        <Input
          label="Words above"
          maxLength={180}
          value={textOf(body, "cta_text_top")}
          onChange={({ target }) => set("cta_text_top", target.value)}
        />
        <Input
          label="Words below"
          maxLength={180}
          value={textOf(body, "cta_text_bottom")}
          onChange={({ target }) => set("cta_text_bottom", target.value)}
        />
      </div>
      <Input
        label="Logo"
        type="url"
        value={textOf(body, "cta_logo")}
        placeholder="https://… of a picture"
        onChange={({ target }) => set("cta_logo", target.value)}
      />
      {source === "pictures" && (
        <Switch
          label="Write ending and footers from the film's own words"
          hint="1 credit a second. Needs the link."
          checked={flagOf(body, "express_cta_generation")}
          onChange={(on) => set("express_cta_generation", on || undefined)}
        />
      )}
      {hasOwnFooters ? (
        <Alert tone="neutral">Each scene has a footer of its own. Change them in the JSON.</Alert>
      ) : (
        <div className="grid grid-cols-2 gap-3">
          <Input
            label="Footer"
            maxLength={220}
            value={footer.text ?? ""}
            placeholder="Order at…"
            onChange={({ target }) => setFooter({ text: target.value })}
          />
          <Input
            label="Footer's link"
            type="url"
            value={footer.url ?? ""}
            placeholder="https://…"
            onChange={({ target }) => setFooter({ url: target.value })}
          />
        </div>
      )}
    </>
  );
}
