import { frame } from "../frame";

export const pets = frame({
  id: "pets",
  keys: "pet, dog, cat, puppy, kitten, hamster, parrot, rabbit, vet, veterinary, leash, aquarium, horse, pony, guinea pig, shelter, adoption, kibble, collar",
  kind: "being",
  format: "ad",
  near: ["family", "home", "nature", "wildlife"],
  music: "playful",
  sound: "paws on a wooden floor",
  thing: "a dog waiting by a door",
  want: ["catch the tail at last", "find the lost ball", "sleep on the forbidden sofa"],
  call: ["Walk?", "Say hello slowly.", "Throw it again."],
  obstacle: ["a closed garden gate", "a vacuum cleaner"],
  door: `
    Under the table, a tail is keeping time. | a dog's tail under a kitchen table | a tail thumping
  `,
  hook: `
    Somebody has heard the key before it was in the lock. | a dog with pricked ears by a front door, afternoon | a key in a lock and paws
    A nose, cold, at six in the morning. | a dog's nose beside a sleeping face, dawn
    It is your chair. It was your chair. | a cat asleep on an armchair, sunlight | a cat purring
  `,
  pain: `
    The house is very tidy, and very quiet. | an empty tidy living room, grey afternoon
    By the door, a bowl is waiting for someone. | an empty bowl by a door, soft light
  `,
  moments: `
    The lead comes off the hook, and joy breaks out. | a happy dog beside a hand holding a lead | excited paws
    Every lamp post is the morning paper. | a dog sniffing a lamp post, early street
    A stick is chosen. It is far too long. | a dog with a huge stick on a path
    The puddle had it coming. | a dog splashing through a puddle, slow motion | a splash
    Two noses meet, and go round in a circle. | two dogs greeting in a park
    On the sill, a cat is reading the garden. | a cat on a window sill looking at a garden
    Something moved behind the curtain. Something always moves. | a kitten before a moving curtain, low light
    The box the present came in is the present. | a cat sitting in a cardboard box | cardboard scratching
    Ears turn inside out, and are put back. | a dog with wind-blown ears in a car window | wind
    Nobody saw who ate it. The sofa has a suspect. | a guilty-looking dog on a sofa beside crumbs
    A paw is placed on a knee, with great care. | a dog's paw on a person's knee, warm light
    A brush, a sunbeam, and a small cloud of winter coat. | a dog being brushed in a sunbeam
    The ball has gone under the cupboard, where balls live. | a dog looking under a cupboard | whining and scratching
    Fur dries by the heater, and smells of river. | a wet dog by a heater, evening
    Dreams run across the carpet, feet and all. | a sleeping dog with twitching paws, lamp light | soft snoring
  `,
  gain: `
    The floor needs sweeping. The house is full. | paw prints on a wooden floor, sunlight
    Someone is glad that it is you. Every single time. | a dog leaping up at a front door, evening light
  `,
  close: `
    One turn, two turns, and down. Good night. | a dog curling up in a basket, lamp light | a contented sigh
    The key. The paws. The door. | a front door opening to a happy dog, dusk | a key and paws
    Tomorrow there will be another stick. | a dog on a path at sunrise
  `,
});
