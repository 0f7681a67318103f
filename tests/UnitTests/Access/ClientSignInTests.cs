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
    private readonly FakeKeys _keys = new();
    private readonly (ClientSecret Secret, string Text) _secret = ClientSecret.Make();

    [Fact]
    public async Task The_right_secret_signs_in()
    {
        SetCached(_secret.Secret);

        var outcome = await SignIn().WithSecret(Id, _secret.Text);

        (outcome.Client?.ClientId, outcome.User, outcome.Account.Value, outcome.RejectionCode).Should().Be((Id, Id, "A", ""));
        _cache.LookUps.Should().Equal((Id, null));
    }

    [Fact]
    public async Task A_wrong_secret_is_rejected_with_the_account_of_the_client()
    {
        SetCached(_secret.Secret);

        var outcome = await SignIn().WithSecret(Id, "guess");

        (outcome.Client, outcome.RejectionCode, outcome.User, outcome.Account.Value).Should().Be((null, SignInRejections.WrongSecret, Id, "A"));
    }

    [Fact]
    public async Task An_unknown_id_is_rejected_without_an_account()
    {
        var outcome = await SignIn().WithSecret("stranger", _secret.Text);

        (outcome.RejectionCode, outcome.User, outcome.Account).Should().Be((SignInRejections.UnknownClient, "stranger", AccountId.None));
    }

    [Fact]
    public async Task A_revoked_client_is_rejected_with_its_right_secret_and_its_token()
    {
        SetCached(_secret.Secret, isRevoked: true);

        (await SignIn().WithSecret(Id, _secret.Text)).RejectionCode.Should().Be(SignInRejections.RevokedClient);
        (await SignIn().WithSecret(Id, "guess")).RejectionCode.Should().Be(SignInRejections.WrongSecret);
        (await SignIn().WithToken(Id, _secret.Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.RevokedClient);
    }

    [Fact]
    public async Task A_token_is_valid_while_the_client_has_the_secret_that_it_was_issued_for()
    {
        SetCached(_secret.Secret);

        (await SignIn().WithToken(Id, _secret.Secret.Stamp)).Client!.ClientId.Should().Be(Id);
        (await SignIn().WithToken(Id, ClientSecret.Make().Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.InvalidToken);
        (await SignIn().WithToken("stranger", _secret.Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.InvalidToken);
    }

    [Fact]
    public async Task An_id_longer_than_any_client_has_is_truncated_everywhere()
    {
        var (id, cut) = (new string('x', AccessLimits.ClientIdMaxLength + 500), new string('x', AccessLimits.ClientIdMaxLength));

        var outcome = await SignIn().WithSecret(id, "guess");

        outcome.User.Should().Be(cut);
        _cache.LookUps.Select(one => one.Id).Should().OnlyContain(id => id == cut);
        (await SignIn().WithSecret(cut, "guess")).User.Should().Be(cut, "an id of the longest length is not cut");
    }

    [Fact]
    public async Task A_longer_id_is_locked_under_the_truncated_id()
    {
        var lockOut = new LockOut(new() { Failures = 1 }, _clock);

        await SignIn(lockOut).WithSecret(new string('x', AccessLimits.ClientIdMaxLength) + "1", "guess");

        lockOut.Remaining(new string('x', AccessLimits.ClientIdMaxLength), "").Should().NotBeNull();
        (await SignIn(lockOut).WithSecret(new string('x', AccessLimits.ClientIdMaxLength) + "2", "guess")).RejectionCode.Should().Be(SignInRejections.LockedOut);
    }

    [Fact]
    public async Task A_secret_sent_in_place_of_the_id_is_not_in_the_audit_trail() =>
        (await SignIn().WithSecret(_secret.Text, Id)).User.Should().Be("unknown");

    [Fact]
    public async Task An_older_cached_client_is_read_again_before_it_is_rejected()
    {
        SetCached(ClientSecret.Make().Secret, readAt: _clock.GetTimestamp() - 1);
        _cache.Stored = Cached(_secret.Secret, isRevoked: false, readAt: _clock.GetTimestamp());

        (await SignIn().WithSecret(Id, _secret.Text)).Client!.ClientId.Should().Be(Id, "another instance has just replaced the secret");
        _cache.LookUps.Should().Equal((Id, null), (Id, _clock.GetTimestamp()));
    }

    [Fact]
    public async Task A_client_that_was_just_read_is_not_read_again()
    {
        SetCached(_secret.Secret, readAt: _clock.GetTimestamp());

        await SignIn().WithSecret(Id, "guess");

        _cache.LookUps.Should().ContainSingle();
    }

    [Fact]
    public async Task If_the_database_fails_the_cached_client_decides()
    {
        SetCached(_secret.Secret, readAt: _clock.GetTimestamp() - 1);
        _cache.IsAway = true;

        (await SignIn().WithSecret(Id, "guess")).RejectionCode.Should().Be(SignInRejections.WrongSecret);
    }

    [Fact]
    public async Task Failures_slow_wrong_secrets_and_never_the_right_one()
    {
        SetCached(_secret.Secret);
        var lockOut = new LockOut(new() { Failures = 2, FirstSeconds = 30 }, _clock);
        await SignIn(lockOut).WithSecret(Id, "guess");
        await SignIn(lockOut).WithSecret(Id, "guess");

        var locked = await SignIn(lockOut).WithSecret(Id, "guess");
        (locked.Client, locked.RejectionCode, locked.LockedFor, locked.User, locked.Account.Value).Should().Be((null, SignInRejections.LockedOut, TimeSpan.FromSeconds(30), Id, "A"));

        (await SignIn(lockOut).WithSecret(Id, _secret.Text)).Client!.ClientId.Should().Be(Id);
        await SignIn(lockOut).WithSecret(Id, "guess");
        lockOut.Remaining(Id, "").Should().BeNull("a sign-in forgets the failures before it");
    }

    [Fact]
    public async Task Both_secrets_sign_in_while_they_overlap_and_each_token_ends_with_its_secret()
    {
        var (before, now) = (ClientSecret.Make(), _clock.Now);
        SetCached(_secret.Secret);
        _cache.Cached = _cache.Stored = _cache.Cached! with { Secrets = new(_secret.Secret, now.AddDays(1), before.Secret, now.AddHours(1)) };

        (await SignIn().WithSecret(Id, _secret.Text)).Client!.Stamp.Should().Be(_secret.Secret.Stamp);
        (await SignIn().WithSecret(Id, before.Text)).Client!.Stamp.Should().Be(before.Secret.Stamp);
        (await SignIn().WithToken(Id, before.Secret.Stamp)).Client!.Stamp.Should().Be(before.Secret.Stamp);

        _clock.Advance(TimeSpan.FromHours(1));
        (await SignIn().WithSecret(Id, before.Text)).RejectionCode.Should().Be(SignInRejections.ExpiredSecret);
        (await SignIn().WithToken(Id, before.Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.InvalidToken);
        (await SignIn().WithSecret(Id, _secret.Text)).Client.Should().NotBeNull();

        _clock.Advance(TimeSpan.FromHours(23));
        (await SignIn().WithSecret(Id, _secret.Text)).RejectionCode.Should().Be(SignInRejections.ExpiredSecret);
        (await SignIn().WithToken(Id, _secret.Secret.Stamp)).RejectionCode.Should().Be(SignInRejections.InvalidToken);
    }

    [Fact]
    public async Task A_key_signs_in_as_its_client_and_its_use_is_recorded()
    {
        SetCached(_secret.Secret);
        var text = SetKey(_clock.Now.AddDays(1));

        var outcome = await SignIn().WithKey(text);

        (outcome.Client?.ClientId, outcome.User, outcome.Account.Value, outcome.RejectionCode).Should().Be((Id, Id, "A", ""));
        _keys.Used.Should().Equal(7);
        _clock.Advance(TimeSpan.FromDays(1));
        (await SignIn().WithKey(text)).RejectionCode.Should().Be(SignInRejections.ExpiredKey);
        _keys.Used.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("onbk_")]
    [InlineData("onbk_kkkkkkkkkkkkkkkk_short")]
    [InlineData("onbk_kkkkkkkkkkkkkkkk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("onbk_bbbbbbbbbbbbbbbb_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("onbk_KKKKKKKKKKKKKKKK_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_wrong_key_is_rejected_and_slows_itself_and_not_its_client(string text)
    {
        SetCached(_secret.Secret);
        SetKey();
        var lockOut = new LockOut(new() { Failures = 1 }, _clock);

        var outcome = await SignIn(lockOut).WithKey(text);

        (outcome.Client, outcome.RejectionCode).Should().Be((null, SignInRejections.InvalidKey));
        outcome.User.Should().BeOneOf("unknown", Id);
        lockOut.Remaining(Id, "").Should().BeNull();
        (await SignIn().WithKey(text + "x")).RejectionCode.Should().Be(SignInRejections.InvalidKey);
        var slowed = await SignIn(lockOut).WithKey(text);
        (slowed.RejectionCode, slowed.LockedFor).Should().Be((SignInRejections.LockedOut, TimeSpan.FromSeconds(30)), "whether the key exists or not");
        (await SignIn(lockOut).WithKey(SetKey())).Client!.ClientId.Should().Be(Id, "the right key is always accepted");
    }

    [Fact]
    public async Task Right_credentials_are_accepted_while_others_guess_from_the_same_network()
    {
        var before = ClientSecret.Make();
        SetCached(_secret.Secret);
        _cache.Cached = _cache.Stored = _cache.Cached! with { Secrets = new(_secret.Secret, null, before.Secret, _clock.Now.AddHours(1)) };
        var key = SetKey();
        var lockOut = new LockOut(new() { Failures = 1 }, _clock);
        for (var i = 0; i < 5; i++)
        {
            await SignIn(lockOut).WithSecret(Id, "guess");
            await SignIn(lockOut).WithKey(key[..^1] + (key[^1] == 'A' ? 'B' : 'A'));

            (await SignIn(lockOut).WithSecret(Id, i % 2 == 0 ? _secret.Text : before.Text)).Client.Should().NotBeNull();
            (await SignIn(lockOut).WithKey(key)).Client.Should().NotBeNull();
        }
    }

    [Fact]
    public async Task Expired_credentials_keep_their_reason_however_often_they_are_sent()
    {
        SetCached(_secret.Secret);
        _cache.Cached = _cache.Stored = _cache.Cached! with { Secrets = new(_secret.Secret, _clock.Now, null, null) };
        var lockOut = new LockOut(new() { Failures = 1 }, _clock);
        var key = SetKey(_clock.Now.AddSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 3; i++)
        {
            (await SignIn(lockOut).WithSecret(Id, _secret.Text)).RejectionCode.Should().Be(SignInRejections.ExpiredSecret);
            (await SignIn(lockOut).WithKey(key)).RejectionCode.Should().Be(SignInRejections.ExpiredKey);
        }
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8::1", "2001:db8::ffff:1", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public async Task Guesses_from_one_network_slow_no_guess_from_another(string from, string other, bool isSame)
    {
        SetCached(_secret.Secret);
        var lockOut = new LockOut(new() { Failures = 1 }, _clock);
        _keys.Current = System.Net.IPAddress.Parse(from);
        await SignIn(lockOut).WithSecret(Id, "guess");
        _keys.Current = System.Net.IPAddress.Parse(other);

        (await SignIn(lockOut).WithSecret(Id, "guess")).LockedFor.HasValue.Should().Be(isSame);
    }

    [Fact]
    public async Task A_revoked_key_and_a_key_of_a_revoked_client_are_rejected()
    {
        SetCached(_secret.Secret);
        (await SignIn().WithKey(SetKey(isRevoked: true))).RejectionCode.Should().Be(SignInRejections.RevokedKey);

        SetCached(_secret.Secret, isRevoked: true);
        (await SignIn().WithKey(SetKey())).RejectionCode.Should().Be(SignInRejections.RevokedClient);
        _keys.Used.Should().BeEmpty();
    }

    [Fact]
    public async Task An_older_cached_key_is_read_again_before_it_is_rejected()
    {
        SetCached(_secret.Secret);
        var text = SetKey();
        var stored = _keys.Stored;
        SetKey(readAt: _clock.GetTimestamp() - 1);
        _keys.Stored = stored;

        (await SignIn().WithKey(text)).Client!.ClientId.Should().Be(Id);
    }

    [Fact]
    public async Task A_key_sent_in_place_of_the_id_is_not_in_the_audit_trail() =>
        (await SignIn().WithSecret(SetKey(), "x")).User.Should().Be("unknown");

    [Fact]
    public async Task From_another_address_right_credentials_are_rejected_and_lock_nothing()
    {
        SetCached(_secret.Secret);
        Allow("10.0.0.0/8");
        var lockOut = new LockOut(new() { Failures = 1 }, _clock);
        foreach (var (from, code) in new[] { ("10.1.2.3", ""), ("::ffff:10.1.2.3", ""), ("11.0.0.1", SignInRejections.AddressNotAllowed), (null, SignInRejections.AddressNotAllowed) })
        {
            _keys.Current = from is null ? null : System.Net.IPAddress.Parse(from);

            (await SignIn(lockOut).WithSecret(Id, _secret.Text)).RejectionCode.Should().Be(code);
            (await SignIn(lockOut).WithToken(Id, _secret.Secret.Stamp)).RejectionCode.Should().Be(code);
            (await SignIn(lockOut).WithKey(SetKey())).RejectionCode.Should().Be(code);
            lockOut.Remaining(Id, CallerNetwork.Of(_keys.Current)).Should().BeNull();
        }

        (await SignIn(lockOut).WithSecret(Id, "guess")).RejectionCode.Should().Be(SignInRejections.WrongSecret);
    }

    private ClientSignIn SignIn(LockOut? lockOut = null) => new(_cache, _keys, _keys, _keys, lockOut ?? new(new(), _clock), _clock, NullLogger<ClientSignIn>.Instance);

    private void SetCached(ClientSecret secret, bool isRevoked = false, long? readAt = null) => _cache.Cached = _cache.Stored = Cached(secret, isRevoked, readAt ?? _clock.GetTimestamp());

    private static CachedClient Cached(ClientSecret secret, bool isRevoked, long readAt) =>
        new(new KnownClient(Id, "Bank", new AccountId("A"), [], [], [], new Dictionary<string, string>(), secret.Stamp), new(secret), isRevoked, readAt);

    private void Allow(string range)
    {
        AddressRanges.TryRead(range, out var read).Should().BeTrue();
        _cache.Cached = _cache.Stored = _cache.Cached! with { Client = _cache.Cached.Client with { AllowedAddresses = [read] } };
    }

    [Fact]
    public async Task A_token_for_a_key_ends_with_the_key()
    {
        SetCached(_secret.Secret);
        SetKey(_clock.Now.AddSeconds(1));
        (await SignIn().WithToken(Id, _secret.Secret.Stamp, "kkkkkkkkkkkkkkkk")).Client!.Stamp.Should().Be(_secret.Secret.Stamp);
        (await SignIn().WithToken(Id, _secret.Secret.Stamp, "unknown")).RejectionCode.Should().Be(SignInRejections.InvalidToken);

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await SignIn().WithToken(Id, _secret.Secret.Stamp, "kkkkkkkkkkkkkkkk")).RejectionCode.Should().Be(SignInRejections.InvalidToken);
        SetKey(isRevoked: true);
        var outcome = await SignIn().WithToken(Id, _secret.Secret.Stamp, "kkkkkkkkkkkkkkkk");
        (outcome.Client, outcome.RejectionCode, outcome.User).Should().Be((null, SignInRejections.InvalidToken, Id));
        (await SignIn().WithToken(Id, _secret.Secret.Stamp)).Client.Should().NotBeNull();
    }

    private string SetKey(DateTimeOffset? expiresAt = null, bool isRevoked = false, long? readAt = null)
    {
        var client = ApiClient.Register(
            new(Id, "A", 1), new() { Name = "Bank", Dialects = ["amlyze"] }, default, null, new([]), Dialect.Registry(), _clock.Now).Client;
        var (key, text) = ApiKey.Register("kkkkkkkkkkkkkkkk", client, "Core bank", expiresAt, 7, _clock.Now);
        if (isRevoked)
        {
            key.Revoke(_clock.Now);
        }

        _keys.Cached = _keys.Stored = new CachedKey(key, readAt ?? _clock.GetTimestamp());
        return text;
    }

    private sealed class FakeKeys : IKeyCache, IKeyUses, ICallerAddress
    {
        public CachedKey? Cached { get; set; }

        public CachedKey? Stored { get; set; }

        public List<long> Used { get; } = [];

        public System.Net.IPAddress? Current { get; set; }

        public ValueTask<CachedKey?> FindKey(string keyId, long? notBefore = null)
        {
            var found = notBefore is null ? Cached : Stored;
            return new(found?.Key.KeyId == keyId ? found : null);
        }

        void IKeyUses.Used(long number) => Used.Add(number);
    }

    private sealed class Cache : IClientCache
    {
        /// <summary>The client in the cache.</summary>
        public CachedClient? Cached { get; set; }

        /// <summary>The client in the database.</summary>
        public CachedClient? Stored { get; set; }

        public bool IsAway { get; set; }

        public List<(string Id, long? NotBefore)> LookUps { get; } = [];

        public ValueTask<CachedClient?> Find(string clientId, long? notBefore = null)
        {
            LookUps.Add((clientId, notBefore));
            if (notBefore is not null && IsAway)
            {
                throw new IOException("The database is away.");
            }

            return new(clientId != ClientSignInTests.Id ? null : notBefore is null ? Cached : Stored);
        }
    }
}
