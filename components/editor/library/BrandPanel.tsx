import { clsx } from "clsx";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { OutroPalette } from "@/server/schemas/timeline";
import { DraftField } from "../inspector/DraftField";
import { Section } from "../inspector/Section";
import { useCut } from "../state/editor";

const swatches: Record<OutroPalette, string> = {
  midnight: "#16203a",
  forest: "#1c3a2e",
  plum: "#3a1c38",
  ember: "#5a2418",
  graphite: "#2a2c30",
  sand: "#e8dcc4",
  mist: "#dbe4ea",
  blush: "#f1d7d3",
};

/** What a film says about whose it is: the footer along all scenes, and the card at its end. */
export function BrandPanel() {
  return (
    <>
      <FooterSection />
      <OutroSection />
    </>
  );
}

function FooterSection() {
  const { timeline, edit } = useCut();
  const { text = "", url = null } = timeline.footer[0] ?? {};
  const set = (change: { text?: string; url?: string | null }) =>
    edit({ kind: "footer.set", sceneId: null, footer: { text, url, ...change } });
  return (
    <Section title="Footer of all scenes">
      <DraftField label="Text" value={text} placeholder="Call to action" onDone={(next) => set({ text: next })} />
      <DraftField label="Address" value={url ?? ""} placeholder="https://" onDone={(next) => set({ url: next.trim() || null })} />
      {timeline.footer.length > 0 && (
        <Button size="small" onClick={() => set({ text: "", url: null })}>
          Remove footer
        </Button>
      )}
    </Section>
  );
}

function OutroSection() {
  const { timeline, edit } = useCut();
  const { outro } = timeline;
  const card = outro?.kind === "generated" ? outro : null;
  const now = {
    ...{ topText: card?.topText ?? timeline.title, bottomText: card?.bottomText ?? "", url: card?.url ?? null },
    ...{ palette: card?.palette ?? null, animated: card?.animated ?? true },
  };
  const set = (change: Partial<typeof now>) => edit({ kind: "outro.set", ...now, ...change });
  if (outro?.kind === "image") {
    return (
      <Section title="Outro">
        <p className="text-ui">The film ends on a picture.</p>
        <Button size="small" onClick={() => edit({ kind: "outro.remove" })}>
          Remove outro
        </Button>
      </Section>
    );
  }
  return (
    <Section title="Outro">
      <Switch
        label="End on a card"
        checked={card !== null}
        onChange={(isOn) => (isOn ? set({}) : edit({ kind: "outro.remove" }))}
      />
      {card && (
        <>
          <DraftField label="Headline" value={card.topText} onDone={(topText) => set({ topText })} />
          <DraftField label="Line below" value={card.bottomText} onDone={(bottomText) => set({ bottomText })} />
          <DraftField
            label="Address"
            value={card.url ?? ""}
            placeholder="https://"
            hint="Drawn as a QR code."
            onDone={(url) => set({ url: url.trim() || null })}
          />
          <fieldset>
            <legend className="mb-1.5 font-medium text-quiet text-xs">Colours</legend>
            <div className="flex flex-wrap gap-1.5">
              {OutroPalette.options.map((palette) => (
                <button
                  key={palette}
                  type="button"
                  aria-label={palette}
                  aria-pressed={card.palette === palette}
                  onClick={() => set({ palette })}
                  className={clsx(
                    "size-7 rounded-full border border-line-strong",
                    card.palette === palette && "outline-2 outline-focus outline-offset-2",
                  )}
                  style={{ background: swatches[palette] }}
                />
              ))}
            </div>
          </fieldset>
          <Switch label="Animated" checked={card.animated} onChange={(animated) => set({ animated })} />
        </>
      )}
    </Section>
  );
}
