import { Eraser, Images, type LucideIcon, Sparkles, WandSparkles } from "lucide-react";
import type { ImageKind } from "@/server/schemas/images";

export interface ToolFacts {
  kind: ImageKind;
  label: string;
  icon: LucideIcon;
  /** Its key. */
  keys: string;
  /** What it does. */
  says: string;
  /** The button that does it. */
  action: string;
}

export const TOOLS: readonly ToolFacts[] = [
  {
    ...{ kind: "text_to_image", label: "Generate", icon: Sparkles, keys: "1", action: "Generate" },
    says: "Pictures from words.",
  },
  {
    ...{ kind: "image_enhance", label: "Enhance", icon: WandSparkles, keys: "2", action: "Enhance" },
    says: "Larger and sharper, in the shape you need, never stretched.",
  },
  {
    ...{ kind: "logo_remove", label: "Clean", icon: Eraser, keys: "3", action: "Remove branding" },
    says: "Takes logos, watermarks and text out of a picture.",
  },
  {
    ...{ kind: "image_list_to_image_set", label: "Extend", icon: Images, keys: "4", action: "Extend the set" },
    says: "More pictures that belong with yours.",
  },
];

export const factsOf = (kind: ImageKind): ToolFacts => TOOLS.find((facts) => facts.kind === kind) as ToolFacts;
