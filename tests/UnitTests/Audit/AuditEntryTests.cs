using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Audit;

public class AuditEntryTests
{
    private static readonly CustomerId Customer = CustomerId.New(DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_customer_that_the_request_would_have_created_is_removed_if_it_does_not_succeed()
    {
        var (made, known, failed) = (Entry(), Entry(), Entry());
        made.SetSubject(Customer, isNew: true);
        known.SetSubject(Customer, isNew: false);
        failed.SetSubject(Customer, isNew: true);

        made.CustomerId.Should().Be(Customer);
        made.Reject(["C004"]);
        known.Reject(["C004"]);
        failed.Fail();

        (made.CustomerId, known.CustomerId, failed.CustomerId).Should().Be((null, Customer, null));
        (made.Outcome, failed.Outcome).Should().Be((AuditOutcome.Rejected, AuditOutcome.Failed));
    }

    [Fact]
    public void Codes_are_stored_each_once_up_to_the_greatest_length()
    {
        var entry = Entry();

        entry.Reject(["C004", "C001", "C004"]);
        entry.Codes.Should().Be("C004 C001");
        entry.Reject(Enumerable.Range(1_000, 1_000).Select(number => $"{number}"));
        entry.Codes.Should().HaveLength(2_000);
    }

    [Theory]
    [InlineData(256, 256)]
    [InlineData(257, 256)]
    public void User_and_reference_are_truncated_to_the_greatest_length(int sent, int kept)
    {
        var entry = Entry(new('x', sent), new('y', sent));

        (entry.User.Length, entry.Reference!.Length).Should().Be((kept, kept));
    }

    [Fact]
    public void What_a_rejected_request_would_have_changed_is_not_in_the_entry()
    {
        var entry = Entry();
        entry.SetAccount(new("other"));
        entry.SetDetails("{}");
        entry.Reject(["forbidden"]);

        (entry.Account.Value, entry.Details).Should().Be(("other", null));
    }

    [Fact]
    public void A_surrogate_pair_is_never_split() => Entry(new string('x', 255) + "𠮷").User.Should().Be(new string('x', 255));

    private static AuditEntry Entry(string user = "ieva", string? reference = "N-1") => AuditEntry.Of(DateTimeOffset.UnixEpoch, new(AccountId.Default, user, null, null, "c"), "CreateCustomer", reference);
}
