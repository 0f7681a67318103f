using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access;
using Onboarding.Application.Access.ListClients;
using Onboarding.Domain.Access;
using Onboarding.Infrastructure.Access;

namespace Onboarding.UnitTests.Access;

/// <summary>A change of a client counts within 2 seconds, and at once where it was made.</summary>
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
        _clients.Asked.Should().Be(1);

        _clock.Advance(seconds: 0.1);
        (await _cache.Find("client", null)).Should().NotBeSameAs(first);
        _clients.Asked.Should().Be(2);
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
    public async Task The_age_counts_from_the_beginning_of_a_reading()
    {
        _clients.WhileReading = () =>
        {
            _clock.Advance(seconds: 1.5);
            return Task.CompletedTask;
        };
        (await _cache.Find("client", null)).Should().NotBeNull();

        _clock.Advance(seconds: 0.5);
        await _cache.Find("client", null);

        _clients.Asked.Should().Be(2);
    }

    [Fact]
    public async Task A_reading_that_takes_longer_than_its_life_still_answers()
    {
        _clients.WhileReading = () =>
        {
            _clock.Advance(seconds: 5);
            return Task.CompletedTask;
        };

        (await _cache.Find("client", null)).Should().NotBeNull();
        _clients.Asked.Should().Be(1);
    }

    [Fact]
    public async Task What_was_read_before_a_moment_is_read_again_for_who_names_that_moment()
    {
        await _cache.Find("client", null);
        _clock.Advance(seconds: 1);

        (await _cache.Find("client", notBefore: _clock.GetTimestamp())).Should().NotBeNull();
        _clients.Asked.Should().Be(2);
        await _cache.Find("client", notBefore: _clock.GetTimestamp());
        _clients.Asked.Should().Be(2);
    }

    [Fact]
    public async Task A_client_that_does_not_exist_is_looked_up_each_time()
    {
        (await _cache.Find("unknown", null)).Should().BeNull();
        (await _cache.Find("unknown", null)).Should().BeNull();
        (await _cache.Find("un\u0001known", null)).Should().BeNull();

        _clients.Asked.Should().Be(3);
    }

    [Fact]
    public async Task Simultaneous_requests_share_a_reading()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _clients.WhileReading = () => go.Task;
        var all = Enumerable.Range(0, 20).Select(_ => _cache.Find("client", null).AsTask()).ToArray();
        go.SetResult();

        (await Task.WhenAll(all)).Should().OnlyContain(one => one != null);
        _clients.Asked.Should().Be(1);
    }

    [Fact]
    public async Task A_change_made_here_counts_at_once_also_against_a_reading_that_is_under_way()
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
        _clients.Asked.Should().Be(2);
    }

    [Fact]
    public async Task A_failed_reading_is_not_kept()
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
            ApiClient.Register("client", "A", new() { Name = "Bank", Dialects = ["amlyze"] }, new([]), Dialect.Registry(), 1, DateTimeOffset.UnixEpoch).Client;

        public int Asked { get; private set; }

        public Func<Task> WhileReading { get; set; } = () => Task.CompletedTask;

        public async Task<ApiClient?> ById(string clientId, CancellationToken cancellationToken)
        {
            Asked++;
            var found = clientId == Client.ClientId ? Client : null;
            await WhileReading();
            return found;
        }

        public Task<IReadOnlyList<ApiClient>> List(ListClients query, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
