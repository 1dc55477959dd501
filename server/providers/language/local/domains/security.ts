import { frame } from "../frame";

export const security = frame({
  id: "security",
  keys: "security, privacy, lock, password, alarm, safe, cybersecurity, encryption, hacker, vpn, firewall, guard, protection, safety, surveillance, insurance, helmet, fraud, phishing, key, antivirus, backup",
  kind: "topic",
  format: "explainer",
  near: ["technology", "home", "family", "work"],
  music: "elegant",
  sound: "quiet night house",
  thing: "a key on a hook beside a door",
  want: ["sleep with the door locked and the mind open", "keep one thing private", "know who is at the door"],
  call: ["Check the lock.", "Ask who it is.", "Keep the key."],
  obstacle: ["a door that does not quite close", "a stranger who knows the name of the cat"],
  door: `
    On the stairs, somebody is trying a key in a lock. | a hand trying a key in a lock, dim stairs | a key in a lock
  `,
  hook: `
    Did you lock it? You are halfway down the street. | a person stopping on a street and looking back, morning
    The letter looks real. The logo is a little too blue. | a letter under a lamp, magnifying glass
    A password on a yellow note, under the keyboard, where everyone looks. | a blank yellow note under a keyboard, close-up
  `,
  pain: `
    One door for everything, and one key for every door. | one key hanging on a large empty board
    They asked nicely, and it was Friday, and you clicked. | a computer screen in an empty office, dusk
  `,
  moments: `
    A bolt slides home, with a sound like the end of a sentence. | a bolt sliding shut, macro view | a bolt sliding
    The dog lifts its head, and puts it down again. | a dog lifting its head in a dark hallway
    A light goes on over the gate, for a cat. | a cat caught in a garden light, night
    Somebody walks round the house once, as their father did. | a person with a torch beside a house, night
    Letters turn into other letters, and only two people can read them. | a page of coded letters, lamp light
    A small padlock sits in the corner and says nothing. | a small brass padlock, close-up
    The spare key has been under the same stone since the old days. | a hand lifting a stone beside a door
    A helmet hangs by the door, where you cannot miss it. | a helmet on a hook beside a door, morning
    A rope is checked by one pair of hands, and then by another. | two climbers checking a knot, close-up
    The safe is old, heavy, and full of drawings by children. | an open old safe with children's drawings
    The train waits until the last door has said yes. | a train with closing doors, platform light | train doors closing
    Behind the counter, someone compares a face with a face. | a clerk holding a passport, soft light
    A copy is made, and carried to another house. | a person carrying a folder through the rain
    The phone asks: is it you? It asks again. | a phone glowing in a dark hand
  `,
  gain: `
    You reach the corner, and do not turn round. | a person walking on in a sunny street
    The house is dark, and everybody in it is asleep. | a dark house under a calm moon
  `,
  close: `
    The bolt, the lamp, the stairs. Good night. | a hallway lamp going out, night | a bolt and a light switch
    Keep the key close, and the spare one further away. | two keys on separate hooks, lamp light
    Ask who it is. Then open. | a hand on a door chain, warm light
  `,
  steps: `
    A good password is long, and means nothing to anyone else. | a long row of wooden letters on a desk
    Use a different one for every door. | many different keys in a row, top view
    Let a password manager remember them, so that you do not have to. | a small strongbox on a desk
    Add a second step, so that one stolen key is not enough. | a door with two locks, close-up
    When a message is in a hurry, you should not be. | a person reading a letter slowly by a window
    Check who sent it, and go there by your own way. | a hand typing on a keyboard, calm light
    Keep a copy of what you cannot lose, in another place. | a box carried to another house
    And update your devices, because holes get mended there. | hands patching a coat, close-up
  `,
});
