using System.Collections.Frozen;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>Words that have a function in a name (titles, particles, …), folded.</summary>
internal static class WordTables
{
    /// <summary>Titles and forms of address; they are left out of a person's name.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss mister madam madame monsieur mme mlle herr frau senor senora senorita signor signora sr sra dr doctor "
            + "prof professor eng engineer ing arq lic sir lord lady dame baron baroness count countess prince princess king queen "
            + "emperor president minister premier chancellor ambassador senator governor mayor congressman congresswoman general gen "
            + "major maj colonel col lieutenant lt captain capt sergeant sgt brigadier brig admiral adm commander marshal "
            + "corporal judge justice bishop archbishop cardinal pope father fr reverend rev pastor rabbi imam sheikh shaikh shaykh "
            + "sheik shaikha sheikha shaykha cheikh mullah mulla maulana mawlana maulavi mawlawi molvi maulawi moulavi haji hajji "
            + "hadji hajj hadj hodja hoca ayatollah hojatoleslam hujjat qari hafiz mufti ustad ustadh alhaji hon honourable honorable "
            + "excellency highness esq jr junior senior phd md mba bsc msc comrade tovarishch pan pani gospodin gospozha don dona");

    /// <summary>Words that connect the parts of a person's name.</summary>
    public static readonly FrozenSet<string> PersonParticles = Set(
        "al el ul ud ur us ad an as az ar at ash ath uz il ed es ez er de del della di da do dos das du des la las le les lo "
            + "los van von der den dem ter ten te zu zur y e i und and of the na a af av op het vande vander");

    /// <summary>
    /// Words between a name and the name of the father or mother. A new segment of the name begins after them, so that "X bin Y" differs from
    /// "Y bin X".
    /// </summary>
    public static readonly FrozenSet<string> Patronymics = Set("bin ben ibn bint binti bte binte ibnu oglu ogly uly kyzy qizi oghlu");

    /// <summary>Words that connect the parts of an organisation's name.</summary>
    public static readonly FrozenSet<string> OrganisationParticles = Set(
        "the of and for de del della di da do dos das du des la las le les lo los el al y e und et i v na za po s in on at a an "
            + "to by fur fuer der die den dem von vom zu zum zur van het og och ja w z dlya ob per con wa va");

    /// <summary>Words that many organisations share. Two names that differ only in such words are still different organisations.</summary>
    public static readonly FrozenSet<string> Generic = Set(
        "group groupe grupo gruppe gruppo gruppa grup holding holdings international intl internacional internationale "
            + "internazionale mezhdunarodnyi global world worldwide universal trading trade trust bank banking banque banco banka "
            + "industries industry industrial industria industrie industrias services service servicios servizi systems system "
            + "solutions technology technologies tech engineering construction constructions investment investments invest investing "
            + "finance financial capital partners partner fund funds management consulting consultants consult enterprises enterprise "
            + "shipping maritime marine transport transportation logistics general commercial commerce comercial comercializadora "
            + "export import exports imports energy oil gas petroleum petrochemical chemical chemicals pharmaceutical pharmaceuticals "
            + "medical mining steel metal metals electronics electronic electric electrical power auto automotive aviation air "
            + "airlines airways aerospace manufacturing production products product materials equipment machinery tools factory plant "
            + "works research institute center centre centro university organization organisation office bureau agency ministry "
            + "department committee council national state federal public private central first new development foods food "
            + "agricultural agriculture agro agropecuaria inversiones inmobiliaria constructora distribuidora importadora exportadora "
            + "transportes exchange money credit insurance securities asset assets property properties real estate hotel hotels "
            + "travel tours tourism media communications communication telecom telecommunications software data digital network "
            + "networks computer computers information security defense defence military organizacion union federation league front "
            + "army movement party charity charitable relief society welfare school college hospital clinic laboratory laboratories "
            + "design store stores market markets supply supplies business corporation company companies complex cooperative "
            + "subsidiary branch joint venture ventures acquisition acquisitions bancorp bancshares therapeutics biosciences biotech "
            + "biopharma pharma health healthcare brands entertainment interactive resources resource offshore onshore precision "
            + "wholesale retail sport sports club firm associates brothers sons family");

    /// <summary>Spellings of one word in organisations' names.</summary>
    public static readonly FrozenDictionary<string, string> Aliases = Pairs(
        "intl=international int=international natl=national nat=national mfg=manufacturing mgmt=management svcs=services "
            + "svc=service dept=department govt=government inds=industries ind=industries eng=engineering engg=engineering "
            + "tech=technology org=organization organisation=organization labour=labor centre=center univ=university "
            + "assoc=association bros=brothers grp=group hldg=holding hldgs=holding lab=laboratory labs=laboratory dev=development "
            + "inst=institute constr=construction acad=academy ctr=center comm=commercial defence=defense bancorp=bancorp "
            + "airline=airlines mezhdunarodnyi=international st=saint");

    /// <summary>Numbers as words, and Roman numerals from II on. A single I or V is not included, because it is often a letter.</summary>
    public static readonly FrozenDictionary<string, int> Numbers = Pairs(
        "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 "
            + "fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 "
            + "eighty=80 ninety=90 hundred=100 ii=2 iii=3 iv=4 vi=6 vii=7 viii=8 ix=9 xi=11 xii=12 xiii=13 xiv=14 xv=15 xvi=16 "
            + "xvii=17 xviii=18 xix=19 xx=20 xxi=21")
        .ToFrozenDictionary(
            pair => pair.Key, pair => int.Parse(pair.Value, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Countries, regions and large cities in the names of organisations. Such a word is compared exactly.</summary>
    public static readonly FrozenSet<string> Places = Set(
        "afghanistan albania algeria america american angola argentina argentine armenia armenian australia australian austria "
            + "austrian azerbaijan bahrain bangladesh belarus belgium belgian benin bolivia bosnia botswana brazil brasil britain "
            + "british bulgaria bulgarian burma burundi cambodia cameroon canada canadian chad chile china chinese colombia colombian "
            + "congo croatia cuba cuban cyprus czech denmark danish dubai ecuador egypt egyptian england english eritrea estonia "
            + "estonian ethiopia ethiopian europe european eurasia africa african asia asian finland finnish france french gabon "
            + "gambia georgia georgian germany german deutsche deutschland ghana greece greek guatemala guinea guyana haiti honduras "
            + "hungary hungarian iceland india indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli italy "
            + "italian italia jamaica japan japanese jordan kazakhstan kenya korea korean kosovo kuwait kyrgyzstan laos latvia "
            + "latvian lebanon lebanese liberia libya libyan lithuania lithuanian luxembourg macau macedonia malawi malaysia "
            + "malaysian mali malta mexico mexicana mexicano moldova monaco mongolia montenegro morocco mozambique myanmar namibia "
            + "nepal netherlands dutch nicaragua niger nigeria nigerian norway norwegian norge oman pakistan pakistani palestine "
            + "panama paraguay peru philippines philippine poland polish polska portugal qatar romania romanian russia russian "
            + "rossiya russkaya rwanda saudi scotland senegal serbia serbian singapore slovakia slovenia somalia spain spanish espana "
            + "sudan sweden swedish sverige switzerland swiss syria syrian taiwan tajikistan tanzania thailand thai tunisia turkey "
            + "turkish turkiye turkmenistan uganda ukraine ukrainian emirates uruguay uzbekistan venezuela venezolana vietnam yemen "
            + "zambia zimbabwe uk usa us uae dprk prc kong hong york london moscow paris berlin tokyo beijing shanghai atlanta boston "
            + "chicago cleveland angeles tehran damascus dakar geneva zurich vienna delhi mumbai karachi kabul istanbul ankara "
            + "baghdad beirut cairo north south east west northern southern eastern western arabian arab arabia");

    /// <summary>The tables as text.</summary>
    public static IEnumerable<string> Lines =>
        new[] { Titles, PersonParticles, Patronymics, OrganisationParticles, Generic, Places }.Select(
            set => string.Join(' ', set.Order(StringComparer.Ordinal)))
        .Concat(Aliases.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)).Concat(
            Numbers.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).DistinctBy(pair => pair[0]).ToFrozenDictionary(
            pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
