using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>
/// The ends of all leases as the database stored them at most a second ago. An instance that holds no lease waits for all of them with one query a
/// second, not with one for each.
/// </summary>
internal sealed class LeaseView(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    // Shorter than the pause after which a service tries again, so that its next attempt has a new view.
    private static readonly TimeSpan Life = TimeSpan.FromMilliseconds(900);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile View? _view;

    /// <summary>
    /// Returns those of some leases that were free at the last reading. The caller must read them again before it acquires them.
    /// </summary>
    public async Task<IReadOnlyList<string>> Free(IEnumerable<string> names, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var view = _view;
            if (view is null || clock.GetElapsedTime(view.ReadAt) >= Life)
            {
                _view = view = await Read(cancellationToken);
            }

            return [.. names.Where(name => !view.Ends.TryGetValue(name, out var until) || until <= now)];
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Makes the next question read again, after a change by this process.</summary>
    public void Forget() => _view = null;

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<View> Read(CancellationToken cancellationToken)
    {
        var readAt = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<LeaseRow>().AsNoTracking()
            .Select(lease => new { lease.Name, lease.Until }).ToListAsync(cancellationToken);
        return new(readAt, rows.ToDictionary(row => row.Name, row => row.Until, StringComparer.Ordinal));
    }

    private sealed record View(long ReadAt, IReadOnlyDictionary<string, DateTimeOffset> Ends);
}
