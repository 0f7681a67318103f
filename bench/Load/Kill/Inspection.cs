using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>After a restart: is everything there that was acknowledged, and is nothing half?</summary>
internal sealed class Inspection(Target target, HttpClient client, Ledger ledger)
{
    private const int Readers = 8;
    private const int Failed = 500;

    private readonly Books _books = new(client);

    /// <summary>Looks at all customers ever, and at those of the last assault one by one.</summary>
    public async Task Of(Assault assault)
    {
        var listed = await _books.Customers();
        var known = listed.Select(customer => customer.ExternalId).ToHashSet();
        foreach (var lost in ledger.Acknowledged.Where(id => !known.Contains(id)))
        {
            ledger.Lose(lost);
        }

        foreach (var twice in listed.CountBy(customer => customer.ExternalId).Where(count => count.Value > 1))
        {
            ledger.Defect($"{twice.Key} is listed {twice.Value} times");
        }

        Audit(listed, await _books.Creates());
        HashSet<string> recent = [.. known.Where(id => id.StartsWith(assault.ExternalIds, StringComparison.Ordinal))];
        Names(recent, await _books.Customers($"Customer {assault.ExternalIds}"));
        await Parallel.ForEachAsync(recent, new ParallelOptions { MaxDegreeOfParallelism = Readers }, async (id, _) => await Whole(id));
        await Resend(assault, recent);
    }

    private void Audit(List<Listed> listed, List<Audited> creates)
    {
        var byCustomer = creates.ToLookup(entry => entry.CustomerId);
        foreach (var customer in listed)
        {
            Audited[] entries = [.. byCustomer[customer.Id]];
            if (entries is not [var entry] || entry.Reference != customer.CommunicationNumber)
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

    // Names are searched in the parties, a table of its own.
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
        if (await _books.RelatedEntities(id) is not [var related] || related != $"rel-{id}")
        {
            ledger.Defect($"{id} is listed but cannot be read whole");
        }
    }

    // A number used up is refused, one that left no customer is free: otherwise something was left half.
    private async Task Resend(Assault assault, HashSet<string> known)
    {
        using var connection = new HttpConnection(target.EndPoint);
        foreach (var requests in assault.Requests)
        {
            var (number, id) = (requests.Number, requests.ExternalId);
            var answer = await connection.Exchange(requests.Again(number));
            if (known.Contains(id))
            {
                ledger.UnderWayStored++;
                MustBeRefused(id, answer);
            }
            else if (answer.IsGood)
            {
                ledger.UnderWayGone++;
                ledger.Acknowledge(id);
            }
            else
            {
                ledger.Defect($"{id} was under way at the kill, is not there, and sent again it was answered {answer}");
            }

            if (number > 1)
            {
                MustBeRefused($"number {number - 1} before {id}", await connection.Exchange(requests.Again(number - 1)));
            }
        }
    }

    private void MustBeRefused(string what, Answer answer)
    {
        if (answer.IsGood || answer.Status >= Failed)
        {
            ledger.Defect($"{what} was stored, and sent again it was answered {answer}");
        }
    }
}
