using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers.Fields;

/// <summary>Every text of the field tables of the customer master accepts the characters of its kind.</summary>
public sealed class TextKindTests
{
    private static readonly string[] Identifiers =
    [
        "communicationNumber", "requester", "customerExtId", "nationalCode", "giin", "lei", "email", "extId", "documentNumber", "contactDetails", "taxpayerNumber",
        "initialDepositAccount", "code",
    ];

    [Fact]
    public void Every_text_has_the_characters_of_its_kind()
    {
        Check(CustomerFields.All);
        Check(ShortFormFields.All);
        Check(QuestionnaireFields.All);
        Check(QuestionnaireFields.FieldOfActivity);
        Check(AddressFields.All);
        Check(ContactFields.All);
        Check(DocumentFields.All);
        Check(RelatedEntityFields.All);
        Check(AdditionalValueRules.Fields);
        Check(QuestionnaireLists.Activity);
        Check(QuestionnaireLists.CountryOfTaxPayment);
        Check(QuestionnaireLists.IntroductionSource);
        Check(QuestionnaireLists.RegionOfActivity);
        Check(QuestionnaireLists.SourceOfWealth);
    }

    /// <summary>Asserts for each text of a table that it is rejected with characters that its kind does not have, and counts as missing if it has none that is visible.</summary>
    internal static void Check<T>(FieldTable<T> table) where T : notnull
    {
        foreach (var field in table.Where(field => field is { Text: not null, Classifier: null }))
        {
            var isIdentifier = Identifiers.Contains(field.Name) || field.Format is not null;
            Accepts(table, field, "a\u200B").Should().Be(!isIdentifier, "{0} of {1} with an invisible character", field.Name, typeof(T).Name);
            Accepts(table, field, "a\nb").Should().Be(field.Kind == TextKind.Lines && field.Format is null, "{0} of {1} with a line break", field.Name, typeof(T).Name);
            Accepts(table, field, "a\uFFFDb").Should().BeFalse("{0} of {1} with U+FFFD", field.Name, typeof(T).Name);
            Accepts(table, field, "a\u0007b").Should().BeFalse("{0} of {1} with a control character", field.Name, typeof(T).Name);
            Leaves.Of<T>("\u200B\u3164 ").Should().NotContain(leaf => field.IsSent(leaf.Owner) && field.Text!(leaf.Owner) != null, field.Name);
        }
    }

    private static bool Accepts<T>(FieldTable<T> table, Field<T> field, string text) where T : notnull
    {
        var owner = Leaves.Of<T>(text).Select(leaf => leaf.Owner).First(owner => field.Text!(owner) == text);
        var context = new ValidationContext([]);
        table.Check(owner, new(CustomerForm.None, field.OnlyFor, Seed.Classifiers, CustomerDrafts.LastDay), context);
        return context.Findings.All(finding => finding.Path != $"/{field.Name}");
    }
}
