/** Lines for pictures nobody described. They speak to the viewer and claim nothing about what is seen. */
export const PICTURE_FILLERS: readonly string[] = [
  "Take a moment here. Let your eyes wander from one corner to the other.",
  "A picture holds still, so that we do not have to hurry.",
  "Look at the edges first. The middle will wait for you.",
  "You may notice something that nobody has mentioned.",
  "Stay for one slow breath. Some things only show themselves to people who wait.",
  "There is more here than a first glance can carry. Take a second one.",
  "Follow the lines, and see where they lead you. There is no wrong way through.",
  "Let this one be quiet. The best details never raise their voice.",
  "What did you see first? And what did you see only now?",
  "One look to find your way around. Another one, just because you like it.",
  "Half of a picture is in the frame. The other half is in whoever looks.",
];

/** More of them, for films that sell nothing. */
export const SCENIC_FILLERS: readonly string[] = [
  "Imagine what came just before. Then imagine what happened next.",
  "If you could step inside, where would you stand? Think about it for a moment.",
  "Every picture is a small window. Lean a little closer to the glass.",
  "We could move on already. Let us stay a little longer instead.",
];

/** Short ones, for what is left of a scene. */
export const SHORT_FILLERS: readonly string[] = [
  "Take your time with this one.",
  "Look once, and then look again.",
  "Stay for one slow breath.",
  "Every picture is a small window.",
  "A first glance is rarely enough.",
  "Let your eyes find their own way.",
  "Come a little closer.",
  "There is time for all of it.",
];
