using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Application.Access;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.SignIn;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Access;

public class ClientSignInTests
{
    private const string Id = "aaaaaaaaaaaaaaaaaaaaaa";

    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly Cache _cache = new();
    private readonly (ClientSecret Secret, string Text) _secret = ClientSecret.Make();

    [Fact]
    public async Task The_right_secret_signs_in()
    {
        Hold(_secret.Secret);

        var outcome = await SignIn().WithSecret(Id, _secret.Text);

        (outcome.Client?.ClientId, outcome.User, outcome.Account.Value, outcome.RejectionCode).Should().Be((Id, Id, "A", ""));
        _cache.Asked.Should().Equal((Id, null));
    }

    [Fact]
    public async Task A_wrong_secret_is_rejected_under_the_clients_account()
    {
        Hold(_secret.Secret);

        var outcome = await SignIn().WithSecret(Id, "guess");

        (outcome.Client, outcome.RejectionCode, outcome.User, outcome.Account.Value).Should().Be((null, SignInRejections.WrongSecret, Id, "A"));
    }

    [Fact]
    public async Task An_id_without_a_client_is_rejected_under_no_account()
    {
        var outcome = await SignIn().WithSecret("stranger", _secret.Text);

        (outcome.RejectionCode, outcome.User, outcome.Account).Should().Be((SignInRejections.UnknownClient, "stranger", AccountId.None));
    }

    [Fact]
    public async Task A_revoked_client_is_rejected_with_its_right_secret_and_its_token()
    {
        Hold(_secret.Secret, isRevoked: true);

        (await SignIn().WithSecret(Id, _secret.Text)).RejectionCode.Should().Be(SignInRejections.RevokedClient);
        (await SignIn().WithSecret(Id, "guess")).RejectionCode.Should().Be(SignInRejections.WrongSecret);
        (await SignIn().WithToken(Id, _secret.Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.RevokedClient);
    }

    [Fact]
    public async Task A_token_counts_while_the_client_has_the_secret_it_was_issued_under()
    {
        Hold(_secret.Secret);

        (await SignIn().WithToken(Id, _secret.Secret.Stamp)).Client!.ClientId.Should().Be(Id);
        (await SignIn().WithToken(Id, ClientSecret.Make().Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.InvalidToken);
        (await SignIn().WithToken("stranger", _secret.Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.InvalidToken);
    }

    [Fact]
    public async Task A_longer_id_than_any_client_has_is_cut_wherever_it_goes()
    {
        var (id, cut) = (new string('x', AccessLimits.ClientIdMaxLength + 500), new string('x', AccessLimits.ClientIdMaxLength));

        var outcome = await SignIn().WithSecret(id, "guess");

        outcome.User.Should().Be(cut);
        _cache.Asked.Select(one => one.Id).Should().OnlyContain(asked => asked == cut);
        (await SignIn().WithSecret(cut, "guess")).User.Should().Be(cut, "an id of the longest length is not cut");
    }

    [Fact]
    public async Task A_longer_id_is_locked_as_the_id_that_is_left_of_it()
    {
        var lockOut = new LockOut(new() { Failures = 1 }, _clock);

        await SignIn(lockOut).WithSecret(new string('x', AccessLimits.ClientIdMaxLength) + "1", "guess");

        lockOut.Remaining(new string('x', AccessLimits.ClientIdMaxLength)).Should().NotBeNull();
        (await SignIn(lockOut).WithSecret(new string('x', AccessLimits.ClientIdMaxLength) + "2", "guess")).RejectionCode.Should().Be(SignInRejections.LockedOut);
    }

    [Fact]
    public async Task A_secret_sent_in_place_of_the_id_is_not_shown_to_the_audit_trail() =>
        (await SignIn().WithSecret(_secret.Text, Id)).User.Should().Be("unknown");

    [Fact]
    public async Task What_was_held_longer_is_read_again_before_it_is_rejected()
    {
        Hold(ClientSecret.Make().Secret, readAt: _clock.GetTimestamp() - 1);
        _cache.Stored = Held(_secret.Secret, isRevoked: false, readAt: _clock.GetTimestamp());

        (await SignIn().WithSecret(Id, _secret.Text)).Client!.ClientId.Should().Be(Id, "another instance has just replaced the secret");
        _cache.Asked.Should().Equal((Id, null), (Id, _clock.GetTimestamp()));
    }

    [Fact]
    public async Task What_was_just_read_is_not_read_again()
    {
        Hold(_secret.Secret, readAt: _clock.GetTimestamp());

        await SignIn().WithSecret(Id, "guess");

        _cache.Asked.Should().ContainSingle();
    }

    [Fact]
    public async Task Where_the_database_fails_what_was_held_decides()
    {
        Hold(_secret.Secret, readAt: _clock.GetTimestamp() - 1);
        _cache.IsAway = true;

        (await SignIn().WithSecret(Id, "guess")).RejectionCode.Should().Be(SignInRejections.WrongSecret);
    }

    [Fact]
    public async Task Failures_lock_the_id_and_the_right_secret_waits_too()
    {
        Hold(_secret.Secret);
        var lockOut = new LockOut(new() { Failures = 2, FirstSeconds = 30 }, _clock);
        await SignIn(lockOut).WithSecret(Id, "guess");
        await SignIn(lockOut).WithSecret(Id, "guess");

        var locked = await SignIn(lockOut).WithSecret(Id, _secret.Text);
        (locked.Client, locked.RejectionCode, locked.LockedFor, locked.User, locked.Account.Value).Should().Be((null, SignInRejections.LockedOut, TimeSpan.FromSeconds(30), Id, "A"));

        _clock.Advance(TimeSpan.FromSeconds(30));
        (await SignIn(lockOut).WithSecret(Id, _secret.Text)).Client!.ClientId.Should().Be(Id);
        await SignIn(lockOut).WithSecret(Id, "guess");
        lockOut.Remaining(Id).Should().BeNull("a sign-in forgets the failures before it");
    }

    private ClientSignIn SignIn(LockOut? lockOut = null) => new(_cache, lockOut ?? new(new(), _clock), _clock, NullLogger<ClientSignIn>.Instance);

    private void Hold(ClientSecret secret, bool isRevoked = false, long? readAt = null) => _cache.Held = _cache.Stored = Held(secret, isRevoked, readAt ?? _clock.GetTimestamp());

    private static CachedClient Held(ClientSecret secret, bool isRevoked, long readAt) =>
        new(new KnownClient(Id, "Bank", new AccountId("A"), [], [], [], new Dictionary<string, string>(), secret.Stamp), secret, isRevoked, readAt);

    private sealed class Cache : IClientCache
    {
        /// <summary>The client as memory has it.</summary>
        public CachedClient? Held { get; set; }

        /// <summary>The client as the database has it.</summary>
        public CachedClient? Stored { get; set; }

        public bool IsAway { get; set; }

        public List<(string Id, long? NotBefore)> Asked { get; } = [];

        public ValueTask<CachedClient?> Find(string clientId, long? notBefore = null)
        {
            Asked.Add((clientId, notBefore));
            if (notBefore is not null && IsAway)
            {
                throw new IOException("The database is away.");
            }

            return new(clientId != ClientSignInTests.Id ? null : notBefore is null ? Held : Stored);
        }
    }
}
