using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.ListApiKeys;
using Onboarding.Application.Access.RevokeApiKey;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Access;

public class ApiKeyTests
{
    private readonly FakeClients _clients = new();
    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();
    private readonly FakeCaller _caller = new() { Account = new("A") };
    private readonly FakeTrail _trail = new();

    public ApiKeyTests() =>
        _clients.Add(ApiClient.Register(
            new("client", "A", 1), new() { Name = "Bank", Dialects = ["amlyze"] }, default, null, new([]), Dialect.Registry(), _clock.Now).Client);

    [Fact]
    public async Task A_key_has_a_prefix_an_id_and_a_secret_of_which_only_the_hash_is_stored()
    {
        var command = new AddApiKey("client", "Core bank", _clock.Now.AddDays(90));

        var shown = await Add(command);

        var stored = _clients.Keys.Should().ContainSingle().Subject;
        shown.Key.Should().MatchRegex("^onbk_[a-z2-9]{16}_[A-Za-z0-9_-]{43}$");
        ApiKeyText.TryRead(shown.Key, out var id, out var secret).Should().BeTrue();
        (id, stored.KeyId, shown.KeyId, shown.Prefix).Should().Be((command.KeyId, command.KeyId, command.KeyId, $"onbk_{command.KeyId}_"));
        stored.Secret.Matches(secret!).Should().BeTrue();
        (command.Reference, stored.ClientId, stored.Version, shown.ExpiresAt).Should().Be(($"client/{command.KeyId}", "client", 1, _clock.Now.AddDays(90)));
    }

    [Fact]
    public void Every_defect_of_a_key_is_reported()
    {
        Defects(" ", _clock.Now).Should().Equal("invalid_name", "invalid_expiry");
        Defects("x", _clock.Now.AddTicks(1)).Should().BeEmpty();
        Defects("x", null).Should().BeEmpty();
        Defects(new string('x', 257), null).Should().Equal("invalid_name");
    }

    [Fact]
    public async Task A_revoked_client_gets_no_key_and_an_unknown_one_is_not_found()
    {
        _clients.All[0].Revoke(_clock.Now);

        (await FluentActions.Awaiting(() => Add(new("client", "x", null))).Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Code.Should().Be("client_revoked");
        await FluentActions.Awaiting(() => Add(new("stranger", "x", null))).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => new ListApiKeysHandler(_clients, _caller).Handle(new("stranger"), default)).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task Keys_are_listed_in_pages_and_revoked_once()
    {
        for (var i = 0; i < 3; i++)
        {
            await Add(new("client", $"key {i}", null));
        }

        var key = _clients.Keys[1];
        for (var i = 0; i < 2; i++)
        {
            await new RevokeApiKeyHandler(_clients, _clients, _caller, _trail, _clock).Handle(new("client", key.KeyId), default);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        var page = await new ListApiKeysHandler(_clients, _caller).Handle(new("client") { Limit = 2 }, default);
        page.Items.Select(item => (item.Name, item.RevokedAt)).Should().Equal(("key 0", null), ("key 1", _clock.Now.AddHours(-2)));
        page.Next.Should().Be("2");
        key.Version.Should().Be(2);
        await FluentActions.Awaiting(() => new RevokeApiKeyHandler(_clients, _clients, _caller, _trail, _clock).Handle(new("another", key.KeyId), default)).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task Keys_of_another_accounts_client_are_not_found_and_a_key_needs_the_roles_of_its_client()
    {
        var other = _caller with { Account = new("B") };
        foreach (var act in new Func<Task>[]
        {
            () => new AddApiKeyHandler(_clients, _clients, other, _trail, _numbers, _clock).Handle(new("client", "x", null), default),
            () => new ListApiKeysHandler(_clients, other).Handle(new("client"), default),
            () => new RevokeApiKeyHandler(_clients, _clients, other, _trail, _clock).Handle(new("client", "x"), default),
        })
        {
            await act.Should().ThrowAsync<NotFound>();
        }

        _clients.Add(ApiClient.Register(
            new("officer", "A", 2), new() { Name = "Officers", Dialects = ["core"], Roles = ["compliance"] }, default, null, new([]), Dialect.Registry(), _clock.Now).Client);
        var reader = _caller with { Roles = [Role.Reader] };
        await FluentActions.Awaiting(() => new AddApiKeyHandler(_clients, _clients, reader, _trail, _numbers, _clock).Handle(new("officer", "x", null), default))
            .Should().ThrowAsync<RuleBroken>();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("onbk", false)]
    [InlineData("onbk_x", true)]
    [InlineData("ONBK_x", false)]
    public void A_text_with_the_prefix_is_taken_for_a_key(string text, bool isTaken)
    {
        ApiKeyText.HasPrefix(text).Should().Be(isTaken);
        ApiKeyText.TryRead(text, out _, out _).Should().BeFalse();
    }

    private Task<Onboarding.Application.Access.ApiKeyWithValue> Add(AddApiKey command) => new AddApiKeyHandler(_clients, _clients, _caller, _trail, _numbers, _clock).Handle(command, default);

    private IEnumerable<string> Defects(string? name, DateTimeOffset? expiresAt) => new AddApiKeyRules(_clock).Findings(new("client", name, expiresAt)).Select(found => found.Code);
}
