using Onboarding.Application.Access;
using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.ApproveClientRoles;
using Onboarding.Application.Access.ChangeClient;
using Onboarding.Application.Access.GetClient;
using Onboarding.Application.Access.ListClients;
using Onboarding.Application.Access.RevokeApiKey;
using Onboarding.Application.Access.RevokeClient;
using Onboarding.Application.Access.RotateClientSecret;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Access;

public class ClientHandlerTests
{
    private static readonly ClientDraft Bank = new() { Name = "Bank", Dialects = ["amlyze"], BusinessUnits = ["DEFAULT"] };

    private readonly FakeClients _clients = new();
    private readonly FakeClientSubscriptions _subscriptions = new();
    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();
    private readonly FakeTrail _trail = new();
    private FakeCaller _caller = new() { Account = new("a") };

    [Fact]
    public async Task Add_stores_the_client_with_the_id_of_the_command_and_shows_its_secret_once()
    {
        var command = new AddClient("a", Bank);

        var shown = await Add(command);

        var stored = _clients.All.Should().ContainSingle().Subject;
        stored.Secret.Matches(shown.Secret).Should().BeTrue();
        (stored.ClientId, stored.Account.Value, stored.Number, stored.CreatedAt).Should().Be((command.ClientId, "a", 1L, _clock.Now));
        command.Reference.Should().Be(command.ClientId);
        shown.Should().BeEquivalentTo(new
        {
            Number = 1L,
            command.ClientId,
            Name = "Bank",
            Account = "a",
            Dialects = new[] { "amlyze" },
            Roles = Array.Empty<string>(),
            BusinessUnits = new[] { "DEFAULT" },
            Profiles = (IDictionary<string, object>?)null,
            Version = 1,
            CreatedAt = _clock.Now,
            ChangedAt = _clock.Now,
            RevokedAt = (DateTimeOffset?)null,
        });
    }

    [Fact]
    public void Adding_reports_the_account_and_every_defect_of_the_draft() =>
        new AddClientRules(FakeClassifiers.Seeded, Dialect.Registry()).Findings(new(" ", new() { Dialects = ["amlyze"], BusinessUnits = ["NO_SUCH"] }))
            .Select(found => found.Code).Should().Equal("invalid_account", "invalid_name", "unknown_business_unit");

    [Fact]
    public void Changing_reports_every_defect_of_the_draft() =>
        new ChangeClientRules(FakeClassifiers.Seeded, Dialect.Registry()).Findings(new("id", new() { Name = "", Dialects = [], Roles = [], BusinessUnits = [] })).Select(found => found.Code).Should().Equal("invalid_name", "invalid_dialects");

    [Fact]
    public void A_replacement_names_every_member_that_it_lacks() =>
        new ChangeClientRules(FakeClassifiers.Seeded, Dialect.Registry()).Findings(new("id", new() { Name = "x" })).Select(found => (found.Code, found.Path)).Should()
            .Equal(("member_missing", "/dialects"), ("member_missing", "/roles"), ("member_missing", "/businessUnits"));

    [Fact]
    public async Task Change_replaces_the_values_sent_and_removes_the_others()
    {
        var added = await Add(new("a", Bank));
        _clock.Advance(TimeSpan.FromHours(1));

        var changed = await Change(new(added.ClientId, new() { Name = "Other", Dialects = ["amlyze"], Profiles = new Dictionary<string, string?> { ["amlyze"] = "C" } }, "a"));

        (changed.Name, changed.Profiles!["amlyzeProfile"], changed.Version, changed.ChangedAt).Should().Be(("Other", "C", 2, _clock.Now));
        changed.BusinessUnits.Should().BeEmpty();
        _clients.All.Single().Name.Should().Be("Other");
    }

    [Fact]
    public async Task The_account_of_a_client_never_changes()
    {
        var added = await Add(new("a", Bank));

        var act = () => Change(new(added.ClientId, Bank with { Name = "Other" }, "b"));

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Should().ContainSingle().Which.Should().Match<Finding>(found => found.Rule == ClientErrors.AccountStays && found.Path == "/account");
        _clients.All.Single().Name.Should().Be("Bank");
    }

    [Fact]
    public async Task Rotate_replaces_the_secret_at_once()
    {
        var added = await Add(new("a", Bank));

        var rotated = await new RotateClientSecretHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId), default);

        var secret = _clients.All.Single().Secret;
        (secret.Matches(rotated.Secret), secret.Matches(added.Secret), rotated.Version).Should().Be((true, false, 2));
    }

    [Fact]
    public async Task Revoke_is_permanent_and_revoking_again_has_no_effect()
    {
        var added = await Add(new("a", Bank));
        var (at, handler) = (_clock.Now, new RevokeClientHandler(_clients, _caller, _trail, _clock, new()));
        await handler.Handle(new(added.ClientId), default);
        _clock.Advance(TimeSpan.FromDays(1));
        await handler.Handle(new(added.ClientId), default);

        var shown = await new GetClientHandler(_clients, _caller).Handle(new(added.ClientId), default);

        (shown.RevokedAt, shown.Version).Should().Be((at, 2));
    }

    [Fact]
    public async Task An_unknown_client_is_not_found()
    {
        var acts = new Func<Task>[]
        {
            () => new GetClientHandler(_clients, _caller).Handle(new("unknown"), default),
            () => Change(new("unknown", Bank)),
            () => new RotateClientSecretHandler(_clients, _caller, _trail, _clock, new()).Handle(new("unknown"), default),
            () => new RevokeClientHandler(_clients, _caller, _trail, _clock, new()).Handle(new("unknown"), default),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("BU_1")]
    public async Task An_administrator_restricted_to_business_units_changes_no_client_of_others(string? unit)
    {
        var added = await Add(new("a", Bank with { BusinessUnits = unit is null ? null : [unit], StatesLevels = true }));
        _caller = _caller with { BusinessUnits = ["DEFAULT"] };

        foreach (var act in new Func<Task>[]
        {
            () => Change(new(added.ClientId, Bank)),
            () => new RotateClientSecretHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId), default),
            () => new RevokeClientHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId), default),
            () => new ApproveClientRolesHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId, IsApproved: true), default),
            () => new ApproveClientRolesHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId, IsApproved: false), default),
            () => new AddApiKeyHandler(_clients, _clients, _caller, _trail, _numbers, _clock).Handle(new(added.ClientId, "Key", null), default),
            () => new RevokeApiKeyHandler(_clients, _clients, _caller, _trail, _clock).Handle(new(added.ClientId, "key"), default),
        })
        {
            (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(ClientErrors.UnitsNotHeld);
        }

        _clients.All.Single().Version.Should().Be(1);
    }

    [Fact]
    public async Task The_subscriptions_of_a_client_follow_its_business_units()
    {
        var added = await Add(new("a", Bank));

        await Change(new(added.ClientId, Bank with { Name = "Other" }));
        _subscriptions.Restricted.Should().BeEmpty("the units stay");
        await Change(new(added.ClientId, Bank with { BusinessUnits = ["BU_1"] }));

        _subscriptions.Restricted.Should().Equal($"a {added.ClientId} BU_1");
    }

    [Fact]
    public async Task A_list_has_pages_in_the_order_of_numbers()
    {
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            await Add(new("a", Bank with { Name = name }));
        }

        var handler = new ListClientsHandler(_clients, _caller);
        var first = await handler.Handle(new() { Limit = 2 }, default);
        var last = await handler.Handle(new() { Limit = 2, After = first.Next }, default);

        (first.Items.Select(one => one.Name), first.Next).Should().BeEquivalentTo((new[] { "One", "Two" }, "2"));
        (last.Items.Select(one => one.Name), last.Next).Should().BeEquivalentTo((new[] { "Three" }, (string?)null));
    }

    [Fact]
    public async Task An_administrator_of_an_account_sees_and_changes_the_clients_of_that_account_only()
    {
        var added = await Add(new("a", Bank));
        _caller = _caller with { Account = new("b") };

        (await ((Func<Task>)(() => Add(new("a", Bank)))).Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(ClientErrors.OtherAccount);
        foreach (var act in new Func<Task>[]
        {
            () => new GetClientHandler(_clients, _caller).Handle(new(added.ClientId), default),
            () => Change(new(added.ClientId, Bank)),
            () => new RotateClientSecretHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId), default),
            () => new RevokeClientHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId), default),
            () => new ApproveClientRolesHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId, IsApproved: true), default),
        })
        {
            await act.Should().ThrowAsync<NotFound>();
        }

        (await new ListClientsHandler(_clients, _caller).Handle(new() { Account = "a" }, default)).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task What_an_administrator_of_the_installation_does_in_an_account_is_in_the_trail_of_that_account()
    {
        _caller = _caller with { Account = AccountId.Default, SeesEveryAccount = true };

        var added = await Add(new("b", Bank));

        (_trail.Account, _clients.All.Single().Account.Value).Should().Be((new AccountId("b"), "b"));
        _trail.Details.Should().Contain("\"after\"").And.Contain("\"Bank\"").And.NotContain("\"before\"").And.NotContain(added.Secret);
        await Change(new(added.ClientId, Bank with { Name = "Other" }));
        _trail.Details.Should().Contain("\"before\"").And.Contain("\"Bank\"").And.Contain("\"Other\"").And.NotContain(added.Secret);
        var rotated = await new RotateClientSecretHandler(_clients, _caller, _trail, _clock, new()).Handle(new(added.ClientId), default);
        _trail.Details.Should().NotContain(rotated.Secret);
    }

    [Fact]
    public async Task A_new_account_has_a_plain_name_and_an_account_from_before_keeps_its_name()
    {
        _caller = _caller with { Account = new("Bank_1") };
        var act = () => Add(new("Bank_1", Bank));
        (await act.Should().ThrowAsync<InvalidInput>()).Which.Findings.Single().Rule.Should().Be(ClientErrors.InvalidAccount);

        _clients.Add(ApiClient.Register(new("old", "Bank_1", 7), Bank, default, null, FakeClassifiers.Seeded.Current, Dialect.Registry(), _clock.Now).Client);

        (await act()).Account.Should().Be("Bank_1");
    }

    [Fact]
    public async Task A_change_is_made_only_in_the_state_that_was_read()
    {
        var id = (await Add(new("a", Bank))).ClientId;

        await Stale.Rejects(
            () => new RotateClientSecretHandler(_clients, _caller, _trail, _clock, Stale.Version).Handle(new(id), default),
            () => new RevokeClientHandler(_clients, _caller, _trail, _clock, Stale.Version).Handle(new(id), default),
            () => new ChangeClientHandler(
                _clients, _subscriptions, FakeClassifiers.Seeded, Dialect.Registry(), _caller, _trail, _clock, Stale.Version)
                .Handle(new(id, Bank with { Roles = [] }), default));

        _clients.All.Single().Version.Should().Be(1);
    }

    [Fact]
    public async Task A_client_shows_its_revocation_and_whether_it_states_levels()
    {
        var id = (await Add(new("a", Bank with { StatesLevels = true }))).ClientId;

        await new RevokeClientHandler(_clients, _caller, _trail, _clock, new()).Handle(new(id), default);

        var shown = await new GetClientHandler(_clients, _caller).Handle(new(id), default);
        (shown.RevokedAt, shown.StatesLevels).Should().Be((_clock.Now, true));
    }

    private Task<ClientWithSecret> Add(AddClient command) => new AddClientHandler(_clients, FakeClassifiers.Seeded, Dialect.Registry(), _caller, _trail, _numbers, _clock).Handle(command, default);

    private Task<ClientItem> Change(ChangeClient command) => new ChangeClientHandler(_clients, _subscriptions, FakeClassifiers.Seeded, Dialect.Registry(), _caller, _trail, _clock, new()).Handle(command, default);
}
