import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { CaptionStyle } from "@/server/schemas/timeline";
import { useCut } from "../state/editor";
import { LevelField } from "./LevelField";
import { Section } from "./Section";

const ACCENTS = [
  ["#ffc94d", "Amber"],
  ["#ffffff", "White"],
  ["#7be0ad", "Mint"],
  ["#7cc4ff", "Sky"],
  ["#ff8fa3", "Rose"],
  ["#c9a7ff", "Violet"],
] as const;

/** How all captions look, or whether there are any. */
export function CaptionStyleSection() {
  const trpc = useTRPC();
  const { timeline, edit } = useCut();
  const { captions } = timeline;
  const options = useQuery(trpc.editor.options.queryOptions({ language: captions?.language ?? timeline.language }));
  const fonts = options.data?.fonts ?? (captions ? [captions.fontFamily] : []);
  const style = captions?.style ?? {};
  const set = (change: CaptionStyle) => edit({ kind: "captions.style", change });
  return (
    <Section title="Captions">
      <Switch
        label="Show captions"
        checked={captions !== null}
        disabled={fonts.length === 0}
        onChange={(isOn) => edit(isOn ? { kind: "captions.show", fontFamily: fonts[0] ?? "Inter" } : { kind: "captions.hide" })}
      />
      {captions && (
        <>
          <Select
            label="Font"
            value={captions.fontFamily}
            onChange={(event) => edit({ kind: "captions.font", fontFamily: event.target.value })}
          >
            {[...new Set([captions.fontFamily, ...fonts])].map((font) => (
              <option key={font}>{font}</option>
            ))}
          </Select>
          <LevelField label="Size" value={style.size ?? 1} min={0.7} max={1.4} step={0.05} onDone={(size) => set({ size })} />
          <Segmented
            label="Position"
            value={style.position ?? "bottom"}
            options={[
              { value: "top", label: "Top" },
              { value: "bottom", label: "Bottom" },
            ]}
            onChange={(position) => set({ position })}
            className="w-full"
          />
          <fieldset className="flex items-center gap-1.5">
            <legend className="float-left mr-3 text-quiet text-xs">Spoken word</legend>
            {ACCENTS.map(([accent, name]) => (
              <button
                key={accent}
                type="button"
                aria-label={name}
                aria-pressed={(style.accent ?? ACCENTS[0][0]) === accent}
                onClick={() => set({ accent })}
                className="size-6 rounded-full border border-line-strong aria-pressed:outline-2 aria-pressed:outline-focus aria-pressed:outline-offset-2"
                style={{ background: accent }}
              />
            ))}
          </fieldset>
          <Switch label="Dark plate" checked={style.plate ?? true} onChange={(plate) => set({ plate })} />
        </>
      )}
    </Section>
  );
}
