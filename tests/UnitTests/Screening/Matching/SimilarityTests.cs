using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Matching;

/// <summary>Which names are the same person or organisation. All names are invented.</summary>
public class SimilarityTests
{
    private static readonly int Alert = MatchPolicy.Default.Threshold;

    [Theory]
    [InlineData("Ludmila Sorokina", "SOROKINA, Ludmila")]
    [InlineData("Dr. Ludmila Sorokina", "Ludmila Sorokina")]
    [InlineData("Ludmila Sorokina", "Ludmilla Sorokina")]
    [InlineData("Ludmila Sorokina", "Ludmila Sorokyna")]
    [InlineData("Ludmila Sorokina", "Ludmila Petrowna Sorokina")]
    [InlineData("Людмила Сорокина", "Lyudmila Sorokina")]
    [InlineData("Łukasz Wójcik", "Lukasz Wojcik")]
    [InlineData("Jean-Claude Martin", "Jean Claude Martin")]
    [InlineData("LudmilaSorokina", "Ludmila Sorokina")]
    [InlineData("Lud mila Sorokina", "Ludmila Sorokina")]
    [InlineData("Mohamed Ben Youssef Trabelsi", "Muhammad bin Yusuf Trabelsi")]
    [InlineData("Bob Hartwell", "Robert Hartwell")]
    [InlineData("Nasrullah Durani", "Nasr Allah Durani")]
    [InlineData("Nasrulah Durani", "Nasrullah Durani")]
    [InlineData("Ludmila PetrownaSorokina", "SOROKINA, Ludmila Petrowna")]
    [InlineData("محمود خالد الحربي", "Mahmoud Khalid Al-Harbi")]
    [InlineData("Ludmila S. Kowalenko", "Ludmila Svetlana Kowalenko")]
    public void Spellings_of_one_person_reach_the_threshold(string first, string second)
    {
        Names.Persons(first, second).Score.Should().BeGreaterThanOrEqualTo(Alert);
        Names.Persons(second, first).Score.Should().BeGreaterThanOrEqualTo(Alert, "the order of the names does not matter");
    }

    [Theory]
    [InlineData("Ludmila Sorokina", "Ludmila Voronova")]
    [InlineData("Ludmila Sorokina", "Tatjana Sorokina")]
    [InlineData("Hasan Karim Tahir Al-Dulaimi", "Hasan Karim Tahir Al-Kubaisi")]
    [InlineData("Ahmed Al-Harbi", "Mohamed Al-Harbi")]
    [InlineData("Karim bin Yusuf Tahir", "Yusuf bin Karim Tahir")]
    [InlineData("Ludmila", "Ludmila Petrowna Sorokina")]
    [InlineData("Sergei Antonowitsch Belov", "Sergei Viktorowitsch Belov")]
    [InlineData("김민서", "김민지")]
    public void Other_persons_do_not_reach_the_threshold(string first, string second) => Names.Persons(first, second).Score.Should().BeLessThan(Alert);

    [Theory]
    [InlineData("Nordwind Trading OOO", "Nordwind Trading Limited Liability Company")]
    [InlineData("Nord Wind Trading", "Nordwind Trading GmbH")]
    [InlineData("N.W.T. Holding", "NWT Holding")]
    [InlineData("Brigade Forty-Four", "Brigade 44")]
    [InlineData("Nordwind & Partner", "Nordwind and Partner")]
    [InlineData("NORDWIND TRADINGCORPORATION", "Nordwind Trading Corporation")]
    [InlineData("S-Wind LIM ITED", "S-WIND LIMITED")]
    [InlineData("Intl Nordwind Bank", "International Nordwind Bank")]
    public void Spellings_of_one_organisation_reach_the_threshold(string first, string second) => Names.Organisations(first, second).Score.Should().BeGreaterThanOrEqualTo(Alert);

    [Theory]
    [InlineData("Nordwind Trading", "Nordwind Shipping")]
    [InlineData("Bank of Norland (Estonia)", "Bank of Norland (Latvia)")]
    [InlineData("NWT Aviation", "NXT Aviation")]
    [InlineData("General Trading Company", "General Shipping Company")]
    public void Other_organisations_do_not_reach_the_threshold(string first, string second) => Names.Organisations(first, second).Score.Should().BeLessThan(Alert);

    [Fact]
    public void Words_left_over_on_both_sides_count_more_than_words_left_out()
    {
        var shorter = Names.Persons("Ludmila Sorokina", "Ludmila Petrowna Sorokina");
        var other = Names.Persons("Ludmila Antonowna Sorokina", "Ludmila Petrowna Sorokina");

        shorter.Lines.Should().Contain(line => line.Reason == ScoreReason.Omission);
        other.Lines.Should().Contain(line => line.Reason == ScoreReason.Conflict);
        other.Score.Should().BeLessThan(shorter.Score);
    }

    [Fact]
    public void Legal_forms_of_one_class_are_equal_and_of_two_classes_contradict_each_other()
    {
        Names.Organisations("Nordwind GmbH", "Nordwind Ltd").Score.Should().Be(10_000);
        Names.Organisations("Nordwind GmbH", "Nordwind AG").Lines.Should().Contain(line => line.Reason == ScoreReason.LegalForm && line.Points < 0);
    }

    [Theory]
    [InlineData("Ludmila Antonowna Sorokina", "Sorokyna Ludmilla Petrowna")]
    [InlineData("Karim bin Yusuf Tahir", "Yusuf bin Karim Tahir")]
    [InlineData("Ludmila", "Ludmila Petrowna Sorokina")]
    [InlineData("Xaver Ypsilon", "Anna Nass")]
    public void An_explanation_adds_up_exactly(string first, string second)
    {
        var explanation = Names.Persons(first, second);

        explanation.Lines.Sum(line => line.Points).Should().Be(explanation.Score);
        explanation.Pairs.Sum(pair => pair.Points).Should().Be(explanation.Lines.Where(line => line.Reason == ScoreReason.Parts).Sum(line => line.Points));
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\u200B")]
    [InlineData("\uD800")]
    [InlineData("Dr.")]
    public void A_name_without_words_fits_nothing(string name) => Names.Persons(name, "Ludmila Sorokina").Score.Should().BeLessThan(Alert);

    [Fact]
    public void A_policy_has_the_hash_of_its_weights()
    {
        MatchPolicy.Default.Sha256.Should().HaveLength(64).And.Be(new MatchPolicy().Sha256);
        (MatchPolicy.Default with { Nickname = 8801 }).Sha256.Should().NotBe(MatchPolicy.Default.Sha256);
    }

    [Fact]
    public void Every_weight_is_part_of_the_hash() => typeof(MatchPolicy).GetProperties().Where(property => property is { CanWrite: true, PropertyType.Name: nameof(Int32) }).Should().AllSatisfy(property =>
    {
        var changed = new MatchPolicy();
        property.SetValue(changed, (int)property.GetValue(changed)! + 1);
        changed.Sha256.Should().NotBe(MatchPolicy.Default.Sha256, $"{property.Name} decides scores");
    });
}
