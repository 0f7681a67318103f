using Onboarding.Application.Audit;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Common;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Audit;

public class ListAuditTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_entry_is_shown_with_its_outcome_and_codes()
    {
        var (accepted, rejected, failed) = (Entry(), Entry(), Entry());
        var customer = CustomerId.New(At);
        accepted.SetSubject(customer, isNew: false);
        rejected.Reject(["C004", "O001"]);
        failed.Fail();

        var page = await new ListAuditHandler(new Reads(accepted, rejected, failed), new Cases(), new FakeCaller()).Handle(new(), default);

        page.Items.Select(one => (one.Outcome, one.CustomerId, Codes: string.Join(',', one.Codes))).Should().Equal(
            ("ACCEPTED", customer.Value, ""), ("REFUSED", null, "C004,O001"), ("FAILED", null, ""));
        page.Items[0].Should().BeEquivalentTo(new { At, Account = "A", User = "ieva", Client = "client", Command = "CreateCustomer", Reference = "N-1", CorrelationId = "c" });
    }

    [Fact]
    public async Task A_caller_sees_the_entries_of_its_account()
    {
        var reads = new Reads(Entry(), Entry());

        var page = await new ListAuditHandler(reads, new Cases(), new FakeCaller { Account = new("A") }).Handle(new() { Limit = 1 }, default);

        (page.Items.Count, page.Next, reads.Account?.Value).Should().Be((1, "0", "A"));
        await new ListAuditHandler(reads, new Cases(), new FakeCaller { SeesEveryAccount = true }).Handle(new(), default);
        reads.Account.Should().BeNull();
    }

    [Fact]
    public async Task The_entries_of_a_case_are_found_by_its_customer()
    {
        var (reads, customer) = (new Reads(Entry()), CustomerId.New(At));
        var query = new ListAudit { CaseId = Guid.NewGuid(), Count = true };

        (await new ListAuditHandler(reads, new Cases(customer), new FakeCaller()).Handle(query, default)).Count.Should().Be(new BoundedCount(1, true));
        reads.Query!.CustomerId.Should().Be(customer.Value);

        foreach (var (cases, other) in new[] { (new Cases(), query), (new Cases(customer), query with { CustomerId = Guid.NewGuid() }) })
        {
            var none = await new ListAuditHandler(reads, cases, new FakeCaller()).Handle(other, default);
            (none.Items.Count, none.Count).Should().Be((0, new BoundedCount(0, true)));
        }
    }

    [Theory]
    [InlineData("number", null, null, true)]
    [InlineData("-number", "2026-01-01", "ACCEPTED", true)]
    [InlineData("--number", null, null, false)]
    [InlineData("", null, null, false)]
    [InlineData("user", null, null, false)]
    [InlineData(null, "yesterday", null, false)]
    [InlineData(null, "12:00", null, false)]
    [InlineData(null, null, "accepted", false)]
    public void An_order_a_time_or_an_outcome_that_does_not_exist_is_rejected(string? sort, string? from, string? outcome, bool isTaken) =>
        new ListAuditValidator().Validate(new ListAudit { Sort = sort, From = from, To = from, Outcome = outcome }).IsValid.Should().Be(isTaken);

    private static AuditEntry Entry() => AuditEntry.Of(At, new(new("A"), "ieva", "client", "10.0.0.1", "c"), "CreateCustomer", "N-1");

    private sealed class Reads(params AuditEntry[] entries) : IAuditReads
    {
        public AccountId? Account { get; private set; }

        public ListAudit? Query { get; private set; }

        public Task<Found<AuditEntry>> List(AuditScope scope, ListAudit query, CancellationToken cancellationToken)
        {
            (Account, Query) = (scope.Account, query);
            return Task.FromResult(new Found<AuditEntry>([.. entries.Take(query.LimitOrDefault() + 1)]));
        }

        public Task<BoundedCount> Count(AuditScope scope, ListAudit query, CancellationToken cancellationToken) => Task.FromResult(new BoundedCount(entries.Length, IsExact: true));
    }

    private sealed class Cases(CustomerId? customer = null) : ICaseSubjects
    {
        public Task<CustomerId?> CustomerOf(AccountId? account, Guid id, CancellationToken cancellationToken) => Task.FromResult(customer);

        public Task<AccountId?> AccountOf(AccountId? account, Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
