using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Access.RejectedSignIns;

namespace Onboarding.UnitTests.Access;

public class RejectedSignInCountsTests
{
    private readonly ManualClock _clock = new();
    private readonly RejectedSignInCounts _counts;

    public RejectedSignInCountsTests() => _counts = new(_clock);

    [Fact]
    public void Attempts_that_differ_in_nothing_are_one_count()
    {
        Count("a", times: 3);
        Count("b");

        _counts.Unsaved().Select(one => $"{one.Source.User} {one.Count}").Should().Equal("a 3", "b 1");
    }

    [Fact]
    public void A_day_counts_a_limited_number_apart_and_the_rest_together_by_the_hour()
    {
        for (var i = 0; i < RejectedSignInCounts.MostPerDay + 500; i++)
        {
            Count($"id-{i}");
            _clock.Advance(0.1);
        }

        Store();
        Count($"id-{RejectedSignInCounts.MostPerDay + 499}");
        Count("id-new");
        var (kept, others) = (_counts.Unsaved().Single(one => one.Source.User == RejectedSignInCounts.Others), RejectedSignInCounts.Others);
        (kept.Count, kept.Number, kept.Source.Address).Should().Be((502, 1, ""));
        _counts.Unsaved().Where(one => one.Source.User != others).Should().BeEmpty();

        _clock.Advance(3_600);
        Count("id-new");
        _counts.Unsaved().Where(one => one.Source.User == others).Select(one => one.Count).Should().Equal(502, 1);

        _clock.Advance(86_400);
        Count("id-new");
        _counts.Unsaved().Single(one => one.Source.User == "id-new").Count.Should().Be(1, "a new day has begun");
    }

    [Fact]
    public void Ids_that_no_client_has_do_not_hide_attempts_on_a_client()
    {
        for (var i = 0; i < RejectedSignInCounts.MostPerDay + 1; i++)
        {
            Count($"id-{i}");
        }

        _counts.Count(new AccountId("bank"), "client", "192.0.2.1", "wrong_secret");

        _counts.Unsaved().Single(one => one.Source.User == "client").Source.Address.Should().Be("192.0.2.1");
    }

    [Fact]
    public void What_was_counted_after_a_copy_is_unsaved_after_the_copy_is_stored()
    {
        Count("a");
        var copy = _counts.Unsaved().Single();
        Count("a");
        _counts.Saved(copy, number: 7);

        var (number, count) = (_counts.Unsaved().Single().Number, _counts.Unsaved().Single().Count);

        (number, count).Should().Be((7, 2));
        _counts.IsStored.Should().BeFalse();
        _counts.Saved(_counts.Unsaved().Single(), number: 7);
        _counts.IsStored.Should().BeTrue();
    }

    [Fact]
    public void A_new_minute_begins_a_new_count_and_keeps_what_is_not_stored()
    {
        Count("a", times: 2);
        _clock.Advance(60);
        Count("a");

        _counts.Unsaved().Select(one => one.Count).Should().Equal(2, 1);
    }

    private void Store()
    {
        foreach (var one in _counts.Unsaved())
        {
            _counts.Saved(one, number: 1);
        }
    }

    private void Count(string user, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _counts.Count(AccountId.None, user, "192.0.2.1", "unknown_client");
        }
    }
}
