using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>
/// The customers and communication numbers that items are held against: those the database has, and those of the items accepted before.
/// A validation keeps one memory for the whole batch, since it stores nothing; ids and numbers only, so a long batch fits.
/// </summary>
public sealed class BatchMemory
{
    private readonly Dictionary<string, KnownCustomer> _customers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <summary>Looks up which customers of a chunk the database has.</summary>
    internal async Task LearnCustomers(IReadOnlyList<BatchItem> items, ICustomers customers, AccountId account, CancellationToken cancellationToken)
    {
        string[] ids = [.. items.Select(item => item.ExternalId).OfType<string>().Distinct().Where(id => !_customers.ContainsKey(id))];
        foreach (var (id, known) in await customers.Known(account, ids, cancellationToken))
        {
            // Not Add: SQL Server finds "a" also for "a " of a later chunk, and what is remembered is newer.
            _customers.TryAdd(id, known);
        }
    }

    /// <summary>Looks up which communication numbers of a chunk were used.</summary>
    internal async Task LearnNumbers(IReadOnlyList<BatchItem> items, ICustomers customers, AccountId account, CancellationToken cancellationToken)
    {
        string[] numbers = [.. items.Select(item => item.CommunicationNumber).OfType<string>().Distinct().Where(number => !_numbers.Contains(number))];
        _numbers.UnionWith(await customers.Used(account, numbers, cancellationToken));
    }

    /// <summary>The customer of that number; nothing if there is none.</summary>
    internal KnownCustomer? Find(string? externalId) => externalId is not null && _customers.TryGetValue(externalId, out var known) ? known : null;

    /// <summary>Whether the number was used.</summary>
    internal bool HasUsed(string? communicationNumber) => communicationNumber is not null && _numbers.Contains(communicationNumber);

    /// <summary>Remembers an accepted item.</summary>
    internal void Accept(CustomerDraft draft)
    {
        _numbers.Add(draft.CommunicationNumber!);
        _customers[draft.ExternalId!] = new(null, new(draft.EntityType!.Value, draft.Kind, draft.Profile.BusinessUnit));
    }
}
