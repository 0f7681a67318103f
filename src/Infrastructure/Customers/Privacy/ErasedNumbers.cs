using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Customers.Privacy;

/// <summary>
/// The numbers of erased customers. Most installations have none; then registering a customer costs no query: whether there are some is read once a
/// second at most. So that no instance misses the first ones, a marker is stored before them.
/// </summary>
internal sealed class ErasedNumbers(
    OnboardingDbContext db, IProvider provider, KeyedHash hash, ErasedNumberPresence presence, TimeProvider clock)
    : IErasedNumbers
{
    // A row that no customer has.
    private static readonly AccountId MarkerAccount = AccountId.Default;
    private static readonly byte[] Marker = new byte[SHA256.HashSizeInBytes];

    private const string ExternalId = "external-id";
    private const string CommunicationNumber = "communication-number";

    public async Task Prepare(CancellationToken cancellationToken)
    {
        if (await db.Set<ErasedNumberRow>().AnyAsync(cancellationToken))
        {
            presence.NoteStored();
            if (!hash.HasKey)
            {
                throw new InvalidOperationException(
                    $"The file {hash.Path} is missing, with which the numbers of erased customers stay taken. Restore it, or name the folder "
                    + "that has it (DataProtection__KeysFolder).");
            }
        }

        await hash.Prepare(cancellationToken);
    }

    public async Task Announce(CancellationToken cancellationToken)
    {
        if (!presence.IsInDatabase)
        {
            if (!await db.Set<ErasedNumberRow>().AnyAsync(cancellationToken))
            {
                await StoreMarker(cancellationToken);
            }

            presence.NoteStored();
        }

        await presence.WaitForOthers(cancellationToken);
    }

    private async Task StoreMarker(CancellationToken cancellationToken)
    {
        try
        {
            await provider.Write(
                db,
                async () =>
                {
                    db.ChangeTracker.Clear();
                    db.Add(new ErasedNumberRow { Account = MarkerAccount, Hash = Marker });
                    await provider.Save(db, new InsertBuffer());
                },
                () => Task.FromResult(false),
                cancellationToken);
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            // Another instance has just stored it.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    public IReadOnlyList<byte[]> HashesOf(DataSubject subject) =>
    [
        .. subject.CommunicationNumbers.Distinct(StringComparer.Ordinal).Select(number => hash.Of(CommunicationNumber, subject.Account, number)),
        .. subject.ExternalIds.Select(id => hash.Of(ExternalId, subject.Account, id)),
    ];

    public async Task Add(AccountId account, long customer, IReadOnlyList<byte[]> hashes, CancellationToken cancellationToken)
    {
        var stored = (await db.Set<ErasedNumberRow>().Where(row => row.Account == account && hashes.Contains(row.Hash)).Select(row => row.Hash)
            .ToListAsync(cancellationToken)).Concat(db.Set<ErasedNumberRow>().Local.Select(row => row.Hash)).Select(Convert.ToHexString).ToHashSet();
        db.AddRange(hashes.Where(one => stored.Add(Convert.ToHexString(one)))
            .Select(one => new ErasedNumberRow { Account = account, Hash = one, CustomerNumber = customer }));
    }

    public async Task<IReadOnlyList<byte[]>> Of(AccountId account, long customer, CancellationToken cancellationToken) =>
        await db.Set<ErasedNumberRow>().Where(row => row.Account == account && row.CustomerNumber == customer).Select(row => row.Hash)
            .ToListAsync(cancellationToken);

    /// <summary>Returns those of the external ids that erased customers of the account had.</summary>
    public Task<IReadOnlySet<string>> ExternalIds(AccountId account, IReadOnlyCollection<string> values, CancellationToken cancellationToken) =>
        Taken(ExternalId, account, values, cancellationToken);

    /// <summary>Returns those of the communication numbers that were used for erased customers of the account.</summary>
    public Task<IReadOnlySet<string>> CommunicationNumbers(
        AccountId account, IReadOnlyCollection<string> values, CancellationToken cancellationToken) =>
        Taken(CommunicationNumber, account, values, cancellationToken);

    private async Task<IReadOnlySet<string>> Taken(
        string kind, AccountId account, IReadOnlyCollection<string> values, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (values.Count == 0 || !await HasAny(cancellationToken))
        {
            return taken;
        }

        var hashes = values.Distinct(StringComparer.Ordinal).ToDictionary(value => Convert.ToHexString(hash.Of(kind, account, value)));
        byte[][] sought = [.. hashes.Keys.Select(Convert.FromHexString)];
        var found = await db.Set<ErasedNumberRow>().Where(row => row.Account == account && sought.Contains(row.Hash)).Select(row => row.Hash)
            .ToListAsync(cancellationToken);
        taken.UnionWith(found.Select(one => hashes[Convert.ToHexString(one)]));
        return taken;
    }

    private async Task<bool> HasAny(CancellationToken cancellationToken)
    {
        if (presence.MustRead(clock) && await db.Set<ErasedNumberRow>().AnyAsync(cancellationToken))
        {
            presence.NoteStored();
        }

        return presence.IsInDatabase;
    }
}

/// <summary>Whether the database has numbers of erased customers. Once it has, it always has.</summary>
internal sealed class ErasedNumberPresence
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // Longer than an instance believes that there are none, and then takes to save a registration.
    private static readonly TimeSpan Wait = 3 * Period;

    private long _storedAt;
    private long _readAt;

    /// <summary>Whether it has some, as far as is known.</summary>
    public bool IsInDatabase => Interlocked.Read(ref _storedAt) != 0;

    /// <summary>Notes that it has some, which are committed.</summary>
    public void NoteStored() => Interlocked.CompareExchange(ref _storedAt, Math.Max(1, Environment.TickCount64), 0);

    /// <summary>Waits until other instances have noted it too.</summary>
    public Task WaitForOthers(CancellationToken cancellationToken)
    {
        var rest = Interlocked.Read(ref _storedAt) + (long)Wait.TotalMilliseconds - Environment.TickCount64;
        return rest > 0 ? Task.Delay(TimeSpan.FromMilliseconds(rest), cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Returns whether the caller must read it: no other caller did so in the last second.</summary>
    public bool MustRead(TimeProvider clock)
    {
        var (now, before) = (clock.GetUtcNow().UtcTicks, Interlocked.Read(ref _readAt));
        return !IsInDatabase && Math.Abs(now - before) >= Period.Ticks && Interlocked.CompareExchange(ref _readAt, now, before) == before;
    }
}
