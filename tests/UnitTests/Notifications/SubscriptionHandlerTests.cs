using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Application.Notifications.DeleteSubscription;
using Onboarding.Application.Notifications.GetSubscription;
using Onboarding.Application.Notifications.ListSubscriptions;
using Onboarding.Application.Notifications.PauseSubscription;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Application.Notifications.ResumeSubscription;
using Onboarding.Application.Notifications.RotateSubscriptionSecret;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Notifications;

public class SubscriptionHandlerTests
{
    private static readonly SubscriptionDraft Draft = new() { Url = "https://8.8.8.8/hook", Types = [SubscriptionDraft.EveryType] };

    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();
    private readonly FakeSubscriptions _subscriptions = new();
    private FakeCaller _caller = new() { Account = new("A") };

    [Fact]
    public async Task Add_creates_an_active_subscription_of_the_caller_s_account_and_shows_its_secret_once()
    {
        var added = await Add();

        var stored = _subscriptions.All.Should().ContainSingle().Subject;
        added.Secret.Should().StartWith("whsec_");
        (stored.Secret, stored.Account.Value, stored.Id, stored.Number).Should().Be(($"protected {added.Secret}", "A", added.Id, 1L));
        added.Should().BeEquivalentTo(new
        {
            Number = 1L,
            Account = "A",
            Draft.Url,
            Types = new[] { "*" },
            State = "ACTIVE",
            PausedBecause = (string?)null,
            PreviousSecretUntil = (DateTimeOffset?)null,
            CreatedAt = _clock.Now,
            ChangedAt = _clock.Now,
        });
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public async Task An_account_has_at_most_100_subscriptions(int others, bool isTaken)
    {
        _subscriptions.Others = others;

        var act = () => Add();

        if (isTaken)
        {
            await act.Should().NotThrowAsync();
        }
        else
        {
            (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(SubscriptionErrors.TooManySubscriptions);
            _subscriptions.All.Should().BeEmpty();
        }
    }

    [Fact]
    public void Adding_reports_every_defect() =>
        Defects(new() { Url = "ftp://x", Profile = "Z", BusinessUnits = ["NORTH", null] })
            .Should().Contain(["invalid_url", "invalid_types", "invalid_profile", "unknown_business_unit"]);

    [Theory]
    [InlineData("A", null)]
    [InlineData(null, null)]
    [InlineData("Z", "invalid_profile")]
    public void A_version_is_one_that_the_dialect_documents(string? profile, string? code) =>
        Defects(Draft with { Profile = profile }).Should().Equal(code is null ? [] : [code]);

    [Fact]
    public void A_wrong_dialect_is_the_only_defect_of_a_version() => Defects(Draft with { Dialect = "none", Profile = "A" }).Should().Equal("invalid_dialect");

    [Fact]
    public void A_list_of_business_units_has_a_limit() =>
        Defects(Draft with { BusinessUnits = [.. Enumerable.Repeat("x", 101)] }).Should().Equal("invalid_business_units");

    [Theory]
    [InlineData("B", "B")]
    [InlineData(null, "C")]
    public async Task The_version_is_the_one_sent_or_the_clients(string? sent, string stored)
    {
        _caller = _caller with { Profiles = new Dictionary<string, string> { ["amlyze"] = "C" } };

        (await Add(Draft with { Profile = sent })).Profile.Should().Be(stored);
    }

    [Fact]
    public async Task Only_the_events_of_the_named_units_are_received()
    {
        await Add(Draft with { BusinessUnits = ["NORTH", "NORTH", "EAST"] });
        await Add();

        var (some, all) = (_subscriptions.All[0], _subscriptions.All[1]);
        some.BusinessUnits.Should().Equal("EAST", "NORTH");
        new[] { "NORTH", "SOUTH", null }.Select(some.AcceptsUnit).Should().Equal(true, false, false);
        new[] { "NORTH", null }.Select(all.AcceptsUnit).Should().Equal(true, true);
    }

    [Fact]
    public async Task Pause_and_resume_return_the_state()
    {
        var id = (await Add()).Id;

        var paused = await new PauseSubscriptionHandler(_subscriptions, _caller, _clock, new()).Handle(new(id), default);
        var resumed = await new ResumeSubscriptionHandler(_subscriptions, _caller, _clock, new()).Handle(new(id), default);

        (paused.State, paused.PausedBecause).Should().Be(("PAUSED", "Paused by request."));
        (resumed.State, resumed.PausedBecause).Should().Be(("ACTIVE", null));
    }

    [Fact]
    public async Task After_a_rotation_the_earlier_secret_also_signs_for_the_configured_time()
    {
        var added = await Add();

        var rotated = await Rotate(added.Id);

        var stored = _subscriptions.All.Single();
        rotated.Secret.Should().StartWith("whsec_").And.NotBe(added.Secret);
        rotated.PreviousSecretUntil.Should().Be(_clock.Now.AddHours(2));
        stored.SecretsAt(_clock.Now.AddHours(2).AddTicks(-1)).Select(_subscriptions.Unprotect).Should().Equal(rotated.Secret, added.Secret);
        stored.SecretsAt(_clock.Now.AddHours(2)).Select(_subscriptions.Unprotect).Should().Equal(rotated.Secret);
    }

    [Fact]
    public async Task A_deleted_subscription_is_not_found()
    {
        var id = (await Add()).Id;

        await new DeleteSubscriptionHandler(_subscriptions, _caller, _clock, new()).Handle(new(id), default);

        (_subscriptions.All.Single().EndedAt, _subscriptions.All.Single().Secret).Should().Be((_clock.Now, ""));
        var act = () => new GetSubscriptionHandler(_subscriptions, _caller).Handle(new(id), default);
        await act.Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task Ping_queues_a_message_to_that_subscription_only()
    {
        var id = (await Add()).Id;

        var number = await Ping(id);

        var delivery = _subscriptions.Deliveries.Should().ContainSingle().Subject;
        (delivery.Number, delivery.SubscriptionNumber, delivery.EventType, delivery.CustomerId, delivery.DueAt).Should().Be((number, 1L, "onboarding.ping", null, _clock.Now));
        System.Text.Encoding.UTF8.GetString(delivery.Body).Should().Be($$"""onboarding.ping {{id}} {"subscription":"{{id}}"}""");
        delivery.Headers.Should().ContainKey("Content-Type");
    }

    [Fact]
    public async Task A_paused_subscription_is_not_pinged()
    {
        var id = (await Add()).Id;
        await new PauseSubscriptionHandler(_subscriptions, _caller, _clock, new()).Handle(new(id), default);

        var act = () => Ping(id);

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(SubscriptionErrors.Paused);
        _subscriptions.Deliveries.Should().BeEmpty();
    }

    [Fact]
    public async Task A_subscription_of_another_account_is_not_found()
    {
        var id = (await Add()).Id;
        _caller = new() { Account = new("B") };
        var acts = new Func<Task>[]
        {
            () => new GetSubscriptionHandler(_subscriptions, _caller).Handle(new(id), default),
            () => new PauseSubscriptionHandler(_subscriptions, _caller, _clock, new()).Handle(new(id), default),
            () => new ResumeSubscriptionHandler(_subscriptions, _caller, _clock, new()).Handle(new(id), default),
            () => new DeleteSubscriptionHandler(_subscriptions, _caller, _clock, new()).Handle(new(id), default),
            () => Rotate(id),
            () => Ping(id),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }

        _caller = _caller with { SeesEveryAccount = true };
        (await new GetSubscriptionHandler(_subscriptions, _caller).Handle(new(id), default)).Account.Should().Be("A");
    }

    [Fact]
    public async Task A_list_has_pages_in_the_order_of_numbers()
    {
        await Add();
        await Add();

        var first = await new ListSubscriptionsHandler(_subscriptions, _caller).Handle(new() { Limit = 1 }, default);
        var last = await new ListSubscriptionsHandler(_subscriptions, _caller).Handle(new() { Limit = 1, After = first.Next }, default);

        (first.Items.Single().Number, first.Next, last.Items.Single().Number, last.Next).Should().Be((1L, "1", 2L, null));
    }

    [Fact]
    public async Task A_change_is_made_only_in_the_state_that_was_read()
    {
        var id = (await Add()).Id;

        await Stale.Rejects(
            () => new PauseSubscriptionHandler(_subscriptions, _caller, _clock, Stale.Version).Handle(new(id), default),
            () => new ResumeSubscriptionHandler(_subscriptions, _caller, _clock, Stale.Version).Handle(new(id), default),
            () => new DeleteSubscriptionHandler(_subscriptions, _caller, _clock, Stale.Version).Handle(new(id), default),
            () => new RotateSubscriptionSecretHandler(_subscriptions, _subscriptions, new(), _caller, _clock, Stale.Version)
                .Handle(new(id), default));

        (_subscriptions.All.Single().EndedAt, _subscriptions.All.Single().Version).Should().Be((null, 1));
    }

    private Task<SubscriptionWithSecret> Add(SubscriptionDraft? draft = null) =>
        new AddSubscriptionHandler(_subscriptions, new([new FakeEnvelope()]), _subscriptions, _caller, _numbers, _clock).Handle(new(Guid.NewGuid(), draft ?? Draft), default);

    private static IEnumerable<string> Defects(SubscriptionDraft draft) =>
        new AddSubscriptionRules(new([]), new([new FakeEnvelope()]), FakeEnvelope.Types, FakeClassifiers.Seeded, UnitTests.Dialect.Registry())
            .Findings(new(Guid.NewGuid(), draft)).Select(found => found.Code);

    private Task<SubscriptionWithSecret> Rotate(Guid id) =>
        new RotateSubscriptionSecretHandler(_subscriptions, _subscriptions, new() { RotationHours = 2 }, _caller, _clock, new()).Handle(new(id), default);

    private Task<long> Ping(Guid id) => new PingSubscriptionHandler(_subscriptions, new([new FakeEnvelope()]), _caller, _numbers, _clock).Handle(new(id), default);
}
