using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>A customer of the store.</summary>
/// <param name="Id">The customer's id.</param>
/// <param name="Number">The number by which lists are ordered.</param>
/// <param name="ExternalId">The external id.</param>
/// <param name="CommunicationNumber">The communication number.</param>
/// <param name="Name">The last name.</param>
/// <param name="ChangedAt">The time of the current version, as the list shows it.</param>
internal sealed record StoredCustomer(Guid Id, long Number, string ExternalId, string CommunicationNumber, string Name, string ChangedAt);

/// <summary>Looks up the customers in the store through the service, whichever client created them.</summary>
internal sealed class Stored(Target target)
{
    private const int Readers = 8;
    private const int Drawn = 10_000;

    // Numbers are microseconds. After a longer pause without new customers, the next customer would be drawn too often.
    private const long Gap = 1_000_000;

    /// <summary>Returns the number of customers, which only one of the lists reports.</summary>
    public async Task<long> Count()
    {
        using var client = target.Client();
        using var page = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"{Routes.CountedCustomers}?per_page=1", UriKind.Relative)));
        return page.RootElement.GetProperty("pagination").GetProperty("total").GetInt64();
    }

    /// <summary>Returns customers from the whole store, and as many from the ninth tenth, which has enough customers after it to fill a page.</summary>
    public async Task<(IReadOnlyList<StoredCustomer> Some, IReadOnlyList<StoredCustomer> Deep)> Sample(int count)
    {
        var all = await Draw(Math.Max(Drawn, count * 10));
        StoredCustomer[] ordered = [.. all.OrderBy(one => one.Number)];
        return ([.. all.Take(count)], ordered[(ordered.Length / 10 * 8)..(ordered.Length / 10 * 9)]);
    }

    private async Task<List<StoredCustomer>> Draw(int count)
    {
        using var client = target.Client();
        var first = (await Next(client, 0))!.Number;
        var last = await Last(client, first);
        var random = new Random(count);
        var gaps = new ConcurrentDictionary<long, long>();
        var found = new List<StoredCustomer>(count);
        while (found.Count < count)
        {
            long[] places = [.. Enumerable.Range(0, count - found.Count).Select(_ => random.NextInt64(first - 1, last))];
            await Parallel.ForEachAsync(places, new ParallelOptions { MaxDegreeOfParallelism = Readers }, async (place, _) =>
            {
                if (gaps.Any(gap => gap.Key <= place && place < gap.Value))
                {
                    return;
                }

                var next = (await Next(client, place))!;
                if (next.Number - place > Gap)
                {
                    gaps[place] = next.Number - 1;
                    return;
                }

                lock (found)
                {
                    found.Add(next);
                }
            });
        }

        return found;
    }

    // Lists have only one direction, so the last customer is found as the one after which the list is empty.
    private static async Task<long> Last(HttpClient client, long first)
    {
        var (some, none) = (first, first + 1);
        while (await Next(client, none) is { } one)
        {
            (some, none) = (one.Number, one.Number + ((one.Number - first + 1) * 2));
        }

        while (some + 1 < none)
        {
            var middle = some + ((none - some) / 2);
            if (await Next(client, middle) is { } one)
            {
                some = one.Number;
            }
            else
            {
                none = middle;
            }
        }

        return some;
    }

    private static async Task<StoredCustomer?> Next(HttpClient client, long after)
    {
        using var page = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(
            string.Create(CultureInfo.InvariantCulture, $"{Routes.Customers}?limit=1&after={after}"), UriKind.Relative)));
        return page.RootElement.GetProperty("items").EnumerateArray().Select(Of).FirstOrDefault();
    }

    private static StoredCustomer Of(JsonElement customer) => new(
        customer.GetProperty("id").GetGuid(),
        customer.GetProperty("number").GetInt64(),
        customer.GetProperty("externalId").GetString()!,
        customer.GetProperty("communicationNumber").GetString()!,
        customer.GetProperty("name").GetString()!.Split(' ')[^1],
        Uri.EscapeDataString(customer.GetProperty("changedAt").GetString()!));
}
