import type { Brief } from "./brief";
import { general } from "./domains/general";
import { type Beat, beats, type Frame } from "./frame";

/** Explanations nobody disputes, written by hand, for questions that are often asked. */
const topics: readonly (readonly [RegExp, readonly Beat[]])[] = [
  [
    /\b(?:interest|savings?|saving money)\b/i,
    beats(`
      You put some money aside, and leave it alone. | a coin dropped into a glass jar, close-up | a coin in a jar
      After a year, a little interest is added to it. | a hand adding a small coin to a stack
      Now there is more in the jar, and all of it earns. | a jar of coins in morning light
      So the next interest is a little larger than the first. | two stacks of coins, one slightly taller
      That is the whole trick: interest on the interest. | a small plant growing from a pot of coins
      At first you hardly see it. The line looks flat. | a chalk line on a blackboard, almost flat
      Then it begins to bend upwards, and keeps bending. | a chalk curve bending upwards on a blackboard
      Time does most of the work, so it helps to begin early. | an hourglass beside a jar of coins
      It works the same way with debt, only against you. | a pile of letters on a dark table
      So ask two questions: what is the rate, and how long? | a notebook with two questions and a pencil
    `),
  ],
  [
    /\brainbows?\b/i,
    beats(`
      It has been raining, and now the sun comes out behind you. | sun breaking through behind a field, wet grass
      In front of you, the air is still full of drops. | sunlit raindrops against a dark cloud | light rain
      Sunlight looks white, but it is many colours travelling together. | a beam of white light through a window
      When it enters a drop, the light bends. | a light beam entering a water drop, macro view
      Each colour bends by a slightly different amount. | colours fanning out inside a glass sphere
      The light bounces off the back of the drop, and comes out again. | a bright reflection inside a raindrop
      Every drop sends one colour to your eye. | a child looking up at the sky after rain
      High drops send red. Lower drops send violet. | a wide rainbow over green hills
      Together they draw a bow, and only you see exactly that one. | a person under a rainbow on a country road
    `),
  ],
  [
    /\bsky\b.*\bblue\b|\bblue\b.*\bsky\b/i,
    beats(`
      Sunlight looks white, but it holds every colour of the rainbow. | a prism splitting sunlight on a white wall
      On its way to us it passes through the air. | sunbeams through thin clouds
      Air is made of tiny molecules, far too small to see. | dust sparkling in a sunbeam, macro view
      They scatter light in all directions. | light scattering in morning haze
      Blue light is scattered much more than red. | a deep blue sky above a white wall
      So blue reaches your eye from every part of the sky. | a child lying in grass, looking up
      In the evening, the light crosses far more air. | a low sun over a wide field
      Most of the blue is lost on the way, and red is left. | a red sunset over rooftops
    `),
  ],
  [
    /\bgravity\b/i,
    beats(`
      Let go of an apple, and it falls. It never falls up. | an apple falling from a branch, slow motion
      The Earth pulls the apple, and the apple pulls the Earth. | an apple above green grass, low angle
      Everything that has mass pulls on everything else. | two stones on a smooth table, side light
      The more mass there is, the stronger the pull. | a large planet beside a small moon
      The further away, the weaker it gets. | a small moon far from a blue planet
      The moon is falling too. It only keeps missing us. | the moon above a dark horizon
      It moves sideways so fast that its fall becomes a circle. | a ball swung around on a string, top view
      The same pull holds the planets around the sun. | planets circling the sun, simple view
      And it is the reason your feet are on the floor. | bare feet on a wooden floor, morning light
    `),
  ],
  [
    /\btides?\b/i,
    beats(`
      Twice a day, on most coasts, the sea comes up and goes away again. | a harbour at low tide, boats on sand
      The reason is above you, even by day. | a pale moon in a daytime sky over the sea
      The moon pulls on the Earth, and on all its water. | the moon above a wide calm sea
      On the near side, the water is drawn up into a gentle bulge. | a swelling sea under a full moon
      On the far side there is a second bulge. | a globe in a dark room lit from one side
      The Earth turns, and carries each coast through both. | the Earth turning, seen from space
      When a coast passes a bulge, we call it high tide. | waves reaching the top of a harbour wall | waves at a wall
      When sun and moon pull in line, the tides are strongest. | sun and moon low over the sea
    `),
  ],
  [
    /\bvolcano(?:es|s)?\b/i,
    beats(`
      Deep under our feet, it is hot enough to melt rock. | glowing cracks in dark rock, close-up
      Melted rock is called magma, and it is lighter than the rock around it. | a slow flow of glowing rock underground
      So it rises, slowly, into chambers below the ground. | a cutaway mountain with a glowing chamber
      Gas is dissolved in it, like the gas in a closed bottle. | bubbles rising in a glass bottle
      When the pressure is great enough, it finds a way out. | steam from a mountain crater, dawn | rumbling ground
      Some volcanoes pour. Others burst. | a river of lava on a dark slope, night
      Outside, we call it lava, and it cools into new ground. | black lava meeting the sea, steam | hissing steam
      Years later, something green takes root there. | a small fern growing on black rock
    `),
  ],
  [
    /\bheart\b/i,
    beats(`
      Make a fist. Your heart is about that big. | a closed fist in soft light
      It is a muscle, and it is really two pumps side by side. | two hand pumps side by side on a table
      One side sends blood to the lungs, to fetch oxygen. | a person breathing in on a hill
      The other side sends it round the whole body. | a map of branching rivers seen from above
      Little doors open and close, so that it flows one way only. | a small wooden gate opening in a stream
      The sound you hear is those doors closing. | an ear against a chest | a heartbeat
      When you run, it beats faster, because muscles need more oxygen. | a runner on a hill, low sun
      And when you sleep, it slows down, but does not stop. | a sleeping child in moonlight
    `),
  ],
  [
    /\b(?:honey|bees?)\b/i,
    beats(`
      A bee leaves the hive and looks for flowers. | a bee leaving a hive, morning sun | bees humming
      In the flower there is a sweet juice: nectar. | a bee deep in a flower, macro view
      She drinks it, and carries it home in a special stomach. | a bee flying over a meadow
      At home, she passes it to another bee, from mouth to mouth. | two bees face to face on a comb, macro view
      It is put into a small cell of wax. | honeycomb cells filled with golden liquid
      Then many wings fan the air, and water leaves the nectar. | bees fanning wings at a hive | bees humming
      What is left is thick and sweet, and keeps for a long time. | honey dripping from a spoon, backlight
      The cell is closed with a lid of wax, for the winter. | sealed honeycomb, close-up
      On the way, the bee has carried pollen from flower to flower. | a bee dusted with yellow pollen, macro view
    `),
  ],
];

/** What a frame's own steps explain; a question about anything else in that area gets no steps rather than wrong ones. */
const EXPLAINS: Readonly<Record<string, RegExp>> = {
  space: /\b(?:seasons?|moon|days?|nights?|years?|stars?|sunrise|earth|planets?|space|universe|astronomy)\b/i,
  weather: /\b(?:rain|clouds?|water cycle|weather)\b/i,
  nature: /\b(?:plants?|trees?|leaf|leaves|seeds?|forests?|photosynthesis|grow|grows|nature)\b/i,
  technology:
    /\b(?:internet|computers?|emails?|messages?|software|code|coding|programming|programs?|network|online|website|digital)\b/i,
  energy: /\b(?:climate|greenhouse|warming|carbon|emissions?)\b/i,
  sleep: /\b(?:sleep|dreams?|sleeping)\b/i,
  health: /\b(?:breath|breathe|breathing|stress|calm|meditat\w*|mindfulness|relax)\b/i,
  art: /\b(?:paint|painting|draw|drawing|sketch|watercolou?r|portrait|art)\b/i,
  fitness: /\b(?:run|running|jog|jogging|exercise|train|training|fitness|marathon|workout)\b/i,
  drinks: /\btea\b/i,
  crafts: /\b(?:clay|potter|pottery|ceramics?|mugs?|bowls?|vase)\b/i,
  coffee: /\bcoffee\b/i,
  travel: /\b(?:travel|trip|pack|journey|vacation|holiday)\b/i,
};

/** The steps that explain what a brief asks, or none when nothing true and fitting was written for it. */
export function stepsFor(brief: Brief, frame: Frame): readonly Beat[] {
  const asked = `${brief.question ?? ""} ${brief.task ?? ""} ${brief.subject.noun}`;
  const topic = topics.find(([pattern]) => pattern.test(asked));
  if (topic) return topic[1];
  const explains = EXPLAINS[frame.id];
  const steps = explains && !explains.test(asked) ? [] : frame.steps;
  // Any work with the hands can be taught in general terms; any other explanation cannot.
  return steps.length === 0 && brief.task ? general.steps : steps;
}
