import { frame } from "../frame";

export const city = frame({
  id: "city",
  keys: "city, town, urban, street, downtown, skyline, metro, subway, tokyo, paris, london, berlin, rome, lisbon, istanbul, mumbai, shanghai, neighbourhood, neighborhood, neon, cyberpunk, rooftop, taxi, commuter, new york, hong kong",
  kind: "place",
  format: "film",
  near: ["architecture", "food", "mobility", "weather"],
  music: "uplifting",
  sound: "city street ambience",
  thing: "a city street with lit windows",
  want: ["find one street that feels like home", "see the city from its highest roof", "learn the city by heart"],
  call: ["Take the long way home.", "Meet us on the corner.", "Look up."],
  obstacle: ["a thousand closed doors", "a street with no names"],
  door: `Round the corner, the city picks up its pace. | a busy city corner with a crossing, midday | city street ambience`,
  hook: `
    Before the first train, the city is only buildings. | an empty city avenue before sunrise, wide view | distant first train
    Ten thousand windows, and behind each one a different morning. | apartment blocks with many lit windows, blue dawn
    You never really arrive in a city. You join it. | a traveller coming up subway stairs into bright light | subway station
  `,
  pain: `
    Everyone has somewhere to be, and it is never here. | a blurred crowd on a busy crossing, grey day | busy crossing
    You can live on a street for years and not know its trees. | a lone street tree between parked cars, afternoon
  `,
  moments: `
    A shutter goes up, and the street has its first voice. | a shopkeeper raising a metal shutter, early morning | metal shutter
    The baker's boy rides by with one hand on the bread. | a cyclist carrying bread on a narrow street, sunrise | bicycle bell
    Underground, the wind comes first and then the train. | a subway platform with an arriving train | train arriving
    Light changes, and sixty strangers set off in step. | people crossing a wide street seen from above, morning | crossing signal
    Between two towers, the sun gets exactly ten minutes. | a sunbeam between two tall buildings onto a street
    A window cleaner hangs in the middle of the sky. | a window cleaner on a glass tower, blue sky
    Lunch is eaten on steps, on walls, on the edge of fountains. | office workers eating on sunny steps, noon | fountain and voices
    Someone practises the trumpet behind a closed window. | an old brick facade with one open window, afternoon | faint trumpet
    Pigeons hold their meeting in the usual place. | pigeons on a stone square around a bench | pigeons
    Rain arrives, and the whole street turns into a mirror. | a wet street reflecting shop lights, dusk | rain on a street
    Umbrellas open like slow fireworks. | many umbrellas on a crossing seen from above, rain | rain on umbrellas
    The signs come on, one colour at a time. | neon signs lighting up above a narrow street, dusk | electric hum
    A taxi carries one light through the dark and finds a hand. | a taxi with its roof light on a wet night street | taxi passing
    Steam comes out of a kitchen door, and a joke with it. | a restaurant back door with steam and a cook, night | kitchen noise
    From the roof, the traffic is only a river with lights. | a city at night from a rooftop, light trails | distant traffic
    On the last train, everybody looks like a painting. | tired passengers in a night train, warm light | train wheels
    A sweeper and a dancer pass each other, going home and going out. | a street sweeper and a woman in a party dress, before dawn
  `,
  gain: `
    One day the man at the kiosk knows your name. | a kiosk owner handing over a newspaper, morning
    And suddenly the map is only a drawing of where you live. | a hand-drawn map pinned to a kitchen wall
  `,
  close: `
    The city does not sleep. It only lowers its voice. | a quiet avenue at night with green traffic lights | distant traffic at night
    Tomorrow it will be built again, out of footsteps. | morning crowd on wide stairs, long shadows | footsteps
    Find your window. Leave the light on. | one lit window in a dark facade
  `,
});
