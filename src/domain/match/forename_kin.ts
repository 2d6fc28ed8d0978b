// One forename in several languages: an authority file has Pieter where a museum has Pierre. Weaker evidence than the same word.

/** Folded; a word stands in one row only. The first word is the row's name and means nothing more. */
const KIN = `
john johann johannes johan jan jean giovanni gian juan ivan joao hans ian joannes|peter pierre pieter petrus pietro piero pedro petr pyotr|paul paolo pablo pavel paulus pauwel
james jacques giacomo jacob jakob jacopo jaime iago jacobus|william wilhelm willem guillaume guglielmo guillermo vilhelm|henry heinrich hendrik henri enrico enrique henricus hendrick
charles karl carl carlo carlos karel carolus|francis francois francesco francisco franz frans franciscus|anthony antoine antonio anton antoni antonius antonin|louis ludwig luigi luis lodewijk ludovicus lajos
frederick friedrich frederic federico frederik fredrik|george georg georges giorgio jorge joris georgius jiri|michael michel michele miguel mikhail michiel|nicholas nicolas nicola niccolo nikolaus nikolai nicolaes klaus
philip philippe philipp filippo felipe philips|stephen etienne stefano stefan esteban stephan istvan|theodore theodor teodoro theodoor fedor|andrew andre andrea andreas andries andres andrei
alexander alexandre alessandro alejandro aleksandr alexandr|matthew matthieu matteo mateo matthias mathieu matthaus|mark marc marco marcos marcus|luke luc luca lucas lukas|bartholomew bartolomeo barthelemy bartolome bartholomaus
christopher christophe cristoforo cristobal christoph christoffel|joseph giuseppe jose josef jozef josephus|vincent vincenzo vicente vincenz|lawrence laurent lorenzo laurens laurentius|martin martino marten maarten martinus
augustin agostino agustin augustinus|gerard gerhard gherardo gerrit gerardus|dominic dominique domenico domingo dominicus|aegidius egidius gilles egidio giles|albert alberto albrecht adalbert|bernard bernardo bernhard bernardino
ferdinand fernando ferdinando ferenc|gabriel gabriele|jerome hieronymus girolamo geronimo|eric erik erich|edward eduard edouard edoardo eduardo|emanuel emmanuel manuel emanuele|eugene eugen eugenio|julius jules giulio julio
leo leon leone lev|oscar oskar|robert roberto rupert ruprecht|rudolph rudolf rodolphe rodolfo|sebastian sebastien sebastiano|thomas tommaso tomas thoma|tobias tobie|victor vittorio viktor|mary marie maria|catherine katharina caterina catalina
elizabeth elisabeth elisabetta isabel|margaret marguerite margherita margarita|anne anna ann|helen helene elena|jane jeanne giovanna juana johanna joanna|louise luisa luise|sophie sophia sofia`;

const ROW_OF: ReadonlyMap<string, number> = new Map(
  KIN.trim()
    .split(/[|\n]/)
    .flatMap((row, at) => row.split(' ').map((word) => [word, at + 1] as const)),
);

/** The row of a word, from 1; 0 for a word of no row. Two words of one row are one forename in two languages. */
export const forenameRow = (word: string): number => ROW_OF.get(word) ?? 0;
