using Onboarding.Application.Access;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.ChangeClient;
using Onboarding.Application.Access.GetClient;
using Onboarding.Application.Access.ListClients;
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
    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();

    [Fact]
    public async Task Add_stores_the_client_with_the_id_of_the_command_and_shows_its_secret_once()
    {
        var command = new AddClient("A", Bank);

        var shown = await Add(command);

        var stored = _clients.All.Should().ContainSingle().Subject;
        stored.Secret.Matches(shown.Secret).Should().BeTrue();
        (stored.ClientId, stored.Account.Value, stored.Number, stored.CreatedAt).Should().Be((command.ClientId, "A", 1L, _clock.Now));
        command.Reference.Should().Be(command.ClientId);
        shown.Should().BeEquivalentTo(new
        {
            Number = 1L,
            command.ClientId,
            Name = "Bank",
            Account = "A",
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
        var added = await Add(new("A", Bank));
        _clock.Advance(TimeSpan.FromHours(1));

        var changed = await Change(new(added.ClientId, new() { Name = "Other", Dialects = ["amlyze"], Profiles = new Dictionary<string, string?> { ["amlyze"] = "C" } }, "A"));

        (changed.Name, changed.Profiles!["amlyzeProfile"], changed.Version, changed.ChangedAt).Should().Be(("Other", "C", 2, _clock.Now));
        changed.BusinessUnits.Should().BeEmpty();
        _clients.All.Single().Name.Should().Be("Other");
    }

    [Fact]
    public async Task The_account_of_a_client_never_changes()
    {
        var added = await Add(new("A", Bank));

        var act = () => Change(new(added.ClientId, Bank with { Name = "Other" }, "B"));

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Should().ContainSingle().Which.Should().Match<Finding>(found => found.Rule == ClientErrors.AccountStays && found.Path == "/account");
        _clients.All.Single().Name.Should().Be("Bank");
    }

    [Fact]
    public async Task Rotate_replaces_the_secret_at_once()
    {
        var added = await Add(new("A", Bank));

        var rotated = await new RotateClientSecretHandler(_clients, _clock, new()).Handle(new(added.ClientId), default);

        var secret = _clients.All.Single().Secret;
        (secret.Matches(rotated.Secret), secret.Matches(added.Secret), rotated.Version).Should().Be((true, false, 2));
    }

    [Fact]
    public async Task Revoke_is_permanent_and_revoking_again_has_no_effect()
    {
        var added = await Add(new("A", Bank));
        var (at, handler) = (_clock.Now, new RevokeClientHandler(_clients, _clock, new()));
        await handler.Handle(new(added.ClientId), default);
        _clock.Advance(TimeSpan.FromDays(1));
        await handler.Handle(new(added.ClientId), default);

        var shown = await new GetClientHandler(_clients).Handle(new(added.ClientId), default);

        (shown.RevokedAt, shown.Version).Should().Be((at, 2));
    }

    [Fact]
    public async Task An_unknown_client_is_not_found()
    {
        var acts = new Func<Task>[]
        {
            () => new GetClientHandler(_clients).Handle(new("unknown"), default),
            () => Change(new("unknown", Bank)),
            () => new RotateClientSecretHandler(_clients, _clock, new()).Handle(new("unknown"), default),
            () => new RevokeClientHandler(_clients, _clock, new()).Handle(new("unknown"), default),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    [Fact]
    public async Task A_list_has_pages_in_the_order_of_numbers()
    {
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            await Add(new("A", Bank with { Name = name }));
        }

        var handler = new ListClientsHandler(_clients);
        var first = await handler.Handle(new() { Limit = 2 }, default);
        var last = await handler.Handle(new() { Limit = 2, After = first.Next }, default);

        (first.Items.Select(one => one.Name), first.Next).Should().BeEquivalentTo((new[] { "One", "Two" }, "2"));
        (last.Items.Select(one => one.Name), last.Next).Should().BeEquivalentTo((new[] { "Three" }, (string?)null));
    }

    private Task<ClientWithSecret> Add(AddClient command) => new AddClientHandler(_clients, FakeClassifiers.Seeded, Dialect.Registry(), _numbers, _clock).Handle(command, default);

    private Task<ClientItem> Change(ChangeClient command) => new ChangeClientHandler(_clients, FakeClassifiers.Seeded, Dialect.Registry(), _clock, new()).Handle(command, default);
}
