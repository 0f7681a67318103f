using Onboarding.Application.Dialects.Yativo.ConfigureWebhook;
using Onboarding.Application.Dialects.Yativo.DeleteWebhook;
using Onboarding.Application.Dialects.Yativo.ListWebhooks;
using Onboarding.Application.Dialects.Yativo.RedirectWebhook;
using Onboarding.Application.Dialects.Yativo.RegenerateWebhookSecret;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Notifications;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class WebhookHandlerTests
{
    private static readonly SubscriptionDraft Draft = new() { Url = "https://8.8.8.8/hook", Types = [SubscriptionDraft.EveryType] };
    private static readonly SubscriptionDraft OtherUrl = Draft with { Url = "https://8.8.4.4/hook" };

    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();
    private readonly FakeSubscriptions _subscriptions = new();
    private FakeCaller _caller = new() { Account = new("A") };

    [Fact]
    public async Task The_first_command_creates_the_webhook()
    {
        var made = await Configure(Draft);

        var stored = _subscriptions.All.Should().ContainSingle().Subject;
        (stored.Id, stored.Number, stored.Account.Value, stored.Url, stored.Secret).Should().Be((made.Id, 1L, "A", Draft.Url!, $"protected {made.Secret}"));
    }

    [Fact]
    public async Task A_later_command_sets_the_URL_and_a_new_secret_of_the_same_webhook()
    {
        var made = await Configure(Draft);
        _subscriptions.Others = Subscription.MaxPerAccount;
        _clock.Advance(TimeSpan.FromHours(1));

        var changed = await Configure(OtherUrl);

        var stored = _subscriptions.All.Should().ContainSingle().Subject;
        (changed.Id, stored.Url, stored.ChangedAt, stored.Secret).Should().Be((made.Id, OtherUrl.Url!, _clock.Now, $"protected {changed.Secret}"));
        changed.Secret.Should().NotBe(made.Secret);
    }

    [Fact]
    public async Task Another_call_that_makes_the_webhook_between_two_reads_makes_the_same_one()
    {
        var (account, dialect) = (_caller.Account, new FakeEnvelope().Dialect);
        _subscriptions.AfterRead = () => _subscriptions.Add(
            Subscription.Register(_numbers.Next(), WebhookId.Next(0, account, dialect), account, dialect, Draft, "protected", _clock.Now));

        await Configure(OtherUrl);

        _subscriptions.All.Select(one => one.Id).Distinct().Should().ContainSingle("the index lets only one of them be stored");
    }

    [Theory]
    [InlineData(Subscription.MaxPerAccount - 1, true)]
    [InlineData(Subscription.MaxPerAccount, false)]
    public async Task A_webhook_counts_among_the_subscriptions_of_its_account(int others, bool isAccepted)
    {
        _subscriptions.Others = others;

        var act = () => Configure(Draft);

        if (isAccepted)
        {
            await act.Should().NotThrowAsync();
        }
        else
        {
            (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(SubscriptionErrors.TooManySubscriptions);
            _subscriptions.All.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Redirecting_changes_the_url_and_neither_secret_nor_identity(bool isNamed)
    {
        var made = await Configure(Draft);
        _clock.Advance(TimeSpan.FromHours(1));

        var changed = await Redirect(isNamed ? made.Id : null);

        var stored = _subscriptions.All.Should().ContainSingle().Subject;
        (changed.Id, changed.Url, stored.Url, stored.ChangedAt, stored.Secret).Should().Be((made.Id, OtherUrl.Url!, OtherUrl.Url!, _clock.Now, $"protected {made.Secret}"));
        (await List()).Single().Url.Should().Be(OtherUrl.Url);
    }

    [Fact]
    public async Task The_webhook_has_the_documented_version_of_the_client_that_last_set_its_receiver()
    {
        await Configure(Draft);
        var stored = _subscriptions.All.Single();
        foreach (var (profile, set) in new (string?, Func<Task>)[] { ("2026", () => Configure(OtherUrl)), (null, () => Configure(Draft)), ("2024", () => Redirect(null)), (null, () => Redirect(stored.Id)) })
        {
            _caller = _caller with { Profiles = profile is null ? new Dictionary<string, string>() : new() { [new FakeEnvelope().Dialect.Value] = profile } };
            await set();
            stored.Profile.Should().Be(profile);
        }
    }

    [Fact]
    public async Task A_client_that_redirects_the_webhook_of_another_does_not_take_it_over()
    {
        _caller = _caller with { ClientId = "north", BusinessUnits = ["NORTH"] };
        var made = await Configure(Draft);
        _caller = _caller with { ClientId = "whole", BusinessUnits = [] };

        await Redirect(made.Id);

        var stored = _subscriptions.All.Single();
        (stored.Url, stored.ClientId, stored.VisibleUnits.Single()).Should().Be((OtherUrl.Url!, "north", "NORTH"));
    }

    [Fact]
    public async Task A_webhook_belongs_to_the_client_that_last_set_its_secret()
    {
        _caller = _caller with { ClientId = "one" };
        await Configure(Draft);
        _caller = _caller with { ClientId = "two" };
        await Configure(OtherUrl);

        _subscriptions.All.Single().ClientId.Should().Be("two");
    }

    [Fact]
    public async Task A_webhook_that_the_account_does_not_have_is_not_found()
    {
        foreach (var act in new Func<Task>[] { () => Redirect(null), () => Redirect(Guid.NewGuid()), () => Regenerate(Guid.NewGuid()), () => Delete(Guid.NewGuid()) })
        {
            await act.Should().ThrowAsync<NotFound>();
        }

        var made = await Configure(Draft);
        _caller = new() { Account = new("B") };
        foreach (var act in new Func<Task>[] { () => Redirect(made.Id), () => Regenerate(made.Id), () => Delete(made.Id) })
        {
            await act.Should().ThrowAsync<NotFound>();
        }

        (await List()).Should().BeEmpty();
    }

    [Fact]
    public void Every_defect_of_the_draft_is_reported()
    {
        var draft = new SubscriptionDraft { Url = "ftp://x" };

        new ConfigureWebhookRules(new([]), Envelopes, FakeEnvelope.Types).Findings(new(draft)).Select(found => found.Code).Should().Equal("invalid_url", "invalid_types");
        new RedirectWebhookRules(new([]), Envelopes, FakeEnvelope.Types).Findings(new(null, draft)).Select(found => found.Code).Should().Equal("invalid_url", "invalid_types");
    }

    [Fact]
    public void The_audit_reference_is_the_webhook_or_its_dialect()
    {
        var (id, draft) = (Guid.NewGuid(), Draft with { Dialect = "any" });

        new[] { new ConfigureWebhook(draft).Reference, new RedirectWebhook(null, draft).Reference, new RedirectWebhook(id, draft).Reference }.Should().Equal("any", "any", id.ToString());
    }

    [Fact]
    public async Task A_change_is_made_only_in_the_state_that_was_read()
    {
        var id = (await Configure(Draft)).Id;

        await Stale.Rejects(
            () => new RedirectWebhookHandler(_subscriptions, Envelopes, _subscriptions, _caller, _clock, Stale.Version)
                .Handle(new(id, OtherUrl), default),
            () => new RegenerateWebhookSecretHandler(_subscriptions, Envelopes, _subscriptions, new(), _caller, _numbers, _clock, Stale.Version)
                .Handle(new(new FakeEnvelope().Dialect, id), default),
            () => new DeleteWebhookHandler(_subscriptions, _caller, _clock, Stale.Version).Handle(new(new FakeEnvelope().Dialect, id), default));
    }

    private static Envelopes Envelopes => new([new FakeEnvelope()]);

    private Task<SubscriptionWithSecret> Configure(SubscriptionDraft draft) =>
        new ConfigureWebhookHandler(_subscriptions, Envelopes, _subscriptions, new(), _caller, _numbers, _clock).Handle(new(draft), default);

    private Task<SubscriptionWithSecret> Redirect(Guid? id) =>
        new RedirectWebhookHandler(_subscriptions, Envelopes, _subscriptions, _caller, _clock, new()).Handle(new(id, OtherUrl), default);

    private Task<IReadOnlyList<SubscriptionWithSecret>> List() =>
        new ListWebhooksHandler(_subscriptions, _subscriptions, _caller, _clock).Handle(new(new FakeEnvelope().Dialect), default);

    private Task<SubscriptionWithSecret> Regenerate(Guid id) => new RegenerateWebhookSecretHandler(
        _subscriptions, Envelopes, _subscriptions, new(), _caller, _numbers, _clock, new()).Handle(new(new FakeEnvelope().Dialect, id), default);

    private Task<MediatR.Unit> Delete(Guid id) => new DeleteWebhookHandler(_subscriptions, _caller, _clock, new()).Handle(new(new FakeEnvelope().Dialect, id), default);
}
