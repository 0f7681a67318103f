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
