using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.UnitTests.Notifications;

public class SubscriptionDialectTests
{
    private const string Url = "https://8.8.8.8/hook";

    private static readonly AllowedReceivers None = new([]);
    private static readonly DialectName[] Envelopes = [Dialect.Amlyze, Dialect.Yativo];
    private static readonly EventTypes All = new([.. AmlyzeEvents.All, .. YativoEvents.All]);

    [Theory]
    [InlineData(null, "amlyze")]
    [InlineData("amlyze", "amlyze")]
    [InlineData("yativo", "yativo")]
    public void A_subscription_without_types_has_every_type_of_its_dialect(string? stated, string dialect)
    {
        var draft = Draft(stated, SubscriptionDraft.EveryType);

        draft.Findings(None, Envelopes, All).Should().BeEmpty();
        All.All.Where(type => Of(draft).Accepts(type)).Should().Equal(All.Of(new(dialect)));
    }

    [Fact]
    public void Types_of_another_dialect_are_rejected_as_unknown()
    {
        Codes(Draft("yativo", YativoEvents.CustomerCreated.Name, AmlyzeEvents.CustomerUpdated.Name)).Should().Equal(("unknown_type", "/types/1"));
        Codes(Draft(null, YativoEvents.CustomerCreated.Name)).Should().Equal(("unknown_type", "/types/0"));
        Codes(Draft("yativo", YativoEvents.CustomerKycApproved.Name)).Should().BeEmpty();
        Codes(Draft("core", YativoEvents.CustomerKycApproved.Name)).Should().Equal(("invalid_dialect", "/dialect"));
    }

    [Fact]
    public void A_subscription_to_one_type_has_no_other() =>
        All.All.Where(type => Of(Draft("yativo", "customer.created")).Accepts(type)).Should().Equal(YativoEvents.CustomerCreated);

    [Fact]
    public void A_new_URL_ends_a_pause_and_keeps_the_secret()
    {
        var subscription = Of(Draft("yativo", "*"));
        subscription.Pause("The receiver answered 410 (Gone).", DateTimeOffset.UnixEpoch);

        subscription.ChangeReceiver(Draft("yativo", "*") with { Url = "https://8.8.4.4/" }, DateTimeOffset.UnixEpoch.AddDays(1));

        (subscription.Url, subscription.State, subscription.PausedBecause, subscription.Secret, subscription.Version)
            .Should().Be(("https://8.8.4.4/", SubscriptionState.Active, null, "sealed", 3));
        subscription.ChangedAt.Should().Be(DateTimeOffset.UnixEpoch.AddDays(1));
    }

    private static SubscriptionDraft Draft(string? dialect, params string[] types) => new() { Url = Url, Dialect = dialect, Types = types, Addresses = [new(0x08080808)] };

    private static Subscription Of(SubscriptionDraft draft) =>
        Subscription.Register(1, Guid.NewGuid(), AccountId.Default, draft.ReadDialect(Envelopes), draft, "sealed", DateTimeOffset.UnixEpoch);

    private static IEnumerable<(string, string)> Codes(SubscriptionDraft draft) =>
        draft.Findings(None, Envelopes, All).Select(finding => (finding.Code, finding.Path));
}
