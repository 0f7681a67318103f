using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.UnitTests.Screening.Matching;

/// <summary>How names are split, how words sound, and which words are legal forms: the decisions before any comparison.</summary>
public class WordPreparationTests
{
    [Theory]
    [InlineData("N.W.T. Holding", "NWT Holding", "N W T Holding")]
    [InlineData("L L C", "LLC", "L L C")]
    [InlineData("A B Holding", "AB Holding", "A B Holding")]
    [InlineData("A Holding B", "A Holding B", "A Holding B")]
    [InlineData("U.S.Co", "USCo", "U S Co")]
    [InlineData("A.B.Corp", "AB Corp", "A B Corp")]
    [InlineData("O'Neil", "ONeil", "ONeil")]
    [InlineData("Smith & Sons", "Smith and Sons", "Smith and Sons")]
    [InlineData("Smith+Sons", "Smith and Sons", "Smith and Sons")]
    [InlineData("100% Ltd", "100 percent Ltd", "100 percent Ltd")]
    [InlineData("Jean-Claude", "Jean Claude", "Jean Claude")]
    [InlineData("Sorokina, (Ludmila)", "Sorokina Ludmila", "Sorokina Ludmila")]
    [InlineData("Ｎｏｒｄ", "Nord", "Nord")]
    [InlineData("...", "", "")]
    public void A_name_is_split_into_words(string name, string organisation, string person) =>
        (string.Join(' ', NameTokens.Of(name, joinsAbbreviations: true)), string.Join(' ', NameTokens.Of(name, joinsAbbreviations: false)))
            .Should().Be((organisation, person));

    [Theory]
    [InlineData("Anna", PartScript.Alphabet)]
    [InlineData("Людмила", PartScript.Alphabet)]
    [InlineData("123", PartScript.Alphabet)]
    [InlineData("محمود", PartScript.Consonants)]
    [InlineData("김민서", PartScript.Hangul)]
    [InlineData("習近平", PartScript.Han)]
    [InlineData("アベ", PartScript.Kana)]
    [InlineData("1محمود", PartScript.Consonants)]
    public void The_first_letter_gives_the_script(string word, PartScript script) => NameTokens.ScriptOf(word).Should().Be(script);

    [Theory]
    [InlineData("tschechow", "cecuv")]
    [InlineData("shchukin", "sukin")]
    [InlineData("dzhafar", "jafar")]
    [InlineData("schmidt", "smidt")]
    [InlineData("djamel", "jamel")]
    [InlineData("zhukov", "jukuv")]
    [InlineData("shakir", "sakir")]
    [InlineData("charles", "carles")]
    [InlineData("tjurin", "curin")]
    [InlineData("tsoi", "sui")]
    [InlineData("katz", "kas")]
    [InlineData("philip", "filip")]
    [InlineData("khan", "kan")]
    [InlineData("ghani", "gani")]
    [InlineData("thomas", "tumas")]
    [InlineData("dhabi", "dabi")]
    [InlineData("jackson", "jaksun")]
    [InlineData("mahmood", "mahmud")]
    [InlineData("youssef", "iusef")]
    [InlineData("lee", "li")]
    [InlineData("marie", "mari")]
    [InlineData("dijk", "dik")]
    [InlineData("giyas", "gias")]
    [InlineData("shiid", "sid")]
    [InlineData("yildiz", "ildis")]
    [InlineData("heinz", "hins")]
    [InlineData("reyes", "ries")]
    [InlineData("kairat", "kirat")]
    [InlineData("aydin", "idin")]
    [InlineData("mueller", "muler")]
    [InlineData("uur", "ur")]
    [InlineData("goethe", "get")]
    [InlineData("caesar", "kesar")]
    [InlineData("cecil", "sesil")]
    [InlineData("cyril", "siril")]
    [InlineData("quentin", "kuntin")]
    [InlineData("xenia", "senia")]
    [InlineData("alex", "aleks")]
    [InlineData("wolf", "vulf")]
    [InlineData("sarah", "sara")]
    [InlineData("leh", "leh")]
    [InlineData("lehe", "leh")]
    [InlineData("", "")]
    public void Spellings_that_sound_alike_have_one_sound(string word, string sound) => Sounds.Of(word).Should().Be(sound);

    [Theory]
    [InlineData("khaled", "hld")]
    [InlineData("ghassan", "gsn")]
    [InlineData("sharif", "srf")]
    [InlineData("charif", "srf")]
    [InlineData("zhanna", "sn")]
    [InlineData("thabet", "tbt")]
    [InlineData("dhafer", "dfr")]
    [InlineData("philip", "flb")]
    [InlineData("paul", "bl")]
    [InlineData("viktor", "fktr")]
    [InlineData("qasim", "ksm")]
    [InlineData("camil", "kml")]
    [InlineData("jamal", "gml")]
    [InlineData("zaki", "zk")]
    [InlineData("wahid", "hd")]
    [InlineData("yusuf", "sf")]
    [InlineData("o'neil", "nl")]
    [InlineData("", "")]
    public void A_skeleton_has_the_consonants_of_a_script_without_vowels(string word, string skeleton)
    {
        Sounds.Skeleton(word).Should().Be(skeleton);
        Sounds.Skeleton(word + new string('a', 300)).Should().Be(skeleton);
    }

    [Theory]
    [InlineData("limited liability company x", 0, LegalFormClass.Limited, 3)]
    [InlineData("acme ltd", 1, LegalFormClass.Limited, 1)]
    [InlineData("gmbh and co kg", 0, LegalFormClass.Partnership, 4)]
    [InlineData("gmbh and x", 0, LegalFormClass.Limited, 1)]
    [InlineData("co", 0, LegalFormClass.Any, 1)]
    [InlineData("stiftung", 0, LegalFormClass.Foundation, 1)]
    [InlineData("fgup", 0, LegalFormClass.State, 1)]
    [InlineData("coop", 0, LegalFormClass.Cooperative, 1)]
    [InlineData("verein", 0, LegalFormClass.Association, 1)]
    [InlineData("sole trader", 0, LegalFormClass.Sole, 2)]
    [InlineData("aktiengesellschaft", 0, LegalFormClass.Shares, 1)]
    [InlineData("nordwind", 0, default(LegalFormClass), 0)]
    public void The_longest_legal_form_at_a_place_is_found(string name, int at, LegalFormClass form, int words) =>
        LegalForms.At(name.Split(' '), at).Should().Be((form, words));

    [Theory]
    [InlineData("LT", "LT")]
    [InlineData("lithuania", "LT")]
    [InlineData("DPRK", "KP")]
    [InlineData("Korea, North", "KP")]
    [InlineData("Kosovo", "XK")]
    [InlineData("U.S.S.R.", null)]
    [InlineData("USSR", "RU")]
    [InlineData("People's Republic of China", "CN")]
    [InlineData("Serbia and Montenegro", "RS")]
    [InlineData("Nowhere", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_country_is_known_by_its_names(string? name, string? code) => CountryNames.CodeOf(name).Should().Be(code);

    [Fact]
    public void A_period_is_written_as_exactly_as_it_is_known()
    {
        BirthPeriod.Year(1971).ToString().Should().Be("1971");
        BirthPeriod.Year(1971, isApproximate: true).ToString().Should().Be("about 1971");
        BirthPeriod.Month(1972, 2).ToString().Should().Be("1972-02");
        BirthPeriod.Month(1972, 2).To.Should().Be(new DateOnly(1972, 2, 29));
        new BirthPeriod(new(1971, 4, 2), new(1971, 4, 2)).ToString().Should().Be("1971-04-02");
        BirthPeriod.Years(1975, 1970).ToString().Should().Be("1970 to 1975");
        new BirthPeriod(new(1971, 4, 2), new(1972, 4, 2)).ToString().Should().Be("1971 to 1972");
        (BirthPeriod.Year(1971).IsDay, new BirthPeriod(new(1971, 4, 2), new(1971, 4, 2)).IsDay).Should().Be((false, true));
        new BirthPeriod(new(1971, 4, 2), new(1971, 4, 2), IsApproximate: true).IsDay.Should().BeFalse();
        BirthPeriod.Parse(" 1971-04 ").Should().Be(BirthPeriod.Month(1971, 4));
        BirthPeriod.Parse("soon").Should().BeNull();
    }

    [Theory]
    [InlineData(9_000, 2_000, 0, 9_500)]
    [InlineData(9_000, 2_000, 3, 9_200)]
    [InlineData(9_000, 2_000, 10, 8_500)]
    [InlineData(9_000, 2_000, 11, 8_500)]
    [InlineData(9_000, 8_000, 0, 10_000)]
    [InlineData(100, 0, 5, 0)]
    public void Rare_words_strengthen_a_hit_and_other_customers_with_the_entry_weaken_it(int points, int weight, int others, int strength) =>
        EvidenceStrength.Of(
            new(9_000, [new("a", "a", PartFit.Same, 10_000, weight, points)], [], [], [new(ScoreReason.Parts, points), new(ScoreReason.Range,
                -500)]), others)
            .Should().Be(strength);
}
