import type { CalculateMetadataFunction } from "remotion";
import { filmFrames } from "@/remotion/timing/frames";
import { FilmProps } from "./film-props";

/** Size, speed and length of the film come from its timeline; a timeline that does not parse ends the render with its reason. */
export const calculateMetadata: CalculateMetadataFunction<FilmProps> = ({ props }) => {
  const parsed = FilmProps.parse(props);
  const { width, height, fps } = parsed.timeline;
  return { props: parsed, width, height, fps, durationInFrames: filmFrames(parsed.timeline) };
};
