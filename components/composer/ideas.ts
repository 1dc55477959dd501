/** Starting points of different kinds: an ad, an explainer, a documentary and a story. */
export const IDEAS = [
  {
    label: "Ad for a sleep tracker",
    prompt: "A 20 second ad for Luma, a sleep tracker that listens to your breathing",
    durationSeconds: 20,
  },
  { label: "How rain forms", prompt: "Explain how rain forms, for curious kids", durationSeconds: 30 },
  { label: "The deep ocean", prompt: "A short documentary about the deep ocean", durationSeconds: 30 },
  { label: "A brave little robot", prompt: "A story about a brave little robot who learns to paint", durationSeconds: 25 },
] as const;
