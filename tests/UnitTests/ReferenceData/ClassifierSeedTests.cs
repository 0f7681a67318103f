using System.Text.Json;
using Onboarding.Api.Console.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.ReferenceData;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.ReferenceData;

public class ClassifierSeedTests
{
    [Fact]
    public void Every_classifier_has_a_published_name_and_a_seed() =>
        Enum.GetValues<Classifier>().Select(ClassifierNames.Of).Should().BeSubsetOf(ClassifierSeed.All().Select(one => one.Classifier));

    [Fact]
    public void A_code_is_seeded_once() => ClassifierSeed.All().Select(one => (one.Classifier, one.Code)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Each_code_with_a_known_meaning_has_a_name_of_its_own() => ClassifierSeed.All()
        .Where(one => one.Name == one.Code && one.Code.Any(char.IsLetter)).Select(one => one.Code)
        .Should().BeSubsetOf(["BUSINESS_UNIT_NAME", "BU_1", "businessUnit0", "businessUnit1", "businessUnit2", "ETH_222", "IND_PK", "OP_INST", "OP_PK", "ORG_PK", "Internet", "Introducer"]);

    [Fact]
    public void Each_name_of_the_seed_has_a_Lithuanian_name() => ClassifierSeed.All().Where(one => one.Name != one.Code)
        .Where(one => !Lithuanian(one.Classifier).TryGetProperty(one.Name, out var name) || string.IsNullOrWhiteSpace(name.GetString())).Should().BeEmpty();

    [Fact]
    public void Each_Lithuanian_name_is_that_of_a_code()
    {
        var names = ClassifierSeed.All().Select(one => (one.Classifier, one.Name)).ToHashSet();
        Names().EnumerateObject().SelectMany(list => list.Value.EnumerateObject().Select(one => (list.Name, one.Name))).Where(one => !names.Contains(one)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("lt", "country", "Lithuania", "Lietuva")]
    [InlineData("en", "country", "Lithuania", "Lithuania")]
    [InlineData("lt", "country", "Our name", "Our name")]
    [InlineData("lt", "nothing", "Lithuania", "Lithuania")]
    [InlineData("lt", "currency", "Euro", "Euras")]
    public void A_name_is_translated_unless_it_was_changed(string language, string classifier, string name, string text) =>
        CodeNames.Translate(language, classifier, name).Should().Be(text);

    [Theory]
    [InlineData("citizenshipCountry", Classifier.Country)]
    [InlineData("country", Classifier.Country)]
    [InlineData("legalForm", Classifier.LegalForm)]
    [InlineData("currency", Classifier.Currency)]
    [InlineData("firstName", null)]
    public void The_classifier_of_a_member_is_known(string member, Classifier? classifier) => CodeNames.ClassifierOf(member).Should().Be(classifier);

    private static JsonElement Lithuanian(string classifier) => Names().TryGetProperty(classifier, out var names) ? names : JsonElement.Parse("{}");

    private static JsonElement Names() => JsonElement.Parse(Repository.Read("src/Api", "Console/Classifiers/Names.lt.json"));

    [Fact]
    public void Codes_are_case_sensitive()
    {
        Seed.Classifiers.Has(Classifier.Country, "LT").Should().BeTrue();
        Seed.Classifiers.Has(Classifier.Country, "XK").Should().BeTrue();
        Seed.Classifiers.Has(Classifier.Country, "lt").Should().BeFalse();
        Seed.Classifiers.Has(Classifier.Currency, "LT").Should().BeFalse();
    }

    [Fact]
    public void Names_are_found_as_published()
    {
        ClassifierNames.Find("addressType").Should().Be(Classifier.AddressType);
        ClassifierNames.Find("AddressType").Should().BeNull();
    }

    [Fact]
    public void Every_code_of_the_published_classifiers_may_be_used() => Published()
        .Where(one => ClassifierNames.Find(one.Classifier) is { } classifier && !Seed.Classifiers.Has(classifier, one.Code))
        .Should().BeEmpty();

    private static IEnumerable<(string Classifier, string Code)> Published() =>
        (from list in Repository.Contract("amlyze", "classifiers.json").GetProperty("classifiers").EnumerateObject()
         from code in list.Value.GetProperty("values").EnumerateArray()
         select (list.Name, code.GetProperty("value").GetString()!)).Concat(
             from list in Repository.Contract("amlyze", "additions-2026.json").GetProperty("classifiers").EnumerateObject()
             from code in list.Value.EnumerateArray()
             select (list.Name, code.GetString()!));
}
