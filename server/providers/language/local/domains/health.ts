import { frame } from "../frame";

export const health = frame({
  id: "health",
  keys: "health, wellness, clinic, doctor, hospital, nurse, medicine, medical, therapy, therapist, mental, anxiety, stress, meditation, mindfulness, heart, blood, brain, pharmacy, vitamin, dentist, patient, care, healing, breath, massage, hygiene, vaccine, body, nutrition",
  kind: "topic",
  format: "ad",
  near: ["sleep", "fitness", "family", "nature"],
  music: "calm",
  sound: "quiet bright room",
  thing: "a bright quiet room with a chair by the window",
  want: ["take one full breath", "sit still without a reason", "walk to the corner and back"],
  call: ["Breathe out.", "Sit down for a moment.", "Ask the question."],
  obstacle: ["a waiting room and a slow clock", "a question nobody wants to say aloud"],
  door: `
    Indoors, someone is learning to sit still. | a person sitting by a sunny window, eyes closed
  `,
  hook: `
    Put a hand here, and wait. There it is. | a hand resting on a chest, soft window light | a slow heartbeat
    A body keeps notes on everything. | a person stretching a stiff neck at a desk, morning
    The waiting room has a clock, a plant, and a question. | an empty bright waiting room with a plant | a clock ticking
  `,
  pain: `
    You tell everyone you are fine, and you say it quickly. | a person on a phone by a grey window
    The shoulders climbed up sometime in March and stayed. | a tense person at a desk seen from behind
    You look it up at night, which is the worst time to look. | a face lit by a phone in a dark room
  `,
  moments: `
    The curtain opens, and the room takes a breath. | a curtain being drawn in a bright room, morning | a curtain drawn
    A glass of water, before anything else. | a glass of water on a sunny sill | water poured into a glass
    Bare feet on a cool floor, and the day is told gently. | bare feet on a wooden floor, early light
    In through the nose. Count the leaves on the branch outside. | a branch with leaves outside a window
    Out through the mouth, as if cooling soup. | a person breathing out slowly, eyes closed, side light | slow breath
    Somebody asks how you are, and waits for the answer. | two people sitting face to face in a bright room
    The chair is soft. The questions are plain. | a simple armchair in a calm room, daylight
    A pencil writes down what you say, in your own words. | a pencil on a notepad, close-up | pencil on paper
    On the scale of things, a short walk is not small. | a person walking slowly in a park, morning | birds in a park
    The bench is exactly halfway, and knows it. | a park bench under a tree, dappled light | birds and leaves
    An orange comes apart in both hands. | hands peeling an orange, sunny kitchen
    Soup is not medicine. It only behaves like it. | a steaming bowl of soup and a spoon, window light
    A grandmother does her exercises against the kitchen counter. | an old woman stretching at a kitchen counter, morning
    There is a plant on the desk, and it is on your side. | a green plant on a white desk, soft daylight
    By evening, the jaw has let go of the day. | a person resting in a chair at dusk, calm face
    The phone sleeps in the other room. | a phone on a hallway shelf, dark, door half open
  `,
  gain: `
    The stairs are the same stairs. You are not out of breath. | a person at the top of bright stairs
    Someone says you look rested, and you do not explain. | two friends meeting on a sunny street
    Quiet, from the inside out. | a person sitting on a step in evening sun
  `,
  close: `
    Breathe in. There is plenty of air. | a person on a hill in wind, wide sky | light wind
    Tomorrow, the same short walk. | a path through a park at sunset | birds at dusk
    Be as kind as you would be to a friend. | two hands holding, warm light
  `,
  steps: `
    Begin by noticing, without changing anything. | a person sitting with closed eyes by a window
    Breathe in slowly, down to the belt. | a hand on a belly rising with breath, close-up
    Let the breath out for longer than it came in. | a candle flame leaning slightly
    Let the shoulders fall by themselves. | relaxed shoulders seen from behind, soft light
    Name what hurts, in plain words, to someone you trust. | two people talking on a bench
    Drink some water, and step outside. | a door opening onto a green garden
    Keep it short, and do it again tomorrow. | a calendar with small pencil marks
  `,
});
