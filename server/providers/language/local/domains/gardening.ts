import { frame } from "../frame";

export const gardening = frame({
  id: "gardening",
  keys: "garden, gardening, growing tomato, grow tomato, growing potato, grow potato, growing vegetables, grow vegetables, growing herbs, grow herbs, growing basil, grow basil, growing lettuce, growing strawberr, grow strawberr, growing garlic, growing pepper, growing chil, plant, flower, farm, farming, farmer, vegetable, soil, compost, seed, greenhouse, orchard, harvest, rose, tulip, bonsai, houseplant, lawn, tree, tomato, apple, bee, beekeeper, beekeeping, agriculture, tractor, field, florist, succulent, barn, cow, sheep, chicken, goat, rice, herb",
  kind: "topic",
  format: "tutorial",
  near: ["nature", "food", "weather", "home"],
  music: "warm",
  sound: "birds and a spade in soil",
  thing: "a garden bed with young plants",
  want: ["eat one tomato they grew themselves", "wake the old orchard", "see the seed come up"],
  call: ["Get your hands dirty.", "Water it, and wait.", "Start with one pot."],
  obstacle: ["a bed of stones", "a frost in May"],
  door: `
    Behind the house, something green has come up overnight. | seedlings in a garden bed, morning dew
  `,
  hook: `
    A seed looks like nothing, and has no intention of staying so. | a single seed in an open palm, close-up
    There is soil under the nails, so it must be April. | soil-covered hands in spring sun
    Nothing happens for days. Then everything happens on a Thursday. | a pot of bare soil on a sunny sill
  `,
  pain: `
    The basil died. It was the second basil. | a withered basil plant on a kitchen sill
    You bought it in flower, and then you went on holiday. | a dried-out pot on a balcony, hard light
  `,
  moments: `
    The gate sticks, as it does every spring. | an old garden gate in morning sun | a gate creaking
    A spade goes in, and the robin comes to supervise. | a robin on a spade handle in a garden bed | a spade in soil
    Soil crumbles in the hand like dark cake. | dark soil crumbling in a hand, close-up
    One hole, one seed, one finger of earth on top. | a finger pressing a seed into soil
    String and two sticks make a straight promise. | a string between two sticks over a garden bed
    The can is filled to just before too heavy. | water filling a green watering can | water filling a can
    Then a thin green comma comes out of the ground. | a tiny seedling breaking soil, macro view
    Snails hold their parade after the rain. | snails on a wet garden path | dripping leaves
    Bees check every flower, and forget none. | a bee on a lavender flower, macro view | bees humming
    Beans climb whatever you give them, and then the air. | bean plants climbing wooden poles, noon sun
    Shade moves round the bench like the hand of a clock. | a garden bench in moving leaf shade | birds in a garden
    Tomatoes blush on one side first. | half-red tomatoes on a vine, warm light
    A bucket of plums, a wasp, a ladder. | a ladder and a bucket of plums under a tree | a wasp buzzing
    The hose draws a short rainbow, free of charge. | a garden hose spray with a rainbow, late sun | water spray
    Leaves are raked into a hill, and a child tests it. | a child jumping into a leaf pile, golden light | rustling leaves
    Frost writes on the cabbages. The spade is oiled and hung up. | frosted cabbages and a shed, blue morning
  `,
  gain: `
    You bite into it in the garden, still warm. | a person biting a tomato among plants, evening sun
    The kitchen smells of earth, and then of mint. | a basket of vegetables on a kitchen table
  `,
  close: `
    Close the gate. It will go on without you for the night. | a garden gate at dusk | evening birds
    Keep the seeds in an envelope. Write the year on it. | a hand writing on a seed envelope, lamp light
    Somewhere under there, next spring is already thinking. | bare garden soil under a low winter sun
  `,
  steps: `
    Find out where the sun stands at noon, and start there. | a sunny garden corner at noon
    Loosen the soil, and take out the stones. | a garden fork turning dark soil | a fork in soil
    Mix in some compost. It should smell like a forest. | dark compost in two hands
    Make a hole twice as deep as the seed is thick. | a finger making a small hole in soil
    Cover it lightly, and press it down with a flat hand. | a flat hand pressing soil
    Water gently, so that the seed stays where it is. | a watering can with a fine spray | gentle watering
    Keep the soil damp, but never swimming. | a finger testing damp soil
    When two leaves have become four, give each plant room. | small seedlings being spaced apart
    Water in the evening, and look under the leaves. | a hand lifting a leaf, dusk
  `,
});
