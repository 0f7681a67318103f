using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Audit.Persistence;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Audit;

/// <summary>Keeps the audit entry of the current command, one per scope, and saves it.</summary>
internal sealed class AuditTrail(
    OnboardingDbContext db, InsertBuffer added, IProvider provider, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock,
    ILogger<AuditTrail> logger)
    : IAuditTrail, IRelatedRows, ICommitEvidence, IAfterCommit
{
    private const int Attempts = 100;
    private const int CreatedLength = 256;

    private AuditEntry? _entry;
    private AuditEntry[]? _parts;
    private readonly Dictionary<(string Kind, string Id), (CustomerId Customer, SaltedHash Hash)> _created = [];

    public bool IsWritten { get; private set; }

    public bool IsBegun => _entry is not null;

    private AuditEntry Entry => _entry ?? throw new InvalidOperationException("No audit entry was begun.");

    public void Begin(string command, string user, string? reference)
    {
        _entry = New(command, user, reference, clock.Now());
        _parts = null;
        _created.Clear();
        IsWritten = false;
    }

    public void SetSubject(CustomerId customer, bool isNew) => Entry.SetSubject(customer, isNew);

    public void SetAccount(AccountId account) => Entry.SetAccount(account);

    public void SetPerson(string id, string name, AccountId account) => Entry.SetPerson(id, name, account);

    public void SetReference(string reference) => Entry.SetReference(reference);

    public void SetDetails(string json) => Entry.SetDetails(json);

    public void AddCreated(CustomerId customer, string kind, string id, SaltedHash hash)
    {
        if (_entry is not null)
        {
            _created[(kind, id)] = (customer, hash);
        }
    }

    public void SetParts(IReadOnlyList<AuditPart> parts)
    {
        var at = clock.Now();
        _parts = [.. parts.Select(part => EntryOf(part, at))];
    }

    public Task Accepted() => SaveAlone();

    public Task Rejected(IEnumerable<string> codes)
    {
        _parts = null;
        _created.Clear();
        Entry.Reject(codes);
        return SaveAlone();
    }

    public Task Accepted(string command, AccountId account, string user, string client, string? reference)
    {
        _entry = AuditEntry.Of(clock.Now(), new(account, user, client, caller.Address, caller.CorrelationId), command, reference);
        _parts = null;
        return SaveAlone();
    }

    public async Task Failed()
    {
        _parts = null;
        _created.Clear();
        Entry.Fail();
        try
        {
            await SaveAlone();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The audit entry of a failed command could not be saved ({Failure}, {CorrelationId})", failure.GetType().Name, caller.CorrelationId);
        }
    }

    public Task AddRows(OnboardingDbContext db)
    {
        AuditEntry[] entries = _parts ?? (_entry is null ? [] : [_entry]);
        foreach (var entry in entries)
        {
            entry.AssignNumber(sequence.Next());
        }

        SetCreated(entries);
        added.AddRange(entries);
        added.AddRange(entries.Select(entry => new UnsealedEntry { Number = entry.Number }));
        return Task.CompletedTask;
    }

    public Task<bool> WasSaved(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        if ((_parts is { Length: > 0 } ? _parts[^1] : _entry) is not { } last)
        {
            return Task.FromResult(false);
        }

        return db.Set<AuditEntry>().AnyAsync(
            entry => entry.Number == last.Number && entry.At == last.At && entry.CorrelationId == last.CorrelationId, cancellationToken);
    }

    public Task Committed(OnboardingDbContext db)
    {
        IsWritten = _entry is not null;
        return Task.CompletedTask;
    }

    // The entry of a command has all that it created, and that of an accepted part what was created for its customer.
    private void SetCreated(AuditEntry[] entries)
    {
        var byCustomer = _parts is null ? null : _created.ToLookup(one => one.Value.Customer);
        foreach (var entry in entries)
        {
            entry.SetCreated(byCustomer is null ? CreatedJson(_created)
                : entry.CustomerId is { } customer && entry.Outcome == AuditOutcome.Accepted ? CreatedJson(byCustomer[customer]) : null);
        }

        // The work adds them again if it runs again.
        _created.Clear();
    }

    // Kinds and ids have no character that JSON escapes.
    private static string? CreatedJson(IEnumerable<KeyValuePair<(string Kind, string Id), (CustomerId Customer, SaltedHash Hash)>> created)
    {
        StringBuilder? json = null;
        foreach (var ((kind, id), (_, hash)) in created)
        {
            json = json is null ? new StringBuilder("[", CreatedLength) : json.Append(',');
            json.Append("{\"kind\":\"").Append(kind).Append("\",\"id\":\"").Append(id)
                .Append("\",\"salt\":\"").Append(Convert.ToBase64String(hash.Salt))
                .Append("\",\"sha256\":\"").Append(Convert.ToHexStringLower(hash.Hash)).Append("\"}");
        }

        return json?.Append(']').ToString();
    }

    private AuditEntry EntryOf(AuditPart part, DateTimeOffset at)
    {
        var entry = New(part.Command, TextRules.IsBlank(part.User) ? caller.Name : part.User, part.Reference, at);
        if (part.Customer is { } customer)
        {
            entry.SetSubject(customer, isNew: false);
        }

        string[] codes = [.. part.Codes];
        if (codes.Length > 0)
        {
            entry.Reject(codes);
        }

        return entry;
    }

    // A person who signed in is the audit user, whatever the request states. A name that another request states is a claim; the user of the command
    // line is not, because that name comes from the operating system.
    private AuditEntry New(string command, string user, string? reference, DateTimeOffset at)
    {
        var isPerson = caller.PersonId is not null;
        var origin = new AuditOrigin(caller.Account, isPerson ? caller.Name : user, caller.ClientId, caller.Address, caller.CorrelationId)
        {
            Person = caller.PersonId,
            Purpose = caller.Purpose,
            IsClaimed = !isPerson && caller.Address is not null && (caller.NamesPerson || user != caller.Name),
        };
        return AuditEntry.Of(at, origin, command, reference);
    }

    private async Task SaveAlone()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await provider.Write(
                    db, new(caller.Account.Value, IsBackground: false), Save, () => WasSaved(db, CancellationToken.None), CancellationToken.None);
                IsWritten = true;
                return;
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure) && attempt < Attempts)
            {
                // Another instance used the same number; the next attempt uses a later one.
            }
        }
    }

    private async Task Save()
    {
        db.ChangeTracker.Clear();
        added.Clear();
        await AddRows(db);
        await provider.Save(db, added);
    }
}
