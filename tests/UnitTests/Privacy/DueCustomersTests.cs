using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.ListDue;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Privacy;

public class DueCustomersTests
{
    private static readonly DateTimeOffset Now = new(2029, 2, 28, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2020-01-01", "2029-02-20", "2029-02-20")]
    [InlineData("2020-01-01", "2020-01-02", "2025-01-01")]
    public async Task The_days_of_grace_count_from_the_last_change_at_the_earliest(string endedOn, string changedOn, string graceFrom)
    {
        var (items, _) = await Due(endedOn, changedOn);

        items.Should().ContainSingle().Which.GraceFrom.Should().Be(DateOnly.Parse(graceFrom, null));
    }

    [Fact]
    public async Task A_relationship_that_ended_on_a_29th_of_February_is_due_on_the_28th()
    {
        var (items, _) = await Due("2024-02-29", "2024-02-29");

        items.Should().ContainSingle().Which.DueOn.Should().Be(new DateOnly(2029, 2, 28));
    }

    private static Task<(IReadOnlyList<DueItem> Items, long? Next)> Due(string endedOn, string changedOn)
    {
        var customer = new RetainedCustomer(
            new AccountId("a"), CustomerId.New(DateTimeOffset.UnixEpoch), 1, null, "RETAIL", IsLead: false, DateTimeOffset.UnixEpoch,
            DateOnly.Parse(endedOn, null))
        { ChangedOn = DateOnly.Parse(changedOn, null) };
        return new DueCustomers(new Customers(customer), new NoHolds(), new NoCases(), new PrivacyOptions { LeadYears = 5 }, new FixedClock(Now))
            .After(null, 0, 10, CancellationToken.None);
    }

    private sealed class Customers(RetainedCustomer only) : IRetainedCustomers
    {
        public Task<RetainedCustomer?> ById(AccountId? account, CustomerId id, CancellationToken cancellationToken) =>
            Task.FromResult<RetainedCustomer?>(only);

        public Task<bool> Lock(CustomerId id, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<IReadOnlyList<RetainedCustomer>> Ended(
            AccountId? account, DateOnly until, long after, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<RetainedCustomer>>(only.EndedOn <= until && only.Number > after ? [only] : []);
    }

    private sealed class NoHolds : ILegalHolds
    {
        public Task<LegalHold?> Find(AccountId? account, Guid id, CancellationToken cancellationToken) => Task.FromResult<LegalHold?>(null);

        public Task<IReadOnlySet<CustomerId>> Standing(
            IReadOnlyCollection<CustomerId> customers, DateOnly today, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlySet<CustomerId>>(new HashSet<CustomerId>());

        public Task<IReadOnlyList<LegalHold>> List(
            AccountId? account, Application.Privacy.ListHolds.ListHolds query, DateOnly today, long after, int limit,
            CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LegalHold>>([]);

        public void Add(LegalHold hold) => throw new NotSupportedException();
    }

    private sealed class NoCases : IOpenCases
    {
        public Task<IReadOnlySet<CustomerId>> Among(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlySet<CustomerId>>(new HashSet<CustomerId>());
    }
}
