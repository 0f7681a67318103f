using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>
/// The customers and communication numbers that can conflict with an item: those in the database, and those of the items accepted before. The
/// validation of a batch uses one lookup for the whole batch, because it stores no items. The lookup contains only hashes of ids and numbers, so that
/// its size depends on the number of items alone, and a long batch fits in memory.
/// </summary>
public sealed class BatchLookup
{
    private readonly Dictionary<UInt128, KnownCustomer> _customers = [];
    private readonly HashSet<UInt128> _numbers = [];
    private readonly HashSet<UInt128> _emails = [];
    private readonly HashSet<UInt128> _erased = [];

    // Equal names of business units are one text.
    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);

    /// <summary>Loads the customers of a chunk that are in the database.</summary>
    internal async Task LoadCustomers(IReadOnlyList<BatchItem> items, ICustomers customers, AccountId account, CancellationToken cancellationToken)
    {
        string[] ids = [.. items.Select(item => item.ExternalId).OfType<string>().Distinct().Where(id => !_customers.ContainsKey(HashOf(id)))];
        foreach (var (id, known) in await customers.Known(account, ids, cancellationToken))
        {
            // TryAdd instead of Add: SQL Server also finds "a" for "a " of a later chunk, and the existing entry is newer.
            _customers.TryAdd(HashOf(id), Shared(known));
        }

        _erased.UnionWith((await customers.Erased(account, ids, cancellationToken)).Select(HashOf));
    }

    /// <summary>Loads the communication numbers of a chunk that the account has used.</summary>
    internal async Task LoadNumbers(IReadOnlyList<BatchItem> items, ICustomers customers, AccountId account, CancellationToken cancellationToken)
    {
        string[] numbers =
            [.. items.Select(item => item.CommunicationNumber).OfType<string>().Distinct().Where(number => !_numbers.Contains(HashOf(number)))];
        _numbers.UnionWith((await customers.Used(account, numbers, cancellationToken)).Select(HashOf));
    }

    /// <summary>Loads the e-mail addresses of a chunk that customers of the account have. Only exported customers have some.</summary>
    internal async Task LoadEmails(IReadOnlyList<BatchItem> items, ICustomers customers, AccountId account, CancellationToken cancellationToken)
    {
        string[] keys =
            [.. items.Select(item => EmailKeyOf(item.Draft)).OfType<string>().Distinct().Where(key => !_emails.Contains(HashOf(key)))];
        _emails.UnionWith((await customers.TakenEmails(account, keys, cancellationToken)).Select(HashOf));
    }

    /// <summary>Returns whether another customer has the e-mail address of a draft.</summary>
    internal bool HasEmail(CustomerDraft draft) => EmailKeyOf(draft) is { } key && _emails.Contains(HashOf(key));

    /// <summary>Returns the customer with that external id; null if there is none.</summary>
    internal KnownCustomer? Find(string? externalId) =>
        externalId is not null && _customers.TryGetValue(HashOf(externalId), out var known) ? known : null;

    /// <summary>Returns whether an erased customer had the external id, which stays taken.</summary>
    internal bool IsErased(string externalId) => _erased.Contains(HashOf(externalId));

    /// <summary>Returns whether the communication number was used.</summary>
    internal bool HasUsed(string? communicationNumber) => communicationNumber is not null && _numbers.Contains(HashOf(communicationNumber));

    /// <summary>Adds an accepted item.</summary>
    internal void Add(CustomerDraft draft)
    {
        if (draft.CommunicationNumber is { } number)
        {
            _numbers.Add(HashOf(number));
        }

        if (EmailKeyOf(draft) is { } key)
        {
            _emails.Add(HashOf(key));
        }

        _customers[HashOf(draft.ExternalId!)] = Shared(new(null, new(draft.EntityType!.Value, draft.Kind, draft.Profile.BusinessUnit)));
    }

    // No two texts with an equal half of SHA-256 can be found.
    private static UInt128 HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private KnownCustomer Shared(KnownCustomer known)
    {
        if (known.ChangeConstraints.BusinessUnit is not { } unit)
        {
            return known;
        }

        if (!_units.TryGetValue(unit, out var shared))
        {
            _units[unit] = shared = unit;
        }

        return known with { ChangeConstraints = known.ChangeConstraints with { BusinessUnit = shared } };
    }

    // A closed customer has released its address.
    private static string? EmailKeyOf(CustomerDraft draft) =>
        draft is { Status: not CustomerStatus.Closed, Profile.Email: { Length: <= ShortFormFields.EmailMaxLength } email }
            ? Customer.EmailKeyOf(email) : null;
}
