import { frame } from "../frame";

export const fitness = frame({
  id: "fitness",
  keys: "fitness, gym, workout, running, runner, run, yoga, pilates, training, marathon, exercise, muscle, trainer, crossfit, swimming, swimmer, climbing, climber, boxing, boxer, dance, dancer, hiking, jogging, stretch, athlete, weightlifting",
  kind: "topic",
  format: "ad",
  near: ["health", "sport", "nature", "city"],
  music: "upbeat",
  sound: "footsteps and steady breath",
  thing: "running shoes by a front door",
  want: ["reach the top without stopping", "run past the last lamp post", "stand on the wall and look down"],
  call: ["Lace up.", "One more lap.", "See you at the corner."],
  obstacle: ["a warm bed and a cold street", "a hill that looks at you"],
  door: `
    Down by the river, someone is running in the half-light. | a runner on a river path, dawn | footsteps on gravel
  `,
  hook: `
    The shoes are by the door. The door is closed. The bed is warm. | running shoes beside a closed door, blue dawn
    Nobody sees the first kilometre. That is the point of it. | a lone runner on an empty street before sunrise | footsteps and breath
    Your legs have an opinion. Thank them, and go. | tying shoelaces on a cold step, close-up
  `,
  pain: `
    It rained on Monday, so it was Tuesday. Then it was never. | rain on a window, sports bag in a corner | rain on a window
    The stairs got steeper over the winter. | a person pausing on a long staircase, grey light
    You paid for the mirror and looked at the clock. | a person on a gym machine looking at a wall clock
  `,
  moments: `
    One knot, two knots, and the cold takes your hand. | hands tying running shoes, frost on the step
    The first steps sound like somebody else's. | feet running on wet asphalt, close-up | footsteps on asphalt
    Breath makes a small cloud, and you run through it. | a runner with visible breath, low sun | steady breath
    At the bridge, the legs stop asking. | a runner crossing a bridge at sunrise | footsteps on a bridge
    A dog overtakes on the left, very pleased. | a dog running beside a jogger in a park | a dog panting
    Chalk on the palms. A clap. A small white storm. | chalk dust clapped from two hands, side light | hands clapping
    The bar is cold and tells the truth. | hands gripping a steel bar, close-up
    On the mat, an arm reaches for something just out of frame. | a person stretching on a mat in a bright room
    The rope ticks like a clock with somewhere to be. | a person skipping rope, sunlit gym | skipping rope
    Halfway up, the hill stops being a metaphor. | a runner on a steep green hill, noon | hard breathing
    Water, three gulls, and the far end of the pool. | a swimmer in an open-air pool lane, morning light | swimming strokes
    Fingers find an edge the width of a coin. | a climber's fingers on rock, close-up
    A stranger nods. There is a whole language in that nod. | two runners passing on a park path
    The heart drums, then marches, then walks. | a runner slowing down by a river, golden light | slowing footsteps
    Sweat dries into a small white map. | a tired athlete sitting on steps, low sun
    The bench is wet, and nobody has ever liked a bench more. | an athlete resting on a park bench after rain
  `,
  gain: `
    The stairs come back down to their old size. | a person running lightly up city stairs, morning
    A good kind of tired, all the way to the fingertips. | a person lying in grass with arms spread, sunset
    You went. Nothing else today can take that away. | wet running shoes on a doormat, bright light
  `,
  close: `
    The shoes dry by the door, facing out. | running shoes by an open door, evening sun
    Tomorrow, the same corner, a little lighter. | a street corner at sunrise, long shadows
    Do not run from anything. Just run. | a runner on an open road at sunset
  `,
  steps: `
    Begin slower than you want to. | a person walking briskly on a path, morning
    Warm the joints before you ask them for anything. | a person circling arms in a park
    Keep your shoulders low and your steps short. | a runner seen from the side, even stride
    If you cannot talk, you are going too fast. | two joggers talking on a park path
    Stop while it still feels good. | a runner slowing beside a lake
    Rest is part of it, not the opposite. | a person lying on a mat by a window
    Come back in two days, even for ten minutes. | running shoes beside a calendar
  `,
});
