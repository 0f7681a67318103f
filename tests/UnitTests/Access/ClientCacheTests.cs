using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access;
using Onboarding.Application.Access.ListApiKeys;
using Onboarding.Application.Access.ListClients;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Access;

namespace Onboarding.UnitTests.Access;

/// <summary>A change of a client takes effect within 2 seconds, and at once on the instance that made it.</summary>
public sealed class ClientCacheTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly Clients _clients = new();
    private readonly ServiceProvider _services;
    private readonly ClientCache _cache;

    public ClientCacheTests()
    {
        _services = new ServiceCollection().AddSingleton<IClientReads>(_clients).AddReferenceCache().BuildServiceProvider();
        _cache = new(_services.GetRequiredService<HybridCache>(), _services.GetRequiredService<IServiceScopeFactory>(), _clock);
    }

    [Fact]
    public async Task A_client_is_read_once_in_two_seconds()
    {
        var first = await _cache.Find("client", null);
        first!.Client.ClientId.Should().Be("client");
        _clock.Advance(seconds: 1.9);
        (await _cache.Find("client", null)).Should().BeSameAs(first);
        _clients.Reads.Should().Be(1);

        _clock.Advance(seconds: 0.1);
        (await _cache.Find("client", null)).Should().NotBeSameAs(first);
        _clients.Reads.Should().Be(2);
    }

    [Fact]
    public async Task A_revoked_client_is_known_as_revoked_after_two_seconds()
    {
        (await _cache.Find("client", null))!.IsRevoked.Should().BeFalse();
        _clients.Client.Revoke(DateTimeOffset.UnixEpoch);

        _clock.Advance(seconds: 2);

        (await _cache.Find("client", null))!.IsRevoked.Should().BeTrue();
    }

    [Fact]
    public async Task The_age_counts_from_the_start_of_the_read()
    {
        _clients.WhileReading = () =>
        {
            _clock.Advance(seconds: 1.5);
            return Task.CompletedTask;
        };
        (await _cache.Find("client", null)).Should().NotBeNull();

        _clock.Advance(seconds: 0.5);
        await _cache.Find("client", null);

        _clients.Reads.Should().Be(2);
    }

    [Fact]
    public async Task A_read_that_takes_longer_than_the_cache_period_still_returns()
    {
        _clients.WhileReading = () =>
        {
            _clock.Advance(seconds: 5);
            return Task.CompletedTask;
        };

        (await _cache.Find("client", null)).Should().NotBeNull();
        _clients.Reads.Should().Be(1);
    }

    [Fact]
    public async Task An_entry_older_than_the_requested_time_is_read_again()
    {
        await _cache.Find("client", null);
        _clock.Advance(seconds: 1);

        (await _cache.Find("client", notBefore: _clock.GetTimestamp())).Should().NotBeNull();
        _clients.Reads.Should().Be(2);
        await _cache.Find("client", notBefore: _clock.GetTimestamp());
        _clients.Reads.Should().Be(2);
    }

    [Fact]
    public async Task A_client_that_does_not_exist_is_looked_up_each_time()
    {
        (await _cache.Find("unknown", null)).Should().BeNull();
        (await _cache.Find("unknown", null)).Should().BeNull();
        (await _cache.Find("un\u0001known", null)).Should().BeNull();

        _clients.Reads.Should().Be(3);
    }

    [Fact]
    public async Task Simultaneous_requests_share_a_read()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _clients.WhileReading = () => go.Task;
        var all = Enumerable.Range(0, 20).Select(_ => _cache.Find("client", null).AsTask()).ToArray();
        go.SetResult();

        (await Task.WhenAll(all)).Should().OnlyContain(one => one != null);
        _clients.Reads.Should().Be(1);
    }

    [Fact]
    public async Task A_change_by_this_instance_takes_effect_at_once_also_for_a_read_that_has_begun()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _clients.WhileReading = () => go.Task;
        var earlier = _cache.Find("client", null).AsTask();
        _clock.Advance(seconds: 0.1);
        _clients.Client.Revoke(DateTimeOffset.UnixEpoch);
        _cache.Forget("client");
        _clock.Advance(seconds: 0.1);
        var later = _cache.Find("client", null).AsTask();
        go.SetResult();

        (await earlier).Should().NotBeNull();
        (await later)!.IsRevoked.Should().BeTrue();
        _clients.Reads.Should().Be(2);
    }

    [Fact]
    public async Task A_key_is_read_once_until_a_client_changes_and_an_unknown_one_each_time()
    {
        (await _cache.FindKey("aaaaaaaaaaaaaaaa", null))!.Key.ClientId.Should().Be("client");
        await _cache.FindKey("aaaaaaaaaaaaaaaa", null);
        _clients.Reads.Should().Be(1);

        _clock.Advance(seconds: 0.1);
        _cache.Forget("client");
        await _cache.FindKey("aaaaaaaaaaaaaaaa", null);
        _clients.Reads.Should().Be(2);

        (await _cache.FindKey("bbbbbbbbbbbbbbbb", null)).Should().BeNull();
        (await _cache.FindKey("bbbbbbbbbbbbbbbb", null)).Should().BeNull();
        _clients.Reads.Should().Be(4);
    }

    [Fact]
    public async Task A_failed_read_is_not_cached()
    {
        _clients.WhileReading = () => throw new InvalidOperationException("The database is away.");
        await ((Func<Task>)(() => _cache.Find("client", null).AsTask())).Should().ThrowAsync<InvalidOperationException>();
        _clients.WhileReading = () => Task.CompletedTask;

        (await _cache.Find("client", null)).Should().NotBeNull();
    }

    public void Dispose() => _services.Dispose();

    private sealed class Clients : IClientReads
    {
        public ApiClient Client { get; } =
            ApiClient.Register(new("client", "A", 1), new() { Name = "Bank", Dialects = ["amlyze"] }, default, null, new([]), Dialect.Registry(), DateTimeOffset.UnixEpoch).Client;

        public int Reads { get; private set; }

        public Func<Task> WhileReading { get; set; } = () => Task.CompletedTask;

        public async Task<ApiClient?> ById(string clientId, CancellationToken cancellationToken)
        {
            Reads++;
            var found = clientId == Client.ClientId ? Client : null;
            await WhileReading();
            return found;
        }

        public ApiKey Key => field ??= ApiKey.Register("aaaaaaaaaaaaaaaa", Client, "Core bank", null, 1, DateTimeOffset.UnixEpoch).Key;

        public async Task<ApiKey?> KeyById(string keyId, CancellationToken cancellationToken)
        {
            Reads++;
            var found = keyId == Key.KeyId ? Key : null;
            await WhileReading();
            return found;
        }

        public Task<IReadOnlyList<ApiKey>> Keys(ListApiKeys query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ApiClient>> List(AccountId? visible, ListClients query, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
