import type { ImageKind } from "./images";

/** Work on pictures as the studio shows it. */
export interface ImageJobView {
  id: string;
  kind: ImageKind;
  status: "PENDING" | "COMPLETED" | "FAILED";
  /** 0 to 100. */
  progress: number;
  prompt: string;
  /** Addresses of what it was made from and of what came out. */
  sources: string[];
  results: string[];
  /** What was done, found or could not be done, as a sentence. */
  message: string;
  /** What it cost in the end; nothing when it failed or changed nothing. */
  credits: number;
  createdAt: Date;
}

export interface ImageJobPage {
  jobs: ImageJobView[];
  next: string | null;
}

/** What there is to choose from, and credits per picture. */
export interface ImageOptions {
  models: { key: string; label: string; shapes: string[] }[];
  /** What addresses of this server's own pictures begin with. */
  publicUrl: string;
  prices: { draw: number; enhance: Record<string, number>; clean: number; extend: number };
}
