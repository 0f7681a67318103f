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

    /// <summary>Always adds a finding.</summary>
    private sealed class Extension : ICustomerExtension
    {
        public DialectName Dialect => new("any");

        public Type DataType => typeof(string);

        public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => context.Add(CustomerErrors.EmailTaken, "own");
    }
}
