import type { ReactNode } from "react";
import { Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { EncodingPreset, Resolution } from "@/server/schemas/encoding";
import { languageNames } from "@/server/schemas/languages";
import { flagOf, textOf } from "./draft";
import type { Options } from "./options";
import type { DraftEditor } from "./use-draft";

const SIZES = Resolution.options.map((value) => ({ value, label: value === "4k" ? "4K" : value }));
const CARE = EncodingPreset.options.map((value) => ({ value, label: value[0]!.toUpperCase() + value.slice(1) }));

/** Size and quality of the file, which cost nothing more, and how its captions look. */
export function FileOptions({ editor: { draft, set }, options }: { editor: DraftEditor; options: Options | undefined }) {
  const { body } = draft;
  const captioned = flagOf(body, "enable_subtitles");
  const captionLanguage = textOf(body, "subtitle_language") || textOf(body, "language");
  const fonts = options?.fonts[captionLanguage] ?? options?.fonts.default ?? [];
  const font = textOf(body, "font_key");
  return (
    <>
      <Labelled label="Size">
        <Segmented
          label="Size"
          value={textOf(body, "resolution", "720p") as Resolution}
          options={SIZES}
          onChange={(size) => set("resolution", size)}
        />
      </Labelled>
      <Labelled label="Quality">
        <Segmented
          label="Quality"
          value={textOf(body, "encoding_preset", "standard") as EncodingPreset}
          options={CARE}
          onChange={(preset) => set("encoding_preset", preset)}
        />
      </Labelled>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label="Subtitles in"
          disabled={!captioned}
          value={textOf(body, "subtitle_language")}
          onChange={({ target }) => set("subtitle_language", target.value)}
        >
          <option value="">The spoken language</option>
          {Object.entries(languageNames).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Select label="Font" disabled={!captioned} value={font} onChange={({ target }) => set("font_key", target.value)}>
          <option value="">Automatic</option>
          {font !== "" && !fonts.includes(font) && <option value={font}>{font}</option>}
          {fonts.map((family) => (
            <option key={family} value={family}>
              {family}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}

/** The group says its name to screen readers itself. */
const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex flex-col gap-1.5">
    <span aria-hidden className="font-medium text-quiet text-xs">
      {label}
    </span>
    {children}
  </div>
);
