using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers;

public class CustomerRulesTests
{
    private static readonly CustomerForm Form = new("any customer", new("any")) { Extension = new Extension() };

    [Theory]
    [InlineData(0, false, "/own")]
    [InlineData(0, true, "/listRelatedEntity /own")]
    [InlineData(ListRules.MaxItems + 1, false, "/listRelatedEntity /own")]
    public void A_defect_after_a_list_with_a_defect_has_its_own_path(int entities, bool isUnreadable, string paths)
    {
        var draft = CustomerDraftBuilder.Individual() with { RequestedForm = Form, Unreadable = isUnreadable ? ["/listRelatedEntity"] : [] };
        var input = draft with { Profile = draft.Profile with { RelatedEntities = [.. Enumerable.Repeat(new RelatedEntityDraft(), entities)] } };

        string.Join(' ', input.Findings(Seed.Classifiers).Select(found => found.Path)).Should().Be(paths);
    }

    [Fact]
    public void The_elements_of_a_list_of_the_maximum_length_are_checked()
    {
        var draft = CustomerDraftBuilder.Individual();
        var input = draft with { Profile = draft.Profile with { RelatedEntities = [.. Enumerable.Repeat(new RelatedEntityDraft(), ListRules.MaxItems)] } };

        input.Findings(Seed.Classifiers).Any(found => found.Path.StartsWith("/listRelatedEntity/0", StringComparison.Ordinal)).Should().BeTrue();
    }

    [Theory]
    [InlineData(ListRules.MaxItems, true)]
    [InlineData(ListRules.MaxItems + 1, false)]
    public void The_elements_of_a_list_that_is_too_long_are_not_checked(int count, bool areChecked)
    {
        var draft = CustomerDraftBuilder.Individual();
        var input = draft with { Profile = draft.Profile with { Questionnaire = new() { Income = new() { Turnovers = [.. Enumerable.Repeat(new DeclaredTurnover(), count)] } } } };

        input.Findings(Seed.Classifiers).Any(found => found.Path.StartsWith("/listDeclaredTurnover/", StringComparison.Ordinal)).Should().Be(areChecked);
    }

    /// <summary>Always adds a finding.</summary>
    private sealed class Extension : ICustomerExtension
    {
        public DialectName Dialect => new("any");

        public Type DataType => typeof(string);

        public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => context.Add(CustomerErrors.EmailTaken, "own");
    }
}
