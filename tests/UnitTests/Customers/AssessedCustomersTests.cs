using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Customers.Batches;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

/// <summary>The access of an assessment to its customer.</summary>
public class AssessedCustomersTests
{
    private readonly StoredCustomers _stored = new();
    private readonly FakeLevels _levels = new();

    [Fact]
    public async Task A_missing_customer_is_not_found() =>
        await ((Func<Task>)(() => Assessed().Require(AccountId.Default, CustomerId.New(Morning), default))).Should().ThrowAsync<NotFound>();

    [Fact]
    public async Task The_current_version_is_read_in_one_query()
    {
        var draft = Evaluated();
        var seen = await Seen((draft with { Profile = draft.Profile with { ApprovalDate = Day } }).Registered());

        (seen.LastRequest, seen.ApprovedOn, seen.AcceptsOutcomeOf(1)).Should().Be((draft.CommunicationNumber!, Day, true));
        _stored.Lookups.Should().Be(1);
    }

    [Fact]
    public async Task After_an_import_no_outcome_is_accepted() => (await Seen(Evaluated().Registered().UpdatedBy(Individual()))).AcceptsOutcomeOf(1).Should().BeFalse();

    [Fact]
    public async Task The_customer_is_locked()
    {
        var customer = Evaluated().Registered();

        (await Seen(customer)).LockForUpdate();

        _stored.Locked.Should().Equal(customer);
    }

    [Fact]
    public async Task An_outcome_changes_level_and_status_but_not_the_version()
    {
        var customer = Evaluated().Registered();

        (await Seen(customer)).ApplyOutcome(new Outcome(RiskLevel.Medium, IsAccepted: true, 1));

        (customer.RiskLevel, customer.Status, customer.Version).Should().Be((RiskLevel.Medium, CustomerStatus.Active, 1));
    }

    [Theory]
    [InlineData(RiskLevel.Low, true)]
    [InlineData(RiskLevel.High, false)]
    public async Task An_outcome_that_newer_data_put_below_a_floor_requests_a_case(RiskLevel level, bool isBelow)
    {
        _levels.Floor = RiskLevel.High;
        var customer = Simplified().Registered();
        customer.UpdatedBy(Simplified() with { RiskLevel = null, Status = null, Profile = Simplified().Profile with { IsPEP = true } });
        customer.TakeRaised();
        var seen = await Seen(customer);

        seen.ApplyOutcome(new Outcome(level, IsAccepted: true, 1));

        customer.Raised.Count(one => one.Event is LevelBelowFloor { Version: 2 }).Should().Be(isBelow ? 1 : 0);
    }

    [Fact]
    public async Task An_outcome_of_the_present_data_is_not_compared_again()
    {
        _levels.Floor = RiskLevel.High;
        var customer = Evaluated().Registered();

        (await Seen(customer)).ApplyOutcome(new Outcome(RiskLevel.Low, IsAccepted: true, 1));

        customer.Raised.Should().NotContain(one => one.Event is LevelBelowFloor);
    }

    private async Task<ICustomerUnderAssessment> Seen(Customer customer) => await new AssessedCustomers(_stored.With(customer), _levels.Floors).Require(AccountId.Default, customer.Id, default);

    private AssessedCustomers Assessed() => new(_stored, _levels.Floors);
}
