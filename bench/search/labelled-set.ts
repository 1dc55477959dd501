/** A small library of our own making, and questions whose answers are known. What a question is hard by is its kind. */
export type QueryKind = "words" | "forms" | "mistakes" | "paraphrase";

export interface Query {
  kind: QueryKind;
  text: string;
  /** Ids of the documents that answer it. */
  relevant: readonly string[];
}

export const documents: readonly { id: string; text: string }[] = [
  {
    id: "bread",
    text: "Sourdough bread needs a starter of flour and water that has fermented for a week. Bake it in a very hot oven with steam.",
  },
  {
    id: "soup",
    text: "For an onion soup, brown the onions slowly in butter for an hour, then add stock, bread and grated cheese.",
  },
  {
    id: "coffee",
    text: "Grind coffee beans right before brewing. Water just under boiling extracts flavour without bitterness.",
  },
  { id: "tea", text: "Green tea turns bitter in boiling water; eighty degrees and two minutes are enough." },
  { id: "cheese", text: "Hard cheese keeps for weeks in the fridge when it is wrapped in paper and not in plastic." },
  { id: "tomatoes", text: "Tomatoes want six hours of sun a day and deep watering at the roots, never on the leaves." },
  { id: "roses", text: "Prune roses in late winter, cutting above a bud that points outwards." },
  { id: "compost", text: "Compost heaps need green scraps and dry leaves in equal parts, and air: turn them every two weeks." },
  { id: "lawn", text: "Cut the grass often and not too short; leave the clippings on the lawn as fertiliser." },
  { id: "bees", text: "Beekeepers inspect their hives in spring and leave enough honey for the colony to survive the winter." },
  {
    id: "bike-chain",
    text: "A bicycle chain should be cleaned and oiled every two hundred kilometres. Wipe off what is too much.",
  },
  {
    id: "bike-tyre",
    text: "To mend a flat bicycle tyre, take the tube out, find the hole in a bowl of water and glue a patch over it.",
  },
  {
    id: "car-battery",
    text: "A car battery that is three years old may fail on the first cold morning. Have it tested in autumn.",
  },
  { id: "car-oil", text: "Check the engine oil on level ground, ten minutes after driving, with the dipstick." },
  {
    id: "train",
    text: "Night trains between the capitals have sleeping cars with showers; book two months ahead for the best fares.",
  },
  {
    id: "passport",
    text: "Apply for a new passport at the town hall with two photographs and your birth certificate. It takes four weeks.",
  },
  { id: "luggage", text: "Cabin luggage may weigh eight kilograms. Liquids go in bottles of at most one hundred millilitres." },
  {
    id: "jetlag",
    text: "Against jet lag, get daylight in the morning at your destination and eat at local times from the first day.",
  },
  { id: "lighthouse", text: "The lighthouse on the cape was built in 1841. Its lamp guides small boats past the rocks." },
  { id: "harbour", text: "Fishing vessels leave the harbour before dawn and land sardines and mackerel at noon." },
  {
    id: "whales",
    text: "Humpback whales migrate from polar waters, where they feed on krill, to the tropics, where they give birth.",
  },
  { id: "tides", text: "Spring tides come with the full and the new moon, when sun and moon pull in one line." },
  {
    id: "volcano",
    text: "The volcano last erupted in 1991 and threw ash thirty kilometres into the air, which cooled the planet for two years.",
  },
  { id: "glacier", text: "The glacier has lost half of its ice since 1900, and its meltwater fills a new lake." },
  {
    id: "stars",
    text: "On a clear night in August you can watch more than sixty shooting stars an hour, pieces of a comet's tail.",
  },
  { id: "eclipse", text: "Never look at a solar eclipse without special glasses: the retina burns without pain." },
  { id: "running", text: "New runners should alternate one minute of running with two of walking, three times a week." },
  { id: "swimming", text: "Breathing to both sides keeps a freestyle swimmer's stroke even." },
  { id: "yoga", text: "Hold the downward dog for five breaths with bent knees if your hamstrings are tight." },
  { id: "sleep", text: "A cool dark bedroom and the same bedtime every day help against insomnia more than any pill." },
  {
    id: "headache",
    text: "Most headaches come from tension or too little water. Painkillers on more than ten days a month make them worse.",
  },
  { id: "vaccine", text: "The tetanus vaccine is refreshed every ten years, sooner after a dirty wound." },
  { id: "mortgage", text: "A mortgage with a fixed rate protects you from rising interest for ten or fifteen years." },
  { id: "taxes", text: "Self-employed people pay their taxes in four instalments and may deduct an office at home." },
  { id: "budget", text: "Write down what you spend for one month; most households find a tenth they do not miss." },
  { id: "lease", text: "A tenant may end the lease with three months' notice; the deposit is paid back within half a year." },
  {
    id: "piano",
    text: "Practise hands separately and slowly, then together; twenty minutes of piano a day beat two hours on Sunday.",
  },
  { id: "guitar", text: "Change guitar strings when they sound dull. Tune again after stretching each one gently." },
  { id: "photo", text: "Photograph people in the shade or in the last hour before sunset, when light is soft." },
  {
    id: "film",
    text: "A documentary tells a true story with pictures, interviews and a narrator; its script is often written last.",
  },
  { id: "puppy", text: "Puppies need to go out every two hours and learn best with treats and short lessons." },
  { id: "cat", text: "Cats scratch to mark their territory: offer a post near where they sleep." },
  { id: "parrot", text: "Parrots are social birds that can live for sixty years and imitate human speech." },
  { id: "knitting", text: "Cast on loosely, or the edge of your scarf will pull in. Wool is easier to knit than cotton." },
  {
    id: "paint",
    text: "Sand the wall, fill the cracks and prime it before painting. Two thin coats are better than a thick one.",
  },
  { id: "drill", text: "Use a hammer drill for concrete and a plug of the right diameter for the screw." },
  {
    id: "wifi",
    text: "Put the wireless router high up and in the middle of the flat; microwaves and thick walls weaken its signal.",
  },
  { id: "password", text: "A password manager remembers a long random secret for every account, and you remember one." },
  { id: "backup", text: "Keep three copies of your files on two kinds of media, one of them in another building." },
  {
    id: "solar",
    text: "Solar panels on a south-facing roof pay for themselves in about ten years; batteries store the noon surplus for the evening.",
  },
];

const ask = (kind: QueryKind, text: string, ...relevant: string[]): Query => ({ kind, text, relevant });

export const queries: readonly Query[] = [
  ask("words", "onion soup with cheese", "soup"),
  ask("words", "car battery in the cold", "car-battery"),
  ask("words", "spring tides and the moon", "tides"),
  ask("words", "new passport photographs", "passport"),
  ask("words", "fixed rate mortgage", "mortgage"),
  ask("words", "lighthouse on the cape", "lighthouse"),
  ask("words", "tetanus vaccine", "vaccine"),
  ask("words", "wireless router signal", "wifi"),
  ask("words", "solar panels roof", "solar"),
  ask("words", "bicycle", "bike-chain", "bike-tyre"),
  ask("words", "bitter in boiling water", "tea", "coffee"),
  ask("forms", "baking sourdough breads", "bread"),
  ask("forms", "how do I prune a rose", "roses"),
  ask("forms", "watering tomato plants", "tomatoes"),
  ask("forms", "changing a guitar string", "guitar"),
  ask("forms", "painting walls", "paint"),
  ask("forms", "whale migration", "whales"),
  ask("forms", "volcanic eruptions", "volcano"),
  ask("forms", "photographing people at sunset", "photo"),
  ask("forms", "beekeeping hive inspection", "bees"),
  ask("forms", "knitted scarves", "knitting"),
  ask("forms", "tenants ending a lease", "lease"),
  ask("mistakes", "sourdoug starter", "bread"),
  ask("mistakes", "bycicle chain oil", "bike-chain"),
  ask("mistakes", "lightouse", "lighthouse"),
  ask("mistakes", "morgage interest", "mortgage"),
  ask("mistakes", "guitarr strings", "guitar"),
  ask("mistakes", "vacine tetanus", "vaccine"),
  ask("mistakes", "documentry narrator", "film"),
  ask("mistakes", "pasport birth certificat", "passport"),
  ask("mistakes", "insomnya", "sleep"),
  ask("paraphrase", "my head hurts, what can I do", "headache"),
  ask("paraphrase", "how to fix a puncture", "bike-tyre"),
  ask("paraphrase", "I cannot fall asleep", "sleep"),
  ask("paraphrase", "when should I mow", "lawn"),
  ask("paraphrase", "training a young dog", "puppy"),
  ask("paraphrase", "meteor shower in summer", "stars"),
  ask("paraphrase", "how heavy may my hand baggage be", "luggage"),
  ask("paraphrase", "protect my data from loss", "backup"),
  ask("paraphrase", "saving money at home", "budget"),
  ask("paraphrase", "the time difference after a long flight makes me tired", "jetlag"),
  ask("paraphrase", "what do fishermen bring home", "harbour"),
  ask("paraphrase", "is it safe to watch the sun being covered", "eclipse"),
];
