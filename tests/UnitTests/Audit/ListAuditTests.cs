using Onboarding.Application.Audit;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Common;
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

        var page = await new ListAuditHandler(new Reads(accepted, rejected, failed), new FakeCaller()).Handle(new(), default);

        page.Items.Select(one => (one.Outcome, one.CustomerId, Codes: string.Join(',', one.Codes))).Should().Equal(
            ("ACCEPTED", customer.Value, ""), ("REFUSED", null, "C004,O001"), ("FAILED", null, ""));
        page.Items[0].Should().BeEquivalentTo(new { At, Account = "A", User = "ieva", Client = "client", Command = "CreateCustomer", Reference = "N-1", CorrelationId = "c" });
    }

    [Fact]
    public async Task A_caller_sees_the_entries_of_its_account()
    {
        var reads = new Reads(Entry(), Entry());

        var page = await new ListAuditHandler(reads, new FakeCaller { Account = new("A") }).Handle(new() { Limit = 1 }, default);

        (page.Items.Count, page.Next, reads.Account?.Value).Should().Be((1, "0", "A"));
        await new ListAuditHandler(reads, new FakeCaller { SeesEveryAccount = true }).Handle(new(), default);
        reads.Account.Should().BeNull();
    }

    private static AuditEntry Entry() => AuditEntry.Of(At, new(new("A"), "ieva", "client", "10.0.0.1", "c"), "CreateCustomer", "N-1");

    private sealed class Reads(params AuditEntry[] entries) : IAuditReads
    {
        public AccountId? Account { get; private set; }

        public Task<IReadOnlyList<AuditEntry>> List(AccountId? account, bool isWhole, ListAudit query, CancellationToken cancellationToken)
        {
            Account = account;
            return Task.FromResult<IReadOnlyList<AuditEntry>>([.. entries.Take(query.LimitOrDefault() + 1)]);
        }
    }
}
