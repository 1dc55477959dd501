import type { ArchetypeName } from "../recipe";

/** Words that place a scene: 5 names the very place, 3 belongs there, 2 is often there, 1 hints at it. Plurals are found too. */
export const archetypeWords: Record<ArchetypeName, Partial<Record<1 | 2 | 3 | 5, string>>> = {
  mountains: {
    5: "mountain|alps|alpine|peak|summit|himalaya|mountaintop|mountain top|glacier|fjord|mountainside|lakeside|riverside|river valley",
    3: "lake|hill|hillside|hilltop|ridge|hike|hiker|hiking|valley|cliff|canyon|trek|climber|climbing|waterfall|volcano|highlands|lookout|river|riverbank|inlet|stone wall|fence|lightning|thunderstorm|vapour|vapor|evaporation",
    1: "landscape|adventure|outdoor|outdoors|wild|wilderness|horizon|eagle|nature|view|spring|rain|snow|fog|mist",
  },
  coast: {
    5: "beach|coast|coastline|seaside|shore|seashore|lighthouse|harbour|harbor|bay|lagoon|tropical|surf|surfer|tide pool|pier|coastal village",
    3: "palm tree|palms|fisherman|fisher|fishing|island|vacation|resort|port|dock|marina|seagull|gull|tidal|shell|starfish|low tide",
    1: "wave|sea|ocean|summer",
  },
  sea: {
    5: "sea|ocean|sailing|sailboat|yacht|ship|open water|regatta|waves|voyage",
    3: "wave|boat|sail|sailor|captain|iceberg|vessel|cruise|ferry|cargo ship|dolphin|foghorn|buoy|sea horizon",
    1: "water|horizon|storm",
  },
  underwater: {
    5: "underwater|under water|under the water|coral|reef|deep sea|deep ocean|deep water|dark water|black water|seabed|sea floor|ocean floor|whale|jellyfish|submarine|dive|diver|diving|scuba|octopus|squid|kelp|deep blue water|blue water|kelp forest|marine snow|water surface|abyss|sea creature|shoal",
    3: "fish|fishes|turtle|sea turtle|dolphin|shark|seaweed|aquarium|marine|shrimp|lobster|crab|seal|drifting down through",
    1: "deep|ocean|bubble|pearl",
  },
  forest: {
    5: "forest|woods|woodland|jungle|rainforest|grove|campfire|camping|campsite|tree line|forest clearing|forest edge",
    3: "tree|tent|path|trail|brook|stream|creek|deer|bear|mushroom|moss|leaf|leaves|owl|glade|camp|oak|firefly|fireflies|wolf|park|dew|spider|hare|squirrel|burrow|roots|courtyard|undergrowth|bat|wet leaves|animal track|hedge|tracks|fern|branch|trunk|in a clearing",
    1: "nature|green|wild|walk|animal|twig",
  },
  desert: {
    5: "desert|dune|sahara|mesa|oasis|badlands|savanna|savannah|outback",
    3: "camel|cactus|caravan|arid|safari|pyramid|elephant|giraffe|lion|sandstone",
    1: "heat|dry|sand",
  },
  skyline: {
    5: "skyline|cityscape|city|metropolis|skyscraper|downtown|rooftop|cyberpunk|manhattan|tokyo|new york|london|paris|dubai",
    3: "tower|urban|neon|bridge|district|building|headquarters|crane|construction|facade|apartment block|city light|colonnade|glass building|power line|car park|construction pit",
    1: "business|future|futuristic|finance|corporate|traffic|architecture|concrete",
  },
  street: {
    5: "street|alley|sidewalk|pavement|avenue|boulevard|storefront|shopfront|boutique|neighbourhood|neighborhood|crosswalk|square|crossing|doorstep|bakery door|shop door|bakery window|café door|front door|shop window",
    3: "shop|commuter|pedestrian|pedestrians|bus stop|tram|lamppost|town|store|crowd|umbrella|taxi|bus|commute|courier|delivery|shutter|steps|staircase|stairs|gutter|brick|cobbled|balcony|subway|kiosk|houses|passer-by|passers-by|people hurrying|signpost|gate|archway|arch|arches|barber|washing line|old wall|traffic|brake light|windscreen wiper|facade|schoolyard",
    1: "city|urban|people|evening|walking|neighbour|bench",
  },
  room: {
    5: "bedroom|living room|hotel room|apartment|lounge|nursery|bed|sofa|couch|fireplace|suite|bathroom|hallway|corridor|empty room|doorway|stairwell|attic|yoga mat|yoga studio|wooden floor|yoga",
    3: "room|sleep|sleeping|sleeper|indoors|pillow|blanket|hotel|armchair|bath|night light|insomnia|ceiling|window|windowsill|window sill|family|curtain|cosy|cozy|rest|rested|boutique hotel|nap|door|mirror|wall|floor|sheets|mattress|sill|wardrobe|cupboard|drawer|hall|stretching|mat|closed eyes|towel|light switch|meditation|incense|changing room",
    1: "warm|quiet|comfort|evening|relax|baby|parent|dark|house|home|breath|breathe|breathing",
  },
  desk: {
    5: "desk|workspace|laptop|office|screen|dashboard|computer|monitor|app|software|website|smartphone|phone|tablet|interface|keyboard|workbench|notebook|letter|blank page|handwritten|tracing paper",
    3: "work|office worker|working|startup|developer|designer|code|coding|programmer|email|inbox|meeting|team|online|digital|tracker|notification|freelancer|remote|platform|calendar|task|tool|spreadsheet|studio|writer|writing|user|paper|page|list|pencil|pen|typewriter|photograph|diagram|sketch|blueprint|workshop|printer|envelope|founder|pitch deck|server|circuit board|cable|document|folder|form|contract|map|margin|radio|architect",
    1: "business|project|plan|planning|product|company|idea|client|customer|busy|deadline|work",
  },
  table: {
    5: "kitchen|coffee|cafe|café|restaurant|breakfast|dinner|lunch|table|bakery|meal|dish|recipe|tea|espresso|latte|barista|ramen|pizza|cook|cooking|chef|bake|baking|baker|dough|bread|oven|loaf|loaves|pastry|cinnamon|flour",
    3: "cup|mug|food|plate|noodle|soup|cake|wine|eat|eating|taste|drink|pan|bowl|steam|beans|roast|roastery|croissant|pasta|sushi|salad|chocolate|honey|dessert|picnic|spice|spices|roasted|flavor|flavour|kettle|stove|fridge|jar|sink|tap|glass(?! (?:facade|building|tower|door|office|flask))|glasses|bottle|cork|barrel|cellar|kiln|clay|pottery|pot|potter|ice cube|beer|cup of|candle|counter|whisk|butter|sugar|apron|ceramic|toaster",
    1: "fresh|delicious|aroma|smell",
  },
  podium: {
    5: "product|launch|unboxing|packaging|perfume|sneaker|shoe|shirt|watch|podium|pedestal|gadget|headphones|cosmetic|jewelry|jewellery|necklace|ring|handbag|lipstick|sunglasses|serum|brand",
    3: "linen|fashion|collection|offer|sale|gift|trophy|award|prize|new product|buy|logo|toy|shop now|skincare|savings|piggy bank",
    1: "premium|design|quality|style|elegant",
  },
  space: {
    5: "astronaut|planet|mars|galaxy|cosmos|rocket|spaceship|spacecraft|orbit|lunar|moon landing|nebula|solar system|satellite|universe|saturn|jupiter|alien|space station|comet|outer space|black space|dark space|from space|seen from space|field of stars|star field|star field above|space exploration|starry sky|sky full of stars",
    3: "star|stars|moon|telescope|gravity|space mission|interstellar|milky way|many stars|moonrise|space|earth seen",
    1: "exploration|wonder|infinite|earth",
  },
  sky: {
    5: "sky|airplane|aeroplane|plane|flight|hot air balloon|balloon|airship|aircraft|kite|paraglider|parachute|skydive|skydiver",
    3: "cloud|clouds|above the clouds|fly|flying|airport|pilot|bird|birds|wing|drone|dragon|rainbow|feather|swallow|weathercock|departure board|fireworks|firework",
    1: "dream|freedom|high|above|hope|travel|traveler|traveller|journey",
  },
  farm: {
    5: "farm|farmer|farmhouse|field|barn|meadow|vineyard|vines|orchard|garden|gardener|tractor|crop|wheat|greenhouse|countryside|windmill|pasture|plantation|lavender|sunflower|tulip|flower bed|hillside of vines",
    3: "flower|flowers|harvest|cow|sheep|horse|hay|seed|seedling|grow|vegetable|plant|rural|soil|hive|bee|beekeeper|bees|grass|rice|tea field|scarecrow|chicken|hen|goat|wind turbine|solar panel|rose|petal|flower pot|spade|watering can|earthworm|compost|yard|bulb",
    1: "green|nature|organic|fresh|spring|bloom",
  },
  village: {
    5: "village|cottage|hamlet|small town|chalet|cabin|castle|old town|log cabin|school building|village school|village hall|small house|small square|house on a hill|row of houses",
    3: "church|roof|chimney|christmas|bell|market town|inn|countryside house|snowman|sleigh|home town|hometown|kingdom|fairy tale|fairytale|medieval|house|houses|rooftops|bell tower|church clock|square",
    1: "snow|winter|cozy|once upon|neighbour|neighbor",
  },
  classroom: {
    5: "classroom|blackboard|chalkboard|whiteboard|lesson|lecture|school|teacher|student|tutorial|course|university|training",
    3: "learn|learning|teach|explain|explainer|education|chart|graph|presentation|pupil|exam|quiz|globe|math|mathematics|concept|statistic|infographic|chalk|diagram|raised hand|schoolchildren",
    1: "question|answer|knowledge|how|why|child|children",
  },
  laboratory: {
    5: "laboratory|lab|microscope|scientist|chemistry|experiment|test tube|vaccine|dna|biotech|petri|molecule|beaker|flask|pipette|hospital|surgery",
    3: "science|research|researcher|medicine|medical|doctor|cell|virus|biology|physics|chemical|pharmacy|clinic|nurse|discovery|enzyme|protein|formula|patient|stethoscope|x-ray",
    1: "innovation|health",
  },
  sports: {
    5: "stadium|running track|race track|athletics track|runner|marathon|race|football|soccer|basketball|tennis|athlete|gym|workout|fitness|sprint|olympic|court|football pitch|finish line|pitch under|pitch|scoreboard",
    3: "jog|jogger|jogging|sport|sports|goal|ball|training|champion|exercise|swim|swimmer|boxing|player|match|sneakers|medal|muscle|dumbbell|stand with|floodlight|fans|coach",
    1: "run|running|team|game|energy|strong|strength|speed|effort|victory",
  },
  concert: {
    5: "concert|stage|band|festival|gig|musician|singer|orchestra|dj|nightclub|theatre|theater|performance|audience",
    3: "double bass|accordion|cello|trumpet|music|song|guitar|guitarist|dance|dancer|dance floor|spotlight|piano|violin|drum|drummer|microphone|applause|party|dancing|sing|singing|stage light|opera|ballet|jazz|vinyl|confetti|clapping|guests|show",
    1: "sound|rhythm|celebration|light show|crowd",
  },
  market: {
    5: "market|bazaar|marketplace|stall|farmers market|souk|fair|vendor|night market|grocer|grocery|market crowd",
    3: "fruit|vegetables|spice market|trade|merchant|basket|lantern|lantern light|fish market|produce|seller|street food|shopping|supermarket|florist|apples",
    1: "fresh|colourful|colorful|local|busy|sell",
  },
  library: {
    5: "library|bookshop|bookstore|bookshelf|shelves|archive|librarian|reading room|bookseller|old books|row of books|secondhand books",
    3: "book|books|read|reading|reader|novel|story|author|literature|page|pages|poem|poetry|scroll|manuscript|museum|knowledge|storyteller|gallery|shelf|exhibit|visitor",
    1: "old|history|wisdom|learn|memory",
  },
  road: {
    5: "road|highway|car|motorcycle|motorbike|bicycle|bike|cyclist|truck|road trip|driving|van|campervan|scooter|electric car|train|railway|motorway|steering wheel|headlights",
    3: "drive|driver|ride|rider|cycling|vehicle|commuting|engine|freeway|station|lorry|trip|petrol station|windscreen|crossroads|signpost|viaduct",
    1: "speed|travel|freedom|distance|route",
  },
  abstract: {
    5: "abstract|network|algorithm|artificial intelligence|neural|blockchain|data stream|growth curve|cyber|encryption|wave of light|quantum|internet|compound interest|inflation",
    3: "growth|connections|revenue|profit|percent|cloud computing|interest rate|economy|investment|invest|statistics|interest",
    1: "concept|data|connection|technology|innovation|progress|strategy|security|market share|potential|trend",
  },
  character: {
    5: "robot|android|puppy|kitten|dog|cat|monster|hero|wizard|witch|knight|princess|prince|fairy|penguin|panda|bunny|rabbit|unicorn|superhero|pirate|fox|easel|painter|canvas|palette",
    3: "grandmother|grandfather|creature|animal|pet|bear|owl|lion|elephant|mouse|ghost|old man|old woman|artist|paint|painting|explorer|baby|someone|charcoal|mole|hedgehog|wolf|dragon|bird cage",
    2: "fisherman|keeper|sailor|shepherd|grandma|grandpa|teacher|dancer|musician|girl|boy|child|man|woman|person|couple|brush|father|mother",
    1: "brave|little|lonely|smile|smiling|curious|once|friend|friends|people|traveller|hand|hands|face",
  },
};
