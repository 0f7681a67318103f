using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.Domain.Privacy.Contracts;

namespace Onboarding.UnitTests.Privacy;

public class ErasureTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ErasedCustomer Customer = new(new("a"), new(Guid.NewGuid()), 7, At.AddYears(-9), new DateOnly(2020, 1, 1));
    private static readonly Actor Ann = new("Ann", "bank", true);
    private static readonly Actor Bob = new("Bob", "bank", true);

    [Fact]
    public void The_requester_cannot_approve_and_another_person_can()
    {
        var erasure = Requested();
        Rejected(() => erasure.Approve(Ann)).Should().Be(FourEyes.ApproverIsProposer.Code);
        erasure.Approve(Bob);
        erasure.Erase(Customer, new([1], [2]), At);
        (erasure.State, erasure.DecidedBy, erasure.ErasedAt).Should().Be((ErasureState.Erased, "Bob", At));
        erasure.Raised.Select(one => one.Event).Should().Equal(new CustomerErased(Customer.Account, Customer.Id, erasure.Id, At));
    }

    [Fact]
    public void A_withdrawn_or_erased_one_does_not_wait()
    {
        var withdrawn = Requested();
        withdrawn.Withdraw(Ann);
        Rejected(() => withdrawn.Approve(Bob)).Should().Be(PrivacyErrors.NotWaiting.Code);
        var erased = Requested();
        erased.Erase(Customer, new([1], [2]), At);
        Rejected(() => erased.Withdraw(Bob)).Should().Be(PrivacyErrors.NotWaiting.Code);
        Rejected(() => erased.Erase(Customer, new([1], [2]), At)).Should().Be(PrivacyErrors.NotWaiting.Code);
    }

    [Fact]
    public void The_journal_has_all_that_the_tombstone_needs()
    {
        var erasure = Requested();
        erasure.Erase(Customer, new([1], [2]), At);
        var again = Erasure.From(9, erasure.ToJournal([[3]]));
        again.Should().BeEquivalentTo(erasure, options => options.Excluding(one => one.Number).Excluding(one => one.Raised)
            .Excluding(one => one.RequestedByClient).Excluding(one => one.IsRequesterNamed).Excluding(one => one.Version));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-02-28", false)]
    public void A_hold_stands_to_its_last_day_and_ends_once(string? until, bool stands)
    {
        var hold = LegalHold.Register(1, new("a"), Customer.Id, "court", until is null ? null : DateOnly.Parse(until, null), "Ann", At.AddYears(-1));
        hold.StandsOn(DateOnly.FromDateTime(At.UtcDateTime)).Should().Be(stands);
        if (stands)
        {
            hold.End("Bob", "over", At);
        }

        hold.StandsOn(DateOnly.FromDateTime(At.UtcDateTime)).Should().BeFalse();
        Rejected(() => hold.End("Bob", "again", At)).Should().Be(PrivacyErrors.HoldEnded.Code);
    }

    private static Erasure Requested() => Erasure.Register(1, Customer, "asked", null, Ann, At);

    private static string Rejected(Action act) => act.Should().Throw<RuleBroken>().Which.Findings.Single().Code;
}
