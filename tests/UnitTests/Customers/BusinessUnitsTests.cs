using Onboarding.Application.Customers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers;

/// <summary>Which business unit a client may state, and whose customers it may change.</summary>
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
    public void Where_the_form_cannot_state_a_unit_a_client_held_to_just_one_has_it(string[] held, string? unit) =>
        Of(held).Own(CannotState()).Profile.BusinessUnit.Should().Be(unit, "of several units none may be guessed");

    [Theory]
    [InlineData(null)]
    [InlineData("South")]
    public void Where_the_form_can_state_a_unit_none_is_added(string? stated)
    {
        var draft = Stating(stated);

        Of("North").Own(draft).Should().BeSameAs(draft);
    }

    [Theory]
    [InlineData("North", true)]
    [InlineData("South", true)]
    [InlineData("West", false)]
    public void A_client_held_to_units_states_one_of_them(string stated, bool isAllowed) =>
        (Of("North", "South").ConflictsWith(Stating(stated)) is null).Should().Be(isAllowed);

    [Fact]
    public void A_foreign_unit_is_reported_at_its_field()
    {
        var found = Of("North").ConflictsWith(Stating("West"));

        found.Should().NotBeNull();
        (found!.Rule, found.Path).Should().Be((CustomerErrors.BusinessUnitNotAllowed, "/businessUnit"));
    }

    [Fact]
    public void A_client_held_to_none_states_any()
    {
        Of().ConflictsWith(Stating("West")).Should().BeNull();
        Of().ConflictsWith(Stating(null)).Should().BeNull();
    }

    [Fact]
    public void Where_the_account_has_several_units_a_form_that_can_state_one_must()
    {
        var units = new BusinessUnits(new FakeCaller { BusinessUnits = ["North"], MustNameBusinessUnit = true });

        units.ConflictsWith(Stating(null))!.Rule.Should().Be(CustomerErrors.BusinessUnitMissing);
        units.ConflictsWith(Stating("North")).Should().BeNull();
        units.ConflictsWith(CannotState()).Should().BeNull("the form has no such field");
        units.ConflictsWith(Stating(null) with { Unreadable = ["/businessUnit"] }).Should().BeNull("a unit that cannot be read is reported as that");
    }

    [Theory]
    [InlineData(new string[0], "West", false)]
    [InlineData(new[] { "North", "South" }, "South", false)]
    [InlineData(new[] { "North", "South" }, null, false)]
    [InlineData(new[] { "North", "South" }, "West", true)]
    public void A_customer_of_another_unit_may_not_be_changed(string[] held, string? unit, bool isForeign)
    {
        var known = Known(unit);

        (Of(held).ConflictsWith(known.ChangeConstraints) is not null).Should().Be(isForeign);
        var act = () => Of(held).RejectForeign(known);
        if (isForeign)
        {
            act.Should().Throw<RuleBroken>().Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(CustomerErrors.BusinessUnitNotAllowed);
        }
        else
        {
            act.Should().NotThrow();
        }
    }

    private static BusinessUnits Of(params string[] held) => new(new FakeCaller { BusinessUnits = held });

    private static CustomerDraft Stating(string? unit)
    {
        var draft = CustomerDraftBuilder.Individual();
        return draft with { Profile = draft.Profile with { BusinessUnit = unit } };
    }

    // A form that has no such field.
    private static CustomerDraft CannotState() => Stating(null) with { RequestedForm = CustomerForm.None };

    private static Customer Known(string? unit) => Customer.Register(Stating(unit), Classifiers, AccountId.Default, 7, CustomerDraftBuilder.Morning);
}
