using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Access;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access;

/// <summary>
/// Keeps the last use of each API key in memory and stores it in the background: a key's first use within a few seconds, later ones at most once a
/// minute, and the rest when the instance stops. Of several instances the latest use is stored. A crash can lose a use; the next use is stored again.
/// </summary>
internal sealed partial class KeyUses(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeyUses> logger) : BackgroundService, IKeyUses
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StoredEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, DateTimeOffset> _used = new();
    private readonly Dictionary<long, DateTimeOffset> _stored = [];

    public void Used(long number) => _used[number] = clock.Now();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Store(TimeSpan.Zero);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Store(StoredEvery);
        }
    }

    private async Task Store(TimeSpan every)
    {
        var due = _used.Where(one => !_stored.TryGetValue(one.Key, out var before) || (one.Value > before && one.Value - before >= every)).ToArray();
        foreach (var (number, at) in due)
        {
            try
            {
                await Store(number, at);
                _stored[number] = at;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                NotStored(failure.GetType().Name);
                return;
            }
        }
    }

    private async Task Store(long number, DateTimeOffset at)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        await scope.ServiceProvider.GetRequiredService<IProvider>().Write(
            db,
            () => db.Set<ApiKey>().Where(key => key.Number == number && (key.LastUsedAt == null || key.LastUsedAt < at))
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, at)),
            () => Task.FromResult(false),
            CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last use of an API key could not be stored ({Failure}). It is stored later.")]
    private partial void NotStored(string failure);
}
