import { frame } from "../frame";

export const ocean = frame({
  id: "ocean",
  keys: "ocean, sea, marine, whale, reef, coral, wave, tide, beach, coast, dolphin, shark, octopus, jellyfish, fish, turtle, surf, surfing, surfer, diver, diving, underwater, lighthouse, sailor, sailing, sailboat, boat, ship, submarine, harbour, harbor, seal, seagull, shore, island, mermaid, penguin, fisherman, fishing, deep sea",
  kind: "place",
  format: "documentary",
  near: ["weather", "wildlife", "travel", "space"],
  music: "mysterious",
  sound: "waves and low underwater hum",
  thing: "the open sea",
  want: ["follow the whales as far as they go", "see what lives below the light", "sail past the last buoy"],
  call: ["Come in. The water is waiting.", "Look below the surface.", "Follow the tide."],
  obstacle: ["a wall of grey water", "a wind from the wrong side", "a fog with no edges"],
  door: `Beyond the last house, there is always the sea. | a coastal village with the open sea behind it, afternoon | distant waves`,
  hook: `
    From the shore, the sea looks like a flat blue line. It is not. | a calm sea horizon seen from a sandy beach, midday | small waves on sand
    Put one foot in, and you are touching every coast there is. | bare feet in shallow clear water on a beach, morning | gentle surf
    Before there is light, there is the sound of water. | dark sea before dawn, faint line of light on the horizon | slow waves in the dark
  `,
  pain: `
    We stop at the edge, as if the world ended there. | a person standing at the end of a pier, grey sky | wind and water under a pier
    From up here, it is easy to forget what is underneath. | a ship seen from above on a wide grey sea
  `,
  moments: `
    The harbour wakes first: ropes, engines, a gull with an opinion. | fishing boats in a small harbour at sunrise | gulls and boat engines
    Then the wall slides past, and the water opens. | a small boat leaving a harbour wall, early light | boat engine and water
    On top, everything glitters and nothing stays. | sun glitter on open water, wide view, morning | light waves
    A few metres down, the waves are only a rumour. | sunbeams under the water surface, clear blue | underwater bubbles
    Here the colours are loud, and nobody apologises for them. | a coral reef with bright tropical fish, clear water | underwater reef crackle
    A turtle passes as if it had an appointment next week. | a sea turtle gliding over a sandy sea floor | soft underwater hum
    Small fish turn all at once, like one thought. | a large shoal of silver fish turning together, blue water
    Kelp leans with the current, and leans back again. | a tall kelp forest swaying, green light from above
    Lower down, red goes first. Then green. Then only blue. | deep blue water fading to black, a few light rays | deep underwater drone
    Sound travels a long way down here, and so do songs. | a humpback whale in deep blue water with light rays | whale song
    Something makes its own light, because there is no other. | glowing jellyfish in black water | deep underwater drone
    An octopus reads the rock with all eight hands. | an octopus on a rocky sea floor, close-up
    Even here, snow falls: a slow, pale drift from above. | pale particles drifting down through dark water
    Then up again, towards the bright side of things. | looking up at the bright surface from below, a diver rising | rising bubbles
    A dolphin breaks the surface, and the day with it. | a dolphin leaping from the sea at golden hour | splash
    The weather walks across the water on grey legs. | rain columns over a dark sea, afternoon | distant thunder over water
    On the rocks, a lighthouse counts slowly to ten. | a lighthouse on a rocky coast at dusk, beam of light | surf on rocks
    At low tide, the sea leaves its pockets on the sand. | tide pools with shells and a starfish on a beach, evening | trickling water
  `,
  gain: `
    You come back with salt on your skin and a quieter head. | a swimmer walking out of the sea at sunset
    After that, a glass of water never looks the same. | a glass of water on a table before a sea window, evening
  `,
  close: `
    The tide turns. It was never waiting for us. | an empty beach with retreating waves at dusk | slow waves at dusk
    Night comes in from the east, one wave at a time. | a dark sea under the first stars | waves at night
    Listen to a shell tonight. You will know what it means. | a shell on a window sill at night, moonlight
  `,
});
