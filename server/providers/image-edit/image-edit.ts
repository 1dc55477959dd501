import type { Fitting } from "@/server/pictures/fit-shape";
import type { RemovedMark } from "@/server/pictures/marks/remove-marks";
import type { Box } from "@/server/pictures/raster";

/** Changes pictures that are there already. */
export interface ImageEditor {
  readonly name: string;
  /** Larger and crisper, in another shape where one is wanted. */
  enhance(request: EnhanceRequest): Promise<EditedPicture & { fitting: Fitting }>;
  /** Without text, watermarks and logos; `marks` is empty where there were none, and the picture is as it was. */
  removeMarks(request: RemoveMarksRequest): Promise<EditedPicture & { marks: RemovedMark[] }>;
  /** One picture of a set made from the sources. */
  vary(request: VaryRequest): Promise<EditedPicture & { says: string }>;
}

interface EditRequest {
  /** Where to write the picture; its ending is added. */
  outputPath: string;
  signal: AbortSignal;
  onProgress?(share: number): void;
}
export interface EnhanceRequest extends EditRequest {
  path: string;
  /** Pixels of the longer side. */
  longSide: number;
  /** Width over height. */
  ratio: number;
}
export interface RemoveMarksRequest extends EditRequest {
  path: string;
  boxes: readonly Box[];
}
export interface VaryRequest extends EditRequest {
  /** The pictures of the set, in order. */
  paths: readonly string[];
  prompt: string;
  ratio: number;
  /** Which picture of how many. */
  index: number;
  count: number;
}

export interface EditedPicture {
  path: string;
  mimeType: "image/jpeg" | "image/png";
  width: number;
  height: number;
}
