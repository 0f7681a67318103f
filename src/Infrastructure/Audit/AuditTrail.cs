using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Audit;

/// <summary>The entry of the command at hand; one per scope.</summary>
internal sealed class AuditTrail(OnboardingDbContext db, IProvider provider, ICurrentCaller caller, INumbers numbers, TimeProvider clock, ILogger<AuditTrail> logger)
    : IAuditTrail, ISatelliteRows
{
    private const int Attempts = 100;

    private AuditEntry? _entry;

    private AuditEntry Entry => _entry ?? throw new InvalidOperationException("No command was begun.");

    public void Begin(string command, string user, string? reference) =>
        _entry = AuditEntry.Of(clock.Now(), caller.Account, user, command, reference, caller.CorrelationId);

    public void Concern(CustomerId customer, bool isNew) => Entry.Concern(customer, isNew);

    public Task Refused(IEnumerable<string> codes)
    {
        Entry.Refuse(codes);
        return SaveAlone();
    }

    public async Task Failed()
    {
        Entry.Fail();
        try
        {
            await SaveAlone();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogError("The audit entry of a failed command could not be saved ({Failure}, {CorrelationId})", failure.GetType().Name, caller.CorrelationId);
        }
    }

    public Task Complete(OnboardingDbContext db)
    {
        Entry.Enter(numbers.Next());
        db.Add(Entry);
        return Task.CompletedTask;
    }

    public Task<bool> WasSaved(OnboardingDbContext db, CancellationToken cancellationToken) =>
        db.Set<AuditEntry>().AnyAsync(
            entry => entry.Number == Entry.Number && entry.At == Entry.At && entry.CorrelationId == Entry.CorrelationId, cancellationToken);

    private async Task SaveAlone()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await provider.Write(db, Save, () => WasSaved(db, CancellationToken.None), CancellationToken.None);
                return;
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure) && attempt < Attempts)
            {
                // Another instance drew the same number; the next attempt draws a later one.
            }
        }
    }

    private async Task Save()
    {
        db.ChangeTracker.Clear();
        await Complete(db);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
