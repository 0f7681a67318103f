using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Customers.Batches;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

/// <summary>A customer as its assessment sees it.</summary>
public class AssessedCustomersTests
{
    private readonly StoredCustomers _stored = new();

    [Fact]
    public async Task Who_is_not_there_is_not_found() =>
        await ((Func<Task>)(() => Assessed().Require(AccountId.Default, CustomerId.New(Morning), default))).Should().ThrowAsync<NotFound>();

    [Fact]
    public async Task The_present_version_is_seen_in_one_load()
    {
        var draft = Evaluated();
        var seen = await Seen((draft with { Profile = draft.Profile with { ApprovalDate = Day } }).Registered());

        (seen.LastRequest, seen.ApprovedOn, seen.AcceptsOutcomeOf(1)).Should().Be((draft.CommunicationNumber!, Day, true));
        _stored.Looks.Should().Be(1);
    }

    [Fact]
    public async Task After_an_import_no_outcome_counts() => (await Seen(Evaluated().Registered().UpdatedBy(Individual()))).AcceptsOutcomeOf(1).Should().BeFalse();

    [Fact]
    public async Task What_is_locked_is_the_customer()
    {
        var customer = Evaluated().Registered();

        (await Seen(customer)).LockForUpdate();

        _stored.Locked.Should().Equal(customer);
    }

    [Fact]
    public async Task An_outcome_changes_level_and_status_and_no_version()
    {
        var customer = Evaluated().Registered();

        (await Seen(customer)).ApplyOutcome(new Outcome(RiskLevel.Medium, IsAccepted: true, 1));

        (customer.RiskLevel, customer.Status, customer.Version).Should().Be((RiskLevel.Medium, CustomerStatus.Active, 1));
    }

    private async Task<ICustomerUnderAssessment> Seen(Customer customer) => await new AssessedCustomers(_stored.With(customer)).Require(AccountId.Default, customer.Id, default);

    private AssessedCustomers Assessed() => new(_stored);
}
