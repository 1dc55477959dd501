import { frame } from "../frame";

export const cars = frame({
  id: "cars",
  keys: "car, automobile, suv, truck, driving, drive, electric car, motor, engine, garage, dealership, convertible, sedan, racing, race, vehicle, ev, porsche, van, campervan, formula",
  kind: "thing",
  format: "ad",
  near: ["travel", "mobility", "energy", "city"],
  music: "elegant",
  sound: "engine and tyres on road",
  thing: "a car on an open road",
  want: ["take the coast road instead", "drive until the radio changes language", "leave before the traffic"],
  call: ["Take the long way.", "Start it up.", "Leave early."],
  obstacle: ["a queue with no end in sight", "a light that stays red"],
  door: `
    Headlights come round the bend and go by. | headlights on a bend in the road, dusk | a car passing
  `,
  hook: `
    Frost on the glass, a key in the hand, and no traffic yet. | a frosted car at dawn, breath in the air | an ice scraper
    The road is wet and the radio is between two songs. | a wet country road through a windscreen, grey dawn | rain and wipers
    There are two ways there. One of them has the sea in it. | a fork in a coastal road, morning sun
  `,
  pain: `
    Brake lights, as far as the hill, and then after the hill. | a long queue of red brake lights, rainy dusk | traffic jam
    You know every sign on this road by heart. | a grey motorway with signs, flat light
  `,
  moments: `
    A door closes, with the sound a good door makes. | a car door closing, side light, close-up | a car door closing
    Hands find ten to two without being asked. | hands on a steering wheel, morning light
    The street slides off the windscreen like a cloth. | city reflections on a windscreen
    Out past the last roundabout, the shoulders drop. | a car leaving a town between fields, low sun | tyres on asphalt
    Trees go by like pages. | a tree-lined road with striped light
    In the mirror, the city is getting smaller and more polite. | a rear-view mirror with a small skyline
    A tunnel, a held breath, and then all that light. | a car leaving a tunnel into sunlight | tunnel noise opening up
    Someone in the back is asleep against the window. | a child asleep in a car back seat, golden light
    Rain, and the wipers take over the talking. | windscreen wipers in heavy rain, blurred lights | rain and wipers
    The bend opens, and there it is: blue, all the way across. | a coastal road bend with open sea, noon
    Dust behind, dust ahead, and a hawk that keeps pace. | a car on a dusty plain road, wide view
    A picnic blanket knows exactly where the boot is. | an open car boot with a blanket in a field
    Lights come on in the valley, one supper at a time. | a valley with village lights seen from a road, dusk
    At the pump, two strangers agree about the weather. | a petrol station at night, warm and cold light
    The engine ticks as it cools. Nobody gets out yet. | a parked car facing the sea, night | an engine ticking
  `,
  gain: `
    You arrive, and you are not tired of being on the way. | a car parked at a lakeside cabin, evening
    The key is warm from the pocket. So is the day. | a car key in an open palm, sunset
  `,
  close: `
    The road goes on. You only stopped to look. | a car on a hill under a wide evening sky
    Tomorrow, before the traffic. | an empty road at first light
    Take the other road home. | a road sign at a fork, golden hour
  `,
});
