// The words of captions, as data. Lower case, without final periods. A surprising entry or omission says why.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Their period is part of the word. Titles, given names cut short, parts of addresses, military ranks. */
export const ABBREVIATIONS = words(`
  mr mrs ms mme mmes mlle messrs dir mgr gral lic ing dra profa cnel gob pbro sra srta dr drs rev revs atty attys hon prof fr st ste mt ft lt lieut col capt cpt maj gen brig sgt sergt cpl pvt pfc adm cmdr comdr cdr ens det insp ptl gov sen rep pres sec secy treas supt asst
  wm geo chas jas thos jos robt edw benj saml danl alex theo fred hy jno
  ave blvd rd bldg co corp inc ltd dept no nos bros univ assn ca approx jan feb mar apr jun jul aug sept sep oct nov dec vs etc`);

export const SUFFIXES = words('jr sr ii iii iv junior senior esq');
/** Degrees and orders after a name: dropped, they are no part of it. */
export const DEGREES = words('md phd dd dds jd ph.d m.d d.d osb sj op usn usa usmc usaf ret cpa rn dvm lld');

/** Titles that stay with the name: they tell Mr. from Mrs. and the judge from his son. */
export const TITLES = words(`
  mr mrs ms miss master mme madame madam mlle monsieur sir lady lord dame dr doctor rev reverend fr father sister brother mother bishop archbishop cardinal rabbi imam pastor deacon elder monsignor msgr chaplain
  hon honorable atty attorney judge justice prof professor president governor gov senator sen congressman congresswoman representative rep mayor alderman councilman councilwoman
  capt captain col colonel lt lieut lieutenant maj major gen general brig sgt sergeant sergt cpl corporal pvt private pfc adm admiral cmdr commander comdr cdr ensign commodore
  king queen prince princess emperor empress chief sheriff marshal duke duchess count countess baron baroness earl pope ambassador consul secretary supt superintendent
  cpt ltc ltg sfc spc csm sgm cmsgt smsgt gysgt lcpl amn sra radm vadm det insp ptl sec'y ens lcdr ltjg msgt tsgt ssgt midshipman yeoman seaman airman pres sec secy treas drs revs messrs mmes sens gens grandpa grandma granny granddad grandfather grandmother uncle aunt auntie cousin papa mama
  gral lic ing dra profa cnel gob pbro gobernador
  archduke archduchess marquis viscount czar tsar kaiser sultan shah sheikh sheik maharaja premier
  don doña dona señor senor señora senora señorita senorita sr sra srta fray padre herr frau fräulein fraulein pfarrer abbé curé père signor signora dom`);
/** Titles that a name keeps in print: without them the wife is the husband and the nun somebody's sister. Offices and ranks change, they are dropped. */
export const KEPT_TITLES = words(
  'mr mrs ms miss master mme madame mlle sir lady dame dr doctor rev reverend fr father sister brother mother bishop rabbi doña señora sra srta frau',
);
/** English words that stand where given names do: nicknames of players and musicians. Colours are left out: "Red Cross". */
export const STAGE_NAMES = words(
  'babe dizzy satchel fats lefty tex whitey buck dutch tiny rube cy muddy doc buddy spider scatman pops smokey stonewall cookie goose yogi shorty slim speedy sonny chick champ sparky hoagy peewee lucky blackie bubba zero',
);
/** Titles that a couple shares with "and Mrs.". */
export const FEMALE_TITLES = words('mrs mme madame lady ms miss sra señora frau');

/** What people are by trade or in this picture; stands before a name and is no part of it. "-er", "-ist", "-man" are read by pattern, see roles.ts. */
export const ROLES = words(`
  coach co-captain captain manager co-manager mascot sponsor columnist owner groom bride bridegroom matron maid attendant usher ringbearer bestman actor actress dancer dancers singer singers pianist musician bandleader
  drummer trumpeter saxophonist guitarist violinist conductor composer author poet artist painter sculptor photographer journalist editor publisher reporter boxer golfer athlete pitcher catcher quarterback halfback
  fullback centerfielder wrestler jockey patrolman officer officers policeman fireman firefighter pilot aviator soldier sailor student students teacher teachers principal dean chancellor director chairman chairwoman
  chairperson treasurer vice-president veep candidate candidates democrat republican nurse doctor lawyer butcher barber clerk worker workers employee employees member members guest guests speaker leader organizer activist
  centenarian twins twin contestant contestants winner winners champion debutante debutantes queen cadet nun pope minister ministers clergyman evangelist missionary preacher scout scoutmaster troop lecturer comedian comedians
  magician model host hostess emcee disc jockey broadcaster announcer inventor scientist engineer architect farmer miner merchant banker businessman businesswoman explorer guide trapper rancher cowboy sheriff outlaw
  dir mgr coxswain cantor deacon deaconess hazzan husband wife wives widow widower mother father parents son daughter sons daughters brother sister brothers sisters uncle aunt nephew niece cousin grandmother grandfather grandson granddaughter grandchildren child children baby infant
  friend friends colleague neighbor fiance fiancee assistant secretary deputy commissioner delegate ambassador attorney general vice president first lady lieutenant governor drum majorette major king heavyweight
  middleweight lightweight jazz vocalist legendary famed famous noted prominent fellow young little old former late mr mrs photographer's convert converts immigrant immigrants settler settlers pioneer pioneers warrior warriors elders executive executives official officials newlyweds newlywed graduate graduates valedictorian`);

/** Somebody without a name. In an ordered list they keep their place; "two unknown men" keep two. */
export const PLACEHOLDERS = words(`
  man woman boy girl men women boys girls child children baby infant person persons people lady gentleman soldier soldiers teenager teenagers toddler youth youths student students players player unidentified unknown other others
  unnamed`);
export const PLURAL_PLACEHOLDERS = words(
  'men women boys girls children persons people soldiers teenagers youths students players others ladies gentlemen',
);
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
]);

/** Never part of a name in running text, though a sentence may open with them. */
export const FUNCTION_WORDS = words(`
  a an the this that these those his her hers their its our my your he she they it we i who whom whose which what
  and or but nor with without of in on at by for from to into onto near beside behind before after above below under over around about between among against during through across along inside outside toward towards upon within next
  as than like including include includes featuring surrounded surrounding flanked accompanied while when where during not no
  is are was were be been being has have had do does did will would can could may might
  left right center centre middle front back rear top bottom upper lower row rows first second third fourth fifth sixth seventh eighth ninth tenth last end far extreme
  seated standing sitting kneeling squatting crouching lying reclining posing posed holding wearing talking shaking looking gathered shown pictured photographed clockwise
  group groups portrait portraits photograph photographs photo photos picture pictures image images view views snapshot snapshots negative print copy studio formal informal candid interior exterior possible possibly probably perhaps likely
  man woman boy girl men women boys girls child children baby babies people persons person family families couple crowd team members member unidentified unknown unnamed others other another several many some all both each
  one two three four five six seven eight nine ten eleven twelve young old male female
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter
  easter christmas thanksgiving halloween circa ca undated untitled caption cutline title subject verso recto reads reading inscribed`);

/** Given names among the function words: they count as names unless what stands around them is a date or a phrase. */
export const NAMES_AMONG_FUNCTION_WORDS = words('april may june august summer autumn will art young');

/** Bind given names and surnames; never begin a direct name here, save in capitals ("De la Cruz"). */
export const PARTICLES = words(
  "de da do dos das del della delle dei di du des la le les los las el al bin ibn ben bat van von der den ter ten zu zur vom af av y e st saint mac mc o d' san santa",
);

/** Head nouns of things named after people: "Carnegie Hall", "Quinn R. Banks funeral home". Also what a name may be written on. */
export const THINGS = words(`
  academy administration agency airport alley appreciation archive archives arena army association auditorium auxiliary avenue award awards ballroom band banquet bank bar barn baseball base basketball bay beach birthday block board boat bowl
  boulevard bridge brigade broadway brothers building bureau bust cabin cafe camp campaign campus dome rotunda pavilion arcade annex docks lighthouse levee elevator silo greenhouse nursery aquarium observatory racetrack ballpark coliseum landing stampede rodeo roundup jamboree powwow regatta marathon pageant jubilee canal canyon cantata cathedral cemetery center centre centennial chapel chorus church cinema circle circus citadel city clinic club
  coast collection college combo commission committee community company concert conference congregation convention corner corporation cottage council county court courthouse creek crew cup dam day dealership department depot dinner diner
  district division doctrine dormitory drive drugstore dynasty elementary empire estate exhibit exhibition expedition expo exposition express factory fair falls family families farm farms ferry festival field fields film fire firm flats flowers fort
  foundation fountain fraternity fund funeral gallery game garage garden gardens gate grave graveyard grill grocery group grove guards guild gym gymnasium hall harbor harbour headquarters heights highway hill hills historical history home homes
  hospital hotel house houses housing hut inaugural inauguration inc inn institute institution island islands junction lab laboratory lake lakes lane league legion library lodge lounge luncheon mall mansion market mausoleum memorial mill mills mine
  mines ministry mission monument mortuary mosque motel mural murals crusade painting sculpture poster button buttons float hardware motors mount mountain mountains museum nation national newspaper nightclub office offices orchestra order organization orphanage palace papers parade park parkway parlor party pass patio peak penitentiary
  pharmacy pier pines place plains plant plantation playground plaza point police pond pool port post press prison prize project quarters quartet quintet railroad railway rally ranch range reception records recreation refinery regiment region reservation
  reservoir residence resort restaurant revue river road rock room rooms row saloon sanctuary school schools sea seminary service services sextet ship shop shops shore shrine show sign society sorority speedway spring springs square stadium stage stairs station
  statue stockade stone store stores stream street streets studio studios suite supermarket synagogue tabernacle tavern tea team temple tent terminal terrace territory testimonial theater theatre tomb tournament tower towers town township trail train tree tribe trio troop trophy
  truck trust tunnel union university valley venue viaduct village vineyard ward warehouse wedding wharf seaway waterway window pueblo deathbed casket coffin bed luggage saddle tomahawk wing woods workshop works world yard yards zoo
  chapter caucus branch bakery dairy creamery cannery brewery distillery foundry quarry mercantile laundry motel insurance troupe ensemble choir chorale symphony philharmonic sauce soup cola beer whiskey cigar cigars soap biscuit flour
  palacio ciudad iglesia escuela calle avenida colegio universidad hacienda parque catedral mercado église école université château hôtel cathédrale mairie kirche schule straße rathaus bahnhof platz schloss`);
/** Surnames among the things: they count as things only after a name that is complete without them ("Robert Hall" is a man, "Carnegie Hall" is not). */
export const THINGS_THAT_ARE_SURNAMES = words(`
  branch bed graves banks barn bay beach berry bond bridge brooks camp church circle city corner cross day dam drive falls fields fire flowers ford fort forest fountain garden gardner gates grove hall hill hills house island lake lane lodge marsh mills mount park parks parlor peak place pond
  pool port post price rivers rivers rock row school shields ship shore springs spring stage stone street stream temple tower towers town trail train tree wall walls ward waters wells west woods wood works yard young post prince king bishop pope`);

/** Of these the ones that places bear far more often than people: "Ann Day Street" is a street, "Robert Hall" and "John W. Hall" are men. */
export const MOSTLY_THINGS = words(
  'barn beach bridge camp church city corner forest fort fountain garden hall hill hills house island lake lodge park parks port post press school springs stage station street temple tower town train',
);

/** Nouns which "of X" makes a picture of X, where nothing but adjectives stands before them. */
export const LIKENESSES = words(
  'portrait portraits photograph photographs photo photos picture pictures image images snapshot snapshots view views negative close-up closeup shot headshot self-portrait likeness bust-length half-length full-length three-quarter-length study tintype daguerreotype ambrotype stereograph stereoview photoprint slide transparency card carte visite still postcard print',
);
/** Nouns which "of X" shows X among others or X doing something. */
export const GATHERINGS = words(`
  group groups couple pair trio quartet crowd line row team members gathering meeting arrival capture rescue surrender crowning coronation release reunion return interview hearing visit marriage wedding inauguration swearing-in induction arrest trial christening baptism confirmation communion engagement graduation installation ordination consisting composed
  front left right center back top half side set series help assistance company presence class party board committee men women girls boys students players one two three four five six seven eight nine ten crew staff cast delegation some any all both either version frames copy ahead`);
/** Events which do not show the one they are for, when somebody is only "at" them. */
export const ATTENDED = words('awaiting await awaits at for during after before attending from to');

/** Participles which "by X" puts X in the picture. Every other "by" names a maker, a donor or a host. */
export const SHOWN_BY = words(
  'surrounded flanked accompanied followed joined held escorted assisted led watched greeted welcomed embraced kissed hugged carried helped interviewed sworn guarded attended circled observed supported stand stands standing seated sitting side',
);
/** What is named after a person who is not there: "tribute to X". */
export const ADDRESSED = words(
  'tribute monument memorial tablet plaque marker obelisk fountain window shrine cenotaph letter testimonial dedicated farewell addressed engaged married belonging belonged salute homage ode devoted',
);

/** What stands before the name of a work, a ship or a beast: "the painting American Gothic". */
export const NAMED_THINGS = words(
  'production comedy drama revue operetta painting film movie play opera musical song book novel magazine newspaper ship steamer steamship yacht boat schooner locomotive airplane plane bomber horse racehorse dog cat elephant mural sculpture statue ballet album hotel restaurant village town city school store brand',
);
/** Known to every caption and to no birth register. */
export const INVENTED = new Set([
  'santa claus',
  'uncle sam',
  'mickey mouse',
  'easter bunny',
  'father christmas',
  'donald duck',
  'smokey bear',
  'miss liberty',
  'lady liberty',
  'king kong',
  'paul bunyan',
  'mother goose',
  'father time',
]);

/** Makers whose name opens that of a machine: "Lockheed Electra". Those that are surnames first of all (Ford, Curtis, Buick's Buick) are left out. */
export const MAKERS = words(
  'lockheed boeing chevrolet cadillac oldsmobile studebaker pontiac plymouth hupmobile mercedes-benz volkswagen toyota kodak grumman sikorsky harley-davidson curtiss-wright mcdonnell-douglas beechcraft cessna uss',
);

/** Chinese surnames in the spellings of the nineteenth and twentieth century, Cantonese and Wade-Giles. "Sing", "Wing" and "Sam" are left out: given names first. */
export const CHINESE_SURNAMES = words(
  'chin wong lee chan lum leong leung fong tom moy eng ng yee yip quan toy mar dong chew chung lau ho hom louie jung jue jew gee goon kwan kwok lam lai liu mah mak tong tse tam wu yuen yung lew loo lowe hum hong li wang zhang chang chen liang huang lin hsu chu ma mao chou chiang soong sun tsai feng',
);
/** Peers who are known by what they are duke of; kings are left out: "King of Prussia" is a town. */
export const PEERS = words('duke duchess earl count countess prince princess marquis marquess viscount archduke emperor empress maharaja');

/** Of the mostly things those that hardly anybody is called; beside other people they may be: "Ann Street" is a street, "Ned Roe and Frank Church" are two men. */
export const NEARLY_ALWAYS_THINGS = words(
  'barn beach bridge church city corner fort island park port press school springs stage station street tower town train',
);

/** Parts of a body: "Smith's shoulder" shows Smith. */
export const BODY_PARTS = words(
  'arm arms shoulder shoulders hand hands head lap hair neck face side left right back feet knee knees chest ear cheek',
);
