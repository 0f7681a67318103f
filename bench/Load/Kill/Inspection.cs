using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Checks after a restart that everything acknowledged is stored and that nothing is stored in part.</summary>
internal sealed class Inspection(Target target, ServiceLists lists, Ledger ledger)
{
    private const int Readers = 8;

    private long _customers;
    private long _audit;

    /// <summary>Checks the customers since the last call, or all of them, and each customer of the last round.</summary>
    public async Task Of(KillRound round, bool everything)
    {
        if (everything)
        {
            (_customers, _audit) = (0, 0);
        }

        var listed = await lists.Customers(_customers);
        var recent = ledger.TakeRecent();
        var known = listed.Select(customer => customer.ExternalId).ToHashSet();
        foreach (var lost in (everything ? (IEnumerable<string>)ledger.Acknowledged : recent).Where(id => !known.Contains(id)))
        {
            ledger.Lose(lost);
        }

        foreach (var twice in listed.CountBy(customer => customer.ExternalId).Where(count => count.Value > 1))
        {
            ledger.Defect($"{twice.Key} is listed {twice.Value} times");
        }

        var creates = await lists.Creates(_audit);
        Audit(listed, creates);
        _customers = listed.Select(customer => customer.Number).DefaultIfEmpty(_customers).Max();
        _audit = creates.Select(entry => entry.Number).DefaultIfEmpty(_audit).Max();

        HashSet<string> own = [.. known.Where(id => id.StartsWith(round.ExternalIds, StringComparison.Ordinal))];
        Names(own, await lists.Customers(0, $"Customer {round.ExternalIds}"));
        await Parallel.ForEachAsync(own, new ParallelOptions { MaxDegreeOfParallelism = Readers }, async (id, _) => await Whole(id));
        using var connection = new HttpConnection(target.EndPoint);
        foreach (var worker in round.Workers)
        {
            await worker.Inspect(connection, own);
        }
    }

    private void Audit(List<Listed> listed, List<Audited> creates)
    {
        var byCustomer = creates.ToLookup(entry => entry.CustomerId);
        foreach (var customer in listed)
        {
            // The list shows the number of a customer's last change.
            Audited[] entries = [.. byCustomer[customer.Id]];
            if (entries is not [var entry] || (customer.Version == 1 && entry.Reference != customer.CommunicationNumber))
            {
                ledger.Defect($"{customer.ExternalId} has {entries.Length} audit entries of its create, for {string.Join(", ", entries.Select(each => each.Reference))}");
            }
        }

        var ids = listed.Select(customer => (Guid?)customer.Id).ToHashSet();
        foreach (var entry in creates.Where(entry => !ids.Contains(entry.CustomerId)))
        {
            ledger.Defect($"the audit knows an accepted create {entry.Reference} whose customer is not there");
        }
    }

    // Names are searched in the table of parties.
    private void Names(HashSet<string> known, List<Listed> named)
    {
        foreach (var id in known.Except(named.Select(customer => customer.ExternalId)))
        {
            ledger.Defect($"{id} is not found by its name");
        }

        if (named.Count > known.Count)
        {
            ledger.Defect($"{named.Count} customers are found by name where {known.Count} are listed");
        }
    }

    private async Task Whole(string id)
    {
        if (await lists.Customer(id) is not { RelatedEntities: [var related] } || related != $"rel-{id}")
        {
            ledger.Defect($"{id} is listed but cannot be read whole");
        }
    }
}
