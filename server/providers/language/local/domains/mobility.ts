import { frame } from "../frame";

export const mobility = frame({
  id: "mobility",
  keys: "bike, bicycle, cycling, cyclist, e-bike, ebike, scooter, train, tram, bus, railway, motorbike, motorcycle, commute, transport, wheel, railroad, ferry, pedestrian, walking",
  kind: "thing",
  format: "ad",
  near: ["city", "fitness", "travel", "energy"],
  music: "upbeat",
  sound: "wheels on asphalt, light wind",
  thing: "a bicycle leaning on a wall",
  want: ["roll all the way down without braking", "ride to the sea in one day", "be first at the bridge"],
  call: ["Roll out.", "Ring the bell.", "Hop on."],
  obstacle: ["a flat tyre and a long hill", "a headwind in both directions"],
  door: `
    A bell rings, and a bicycle is already gone. | a bicycle passing a café terrace, blurred, noon | a bicycle bell
  `,
  hook: `
    One push, and the pavement lets go of you. | a foot pushing off on a pedal, morning light | freewheel ticking
    The hill is on your side this morning. | a long downhill street with a cyclist, sunrise
    It leans on the wall like a friend who is early. | a bicycle leaning on a yellow wall, low sun
  `,
  pain: `
    You stand at the stop and learn the advert by heart. | a person waiting at a bus stop in drizzle | drizzle and traffic
    Nobody has ever found that parking space. | a street full of parked cars, flat light
  `,
  moments: `
    A thumb tries the tyre. It has an opinion. | a thumb pressing a bicycle tyre, close-up
    The chain says its one long word. | a bicycle chain turning, macro view | bicycle chain
    Down the street, the bakery smell has a red light. | a cyclist waiting near a bakery, morning
    Green. Everybody leans forward. | cyclists starting at a traffic light | freewheel and traffic
    A sleeve of cold air, and then the bridge. | cyclists crossing a long bridge, blue morning | wind
    Geese own the path by the river, and will be heard. | geese on a riverside cycle path | geese
    Three streets of cobbles, spoken through the handlebars. | a front wheel on cobblestones, close-up | a bike rattling on cobbles
    A basket holds leeks, a book and a small dog. | a bicycle basket with leeks, a book and a dog
    The train keeps up for a moment, and then it is shy. | a train beside a country cycle path, afternoon | a train passing
    Shadows grow long legs and pedal faster. | long shadows of cyclists on asphalt, low sun
    Someone carries a cello this way. Nobody asks. | a cyclist with a cello on the back, evening street
    Rain finds the one gap in the jacket. | a cyclist in a yellow rain jacket, wet street | rain on a hood
    Lights on: one white, one red, one moon. | a bicycle with lights on a dark lane, moon
    The last bit is gravel, and sounds like applause. | a bicycle on a gravel drive, dusk | tyres on gravel
  `,
  gain: `
    You arrive with red ears and a good idea. | a smiling cyclist unwinding a scarf, bright doorway
    The city is suddenly the size of your legs. | a cyclist looking over a city from a hill
  `,
  close: `
    It leans on the wall again, one wheel still turning. | a bicycle wheel slowly turning against a wall, sunset | freewheel ticking slowly
    Tomorrow, the same hill, the other way round. | a street climbing into the sunrise
    Ring once. The street will make room. | a thumb on a bicycle bell, close-up | a bicycle bell
  `,
});
