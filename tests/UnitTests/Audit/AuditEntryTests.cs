using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Audit;

public class AuditEntryTests
{
    private static readonly CustomerId Customer = CustomerId.New(DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_customer_that_the_request_itself_would_have_made_is_forgotten_if_it_does_not_succeed()
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
    public void Codes_are_kept_each_once_as_far_as_there_is_room()
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
    public void User_and_reference_are_cut_where_there_is_no_more_room(int sent, int kept)
    {
        var entry = Entry(new('x', sent), new('y', sent));

        (entry.User.Length, entry.Reference!.Length).Should().Be((kept, kept));
    }

    [Fact]
    public void A_character_of_two_units_is_never_cut_in_two() => Entry(new string('x', 255) + "𠮷").User.Should().Be(new string('x', 255));

    private static AuditEntry Entry(string user = "ieva", string? reference = "N-1") => AuditEntry.Of(DateTimeOffset.UnixEpoch, AccountId.Default, user, null, "CreateCustomer", reference, "c");
}
