import { frame } from "../frame";

export const beauty = frame({
  id: "beauty",
  keys: "beauty, skincare, skin, makeup, cosmetic, hair, perfume, fragrance, lipstick, salon, spa, nail, soap, cream, serum, shampoo, barber, beard, haircut, scent, lotion, moisturizer, facial",
  kind: "thing",
  format: "ad",
  near: ["health", "fashion", "home", "nature"],
  music: "elegant",
  sound: "soft water and glass",
  thing: "a glass bottle on a stone ledge",
  want: ["look in the mirror without leaning in", "keep the smell of that garden", "take five minutes for nobody"],
  call: ["Take your time.", "Start with water.", "Begin with clean hands."],
  obstacle: ["a mirror with hard light", "a shelf of half-used jars"],
  door: `
    In the bathroom, the window is steamed and somebody hums. | a steamed bathroom window, morning | running water and humming
  `,
  hook: `
    Water, two hands, and a face nobody has seen yet today. | hands with water before a face, morning light | splashing water
    The mirror is steamed. Good. It can wait. | a steamed mirror with a hand-wiped patch
    A scent goes by, and you are eight years old, in a garden. | a blurred garden path with flowers, warm light
  `,
  pain: `
    The shelf is full of promises with the lids off. | a crowded bathroom shelf, cold light
    Hard light, close mirror, early train. | a tired face in a harsh mirror, dawn
  `,
  moments: `
    The tap runs until it is warm, and you stand there and think. | a running tap with steam, soft light | running tap
    A drop hangs from the glass, and takes its time. | a drop on a glass pipette, macro view
    Petals are weighed by someone with very clean hands. | rose petals on a small scale, window light
    Oil slides down the inside of the bottle like late sun. | amber oil in a glass bottle, backlight
    A comb goes through once, and the tangles give their names. | a wooden comb in long hair, close-up | combing
    Foam, a brush, a towel round the neck, and the news of the street. | a barber with a shaving brush, old shop | a shaving brush
    The stone bowl is cool, and smells faintly of rain. | a stone bowl with water and a leaf
    Fingertips, then palms, then the back of the neck. | hands smoothing cream on a neck, soft light
    A door opens, and the steam walks out first. | steam through an open bathroom door
    Someone laughs, and the lipstick has to start again. | a laughing woman before a mirror, evening
    On the collar of a coat, last winter is still there. | the collar of a wool coat, close-up
    A freckle is a small thing the sun wrote down. | freckled skin in sunlight, close-up
    The towel is rough, and the morning begins. | a white towel on a hook, morning sun
    Lavender stands in rows and waits to be bottled. | rows of lavender under a low sun | bees in lavender
  `,
  gain: `
    You close the cabinet, and the face goes with you. | a person leaving a bright bathroom, smiling
    Someone leans in to hear you better, and stays. | two people close together at a party, warm light
  `,
  close: `
    The light is kind at this hour. So is the mirror. | a mirror in warm evening light
    Leave the window open. The scent will find its own way. | an open window with a curtain, dusk
    Wash off the day. Keep the rest. | hands under running water, evening | running water
  `,
});
