using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.ReferenceData;

public class ClassifiersTests
{
    private static readonly Classifiers Few = new(
    [
        (Classifier.LegalForm, "b", "Second"),
        (Classifier.LegalForm, "Ä", "Fourth"),
        (Classifier.LegalForm, "a", "First"),
        (Classifier.LegalForm, "\uffee", "Last"),
        (Classifier.LegalForm, "𠮷", "Before the last"),
        (Classifier.Country, "B", "Other list"),
    ]);

    [Fact]
    public void Codes_are_listed_in_ordinal_order_with_their_names() => Few.ListOf(Classifier.LegalForm).Should().Equal(
        new("a", "First"), new("b", "Second"), new("Ä", "Fourth"), new("𠮷", "Before the last"), new("\uffee", "Last"));

    [Fact]
    public void A_classifier_without_codes_lists_none() => Few.ListOf(Classifier.Currency).Should().BeEmpty();

    [Fact]
    public void A_listed_code_can_be_used() => Enum.GetValues<Classifier>()
        .SelectMany(one => Seed.Classifiers.ListOf(one).Select(listed => Seed.Classifiers.Has(one, listed.Code))).Should().NotBeEmpty().And.AllBeEquivalentTo(true);
}
