/** Moves the lips of whoever speaks in a video to a voice. */
export interface LipSyncProvider {
  readonly name: string;
  /** Orders the work, which is paid by then. Both addresses are read by the vendor. Answers the vendor's name for the job. */
  submit(request: { videoUrl: string; audioUrl: string; signal: AbortSignal }): Promise<string>;
  /** Waits for an ordered job; may be asked again after a crash. Answers the address of the video, which carries the voice. */
  result(job: string, signal: AbortSignal): Promise<{ videoUrl: string }>;
}
