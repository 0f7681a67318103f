using Onboarding.Application.Customers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers;

/// <summary>The business unit that a client may send, and the customers that it may change.</summary>
public class BusinessUnitsTests
{
    private static readonly Classifiers Classifiers = new(
    [
        (Classifier.BusinessUnit, "North", "North"), (Classifier.BusinessUnit, "South", "South"), (Classifier.BusinessUnit, "West", "West"),
        (Classifier.RiskManagementCategory, "IND", "Individual"), (Classifier.Country, "LT", "Lithuania"),
    ]);

    [Theory]
    [InlineData(new string[0], null)]
    [InlineData(new[] { "North" }, "North")]
    [InlineData(new[] { "North", "South" }, null)]
    public void If_the_form_has_no_unit_a_client_with_a_single_unit_gets_it(string[] units, string? unit) =>
        Of(units).WithDefault(WithoutUnitField()).Profile.BusinessUnit.Should().Be(unit, "with several units the service does not choose one");

    [Theory]
    [InlineData(null)]
    [InlineData("South")]
    public void If_the_form_has_a_unit_none_is_added(string? unit)
    {
        var draft = WithUnit(unit);

        Of("North").WithDefault(draft).Should().BeSameAs(draft);
    }

    [Theory]
    [InlineData("North", true)]
    [InlineData("South", true)]
    [InlineData("West", false)]
    public void A_client_restricted_to_units_must_send_one_of_them(string unit, bool isAllowed) =>
        (Of("North", "South").ConflictsWith(WithUnit(unit)) is null).Should().Be(isAllowed);

    [Fact]
    public void A_foreign_unit_is_reported_at_its_field()
    {
        var found = Of("North").ConflictsWith(WithUnit("West"));

        found.Should().NotBeNull();
        (found!.Rule, found.Path).Should().Be((CustomerErrors.BusinessUnitNotAllowed, "/businessUnit"));
    }

    [Fact]
    public void An_unrestricted_client_may_send_any_unit()
    {
        Of().ConflictsWith(WithUnit("West")).Should().BeNull();
        Of().ConflictsWith(WithUnit(null)).Should().BeNull();
    }

    [Fact]
    public void If_the_client_must_name_a_unit_a_form_with_the_field_requires_it()
    {
        var units = new BusinessUnits(new FakeCaller { BusinessUnits = ["North"], MustNameBusinessUnit = true });

        units.ConflictsWith(WithUnit(null))!.Rule.Should().Be(CustomerErrors.BusinessUnitMissing);
        units.ConflictsWith(WithUnit("North")).Should().BeNull();
        units.ConflictsWith(WithoutUnitField()).Should().BeNull("the form has no such field");
        units.ConflictsWith(WithUnit(null) with { Unreadable = ["/businessUnit"] }).Should().BeNull("a unit that cannot be read is reported as that");
    }

    [Theory]
    [InlineData(new string[0], "West", false)]
    [InlineData(new[] { "North", "South" }, "South", false)]
    [InlineData(new[] { "North", "South" }, null, false)]
    [InlineData(new[] { "North", "South" }, "West", true)]
    public void A_customer_of_another_unit_may_not_be_changed(string[] units, string? unit, bool isForeign)
    {
        var known = Known(unit);

        (Of(units).ConflictsWith(known.ChangeConstraints) is not null).Should().Be(isForeign);
        var act = () => Of(units).RejectForeign(known);
        if (isForeign)
        {
            act.Should().Throw<RuleBroken>().Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(CustomerErrors.BusinessUnitNotAllowed);
        }
        else
        {
            act.Should().NotThrow();
        }
    }

    private static BusinessUnits Of(params string[] units) => new(new FakeCaller { BusinessUnits = units });

    private static CustomerDraft WithUnit(string? unit)
    {
        var draft = CustomerDraftBuilder.Individual();
        return draft with { Profile = draft.Profile with { BusinessUnit = unit } };
    }

    // The form has no business unit.
    private static CustomerDraft WithoutUnitField() => WithUnit(null) with { RequestedForm = CustomerForm.None };

    private static Customer Known(string? unit) => Customer.Register(WithUnit(unit), Classifiers, AccountId.Default, 7, CustomerDraftBuilder.Morning);
}
