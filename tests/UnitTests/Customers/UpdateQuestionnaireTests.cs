using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.UpdateQuestionnaire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers;

public class UpdateQuestionnaireTests
{
    private readonly FixedClock _clock = new(CustomerDraftBuilder.Noon);
    private readonly FakeCustomers _customers = new();
    private readonly FakeTrail _trail = new();
    private FakeCaller _caller = new();

    [Fact]
    public async Task All_data_of_the_customer_of_that_number_are_replaced()
    {
        var known = Known();
        var draft = CustomerDraftBuilder.Individual();

        var shown = await Update(draft with { Profile = draft.Profile with { FirstName = "Eva", CitizenshipCountry = "LV" } });

        (known.Profile.FirstName, known.Country, known.Version, known.ChangedAt).Should().Be(("Eva", "LV", 2, CustomerDraftBuilder.Noon));
        (shown.Id, shown.Profile.FirstName).Should().Be((known.Id, "Eva"));
        (_trail.Customer, _trail.IsNew).Should().Be((known.Id, false));
    }

    [Fact]
    public async Task An_unknown_number_is_rejected_at_its_field()
    {
        Known();
        _caller = _caller with { Account = new("other") };

        var act = () => Update(CustomerDraftBuilder.Individual());

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Should().ContainSingle()
            .Which.Should().Match<Finding>(found => found.Rule == CustomerErrors.Unknown && found.Path == "/customerExtId");
        (await Stored(CustomerDraftBuilder.Individual())).Should().Equal(CustomerErrors.Unknown);
        _trail.Customer.Should().BeNull();
    }

    [Fact]
    public async Task A_customer_of_another_business_unit_is_not_changed()
    {
        var known = Known("DEFAULT");
        _caller = _caller with { BusinessUnits = ["OTHER"] };

        var act = () => Update(CustomerDraftBuilder.Individual());

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(CustomerErrors.BusinessUnitNotAllowed);
        known.Version.Should().Be(1);
        (await Stored(CustomerDraftBuilder.Individual())).Should().Equal(CustomerErrors.BusinessUnitNotAllowed);
    }

    [Fact]
    public async Task A_used_number_and_another_type_are_conflicts_and_the_customer_is_the_subject()
    {
        var known = Known();

        (await Stored(CustomerDraftBuilder.Individual())).Should().BeEmpty();
        _trail.Customer.Should().Be(known.Id);
        (await Stored(CustomerDraftBuilder.Organization() with { ExternalId = "IND_1", CommunicationNumber = known.CommunicationNumber }))
            .Should().Equal(CustomerErrors.CommunicationNumberUsed, CustomerErrors.EntityTypeChanged);
    }

    [Fact]
    public void Defects_of_the_data_are_found()
    {
        var rules = new UpdateQuestionnaireRules(new(FakeClassifiers.Seeded, new(_caller), TimeProvider.System));

        rules.Findings(new(CustomerDraftBuilder.Individual())).Should().BeEmpty();
        rules.Findings(new(CustomerDraftBuilder.Individual() with { ExternalId = null })).Select(found => found.Path).Should().Equal("/customerExtId");
    }

    [Fact]
    public void The_audit_trail_has_the_number_of_the_request()
    {
        var draft = CustomerDraftBuilder.Individual();

        (new UpdateQuestionnaire(draft).Reference, new UpdateQuestionnaire(draft).AuditUser).Should().Be((draft.CommunicationNumber, "Clerk"));
    }

    private Task<CustomerView> Update(CustomerDraft draft) =>
        new UpdateQuestionnaireHandler(_customers, new(_caller), FakeClassifiers.Seeded, new FakeLevels().For(_caller), _caller, _trail, _clock).Handle(new(draft), default);

    private async Task<IEnumerable<Rule>> Stored(CustomerDraft draft) =>
        (await new UpdateQuestionnaireDatabaseRules(_customers, new(new(_caller)), _caller, _trail).Findings(new(draft), default)).Select(found => found.Rule);

    private Customer Known(string? unit = null)
    {
        var draft = CustomerDraftBuilder.Individual();
        var customer = Customer.Register(draft with { Profile = draft.Profile with { BusinessUnit = unit } }, Seed.Classifiers, AccountId.Default, 7, CustomerDraftBuilder.Morning);
        _customers.Add(customer);
        return customer;
    }
}
