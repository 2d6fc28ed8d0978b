// Words of organisations, firms and buildings beyond the commonest, by what they name and by language. Folded. Surnames ("Villa", "Casa", "Dom")
// and everyday topics ("engineers", "printing") are left out: a word stands here only if it says "organisation" wherever it stands in a name.
import { WordList } from './word_list.ts';

const SHOPS = `
  drugstore pharmacy grocery groceries grocers confectionery confectioners realty realtors jewelers jewellers laundry laundromat cleaners salon barbershop shoppe saloon diner cafeteria pizzeria delicatessen bistro ballroom nightclub
  motel dealership creamery dairy cannery distillery winery brewing bottling tannery ironworks steelworks shipyard shipyards shipbuilding drydock smelter refinery bakeries hotels bookseller booksellers antiquariat stationers outfitters
  haberdashers undertakers upholsterers wholesalers merchants caterers papermill sawmill gristmill cigars beer autos garage hardware appliances furnishings creameries nurseries`;

const BUSINESS = `
  utilities telegraph telecommunications broadcasting broadcasters cablevision savings assurance underwriters brokerage investors holdings partners partnership consultants consulting contractors builders developers architects
  attorneys solicitors manufacturers importers exporters petroleum pictureworks photoservice wirephoto photogravure photoplay lithographing electrotyping typefoundry automobiles aircraft locomotives technologies technology systems solutions
  worldwide electronics plastics chemicals pharmaceuticals foods beverages textiles steel lumber collieries oilfield pipeline conglomerate cartel monopoly startup`;

const SOCIETIES = `
  grange auxiliary daughters veterans volunteers scouts jaycees rotary kiwanis elks masons masonic oddfellows freemasons shriners alumni alumnae endowment philanthropies charities consortium caucus politburo comintern internationale
  militia underground taskforce subcommittee subcommission taskforces collegium guild guilds employees toastmasters sokol landsmanshaft hadassah histadrut kibbutz moshav yeshiva cheder soviet soviets`;

const PERFORMERS = `
  philharmonic quintet sextet septet octet nonet singers chorale minstrels ramblers globetrotters allstars bandstand vaudevillians conjunto mariachi`;

const FORCES = `
  airborne artillery bombardment hussars dragoons fusiliers zouaves grenadiers rifles seabees marines luftwaffe wehrmacht panzer gestapo nkvd cheka constabulary gendarmerie carabinieri patrol customs armada flotilla cadets rotc wacs
  waves usaaf luftflotte freikorps partisans`;

const OFFICES = `
  comptroller registrar inspectorate treasury exchequer chancery magistrate tribunal consulate legation municipality secretariat directorate presidency knesset bundestag reichstag duma bundesrat bundeswehr storting riksdag dail oireachtas
  sejm assembly selectmen aldermen commissioners trustees regents`;

const SCHOOLS = `
  kindergarten conservatory conservatoire polytechnic madrasa madrassa madrasah institutes seminary yeshivah lyceum preschool juniorate novitiate graduate`;

const HOUSES_OF_PRAYER = `
  tabernacle ministries synod presbytery vicariate gurdwara ashram zawiya masjid pagoda stupa friary nunnery hermitage oratory baptistery meetinghouse rectory parsonage vicarage`;

const BUILDINGS = `
  mansion chateau jail gaol reformatory sanatorium sanitarium infirmary almshouse poorhouse hospice armory arsenal customhouse statehouse capitol rotunda grandstand ballpark fieldhouse velodrome racetrack speedway rink natatorium bathhouse
  pavilion coliseum colosseum amphitheater amphitheatre playhouse cinema cinemas dormitory roundhouse powerhouse waterworks wharf docks jetty obelisk graveyard churchyard crematorium columbarium necropolis sphinx pyramid gate minster fieldstone
  arboretum homes hostel clubhouse courthouse firehouse storehouse boathouse lodge chalet condominium condominiums duplex apartment tenement penthouse`;

const SPANISH = `
  compania cia hermanos hijos asociacion fundacion universidad colegio banco ministerio ayuntamiento junta sindicato cooperativa empresa fabrica imprenta teatro periodico diario revista policia batallon regimiento congreso comision centro
  grupo coro orquesta ferrocarril ferrocarriles biblioteca archivo galeria estudio estudios tienda iglesia catedral convento parroquia cofradia movimiento juventudes gobierno secretaria direccion oficina departamento servicio organizacion
  confederacion hermandad sociedades escuelas obreros trabajadores`;

const PORTUGUESE = `
  companhia irmaos associacao sociedade fundacao universidade ministerio prefeitura conselho sindicato imprensa jornal exercito congresso comissao arquivo livraria igreja mosteiro uniao confederacao organizacao escola faculdade`;

const FRENCH = `
  compagnie freres fondation institut lycee banque mairie conseil syndicat entreprise etablissements ets usine fabrique imprimeurs hopital armee bataillon congres comite groupe orchestre bibliotheque photographie magasin eglise cathedrale couvent
  abbaye paroisse mouvement assemblee parlement senat amicale cinematheque`;

const GERMAN = `
  ag kg ohg gebruder sohne vereinigung verband stiftung hochschule gymnasium sparkasse ministerium gewerkschaft genossenschaft fabrik werke buchdruckerei kunstanstalt verlagsanstalt buchhandlung kunsthandlung krankenhaus zeitung armee polizei
  ausschuss gruppe gesangverein turnverein maennerchor mannerchor orchester bibliothek archiv kunstverein werkstatt werkstatten kirche kloster gemeinde giesserei mitteilungen graphische grafische graphik grafik kunstgewerbe landesmuseum
  volksbund arbeiterbund hofbuchdruckerei`;

const ITALIAN = `
  societa compagnia fratelli associazione fondazione istituto collegio liceo banca ministero municipio sindacato ditta fabbrica officina ospedale giornale rivista esercito polizia battaglione reggimento commissione comitato gruppo
  archivio galleria bottega cattedrale monastero abbazia parrocchia movimento confederazione federazione unione grafica arti editrice editore`;

const DUTCH = `
  maatschappij vennootschap nv bv gebroeders zonen vereniging genootschap stichting instituut universiteit hogeschool ministerie gemeente vakbond bedrijf fabriek drukkerij uitgeverij boekhandel ziekenhuis schouwburg courant dagblad
  politie commissie groep koor orkest bibliotheek archief klooster abdij beweging`;

const NORDIC = `
  aktiebolag aktiebolaget aktieselskab forening foreningen forbund forbundet selskab sallskap sallskapet stiftelsen universitet hogskola museet kirke kyrka forlag bokhandel trykkeri bryggeri brodrene skole skola yliopisto seura liitto`;

const SLAVIC = `
  obshchestvo komitet ministerstvo akademiia muzei teatr soiuz sovet izdatelstvo zavod biblioteka gazeta zhurnal armiia komissiia drustvo spolek svaz towarzystwo zwiazek uniwersytet wydawnictwo muzeum stranka matica sokolska jednota savez
  zveza katedrala hrvatska`;

const FURTHER = `
  jamiat jamiyat jamiyah muassasat hizb wizarat majlis jamiah sharikat maktabat markaz jabhat harakat shirkat kaisha kabushiki shimbun shinbun shimpo gakkai kyokai daigaku tsushinsha farband farlag tsaytung agudat magyar egyesulet tarsulat
  egylet vallalat konyvkiado muzeum cemiyeti dernegi universitesi mecmuasi gazetesi officina societas universitas ecclesia congregatio bibliotheca`;

/** "U.S.S. Arizona", "HMS Beagle": what stands before the name of a ship. */
export const SHIP_PREFIXES = new WordList('uss hms rms hmcs hmas uscgc usns usat css usrc gts smss tss'.split(' '));

/** Two of them name a fraternity: "Phi Beta Kappa". */
export const GREEK_LETTERS = new WordList(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(' '),
);

/** Behind a place they are a team: "Pittsburgh Pirates". Alone they are animals, peoples and clergy. */
export const TEAM_WORDS = new WordList(
  (
    'yankees dodgers giants cubs pirates phillies braves reds tigers indians cardinals athletics senators orioles royals twins brewers astros mets padres mariners rangers expos angels steelers browns bears packers lions vikings eagles ' +
    'redskins commanders cowboys rams chargers raiders chiefs broncos jets bills dolphins patriots oilers titans colts bengals falcons panthers saints buccaneers jaguars texans ravens seahawks celtics knicks lakers bulls pistons hawks bullets ' +
    'wizards warriors kings nuggets suns bucks rockets spurs mavericks cavaliers blazers supersonics jazz nets pacers clippers grizzlies raptors heat magic hornets canadiens bruins blackhawks penguins flyers islanders devils sabres leafs ' +
    'flames canucks oilers sharks ducks grays crawfords monarchs clowns stars elites barons bulldogs wildcats longhorns buckeyes wolverines trojans huskies spartans hoosiers hawkeyes badgers gophers maroons browns sox'
  ).split(' '),
);

export const MORE_CORPORATE_WORDS = [
  SHOPS,
  BUSINESS,
  SOCIETIES,
  PERFORMERS,
  FORCES,
  OFFICES,
  SCHOOLS,
  HOUSES_OF_PRAYER,
  BUILDINGS,
  SPANISH,
  PORTUGUESE,
  FRENCH,
  GERMAN,
  ITALIAN,
  DUTCH,
  NORDIC,
  SLAVIC,
  FURTHER,
].join(' ');
