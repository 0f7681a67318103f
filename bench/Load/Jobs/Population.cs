using System.Text.Json;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>A customer that the driver made.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">Its place in lists.</param>
/// <param name="ExternalId">The driver's number of it.</param>
/// <param name="Name">Its last name, if the payload has one that differs.</param>
internal sealed record Inhabitant(Guid Id, long Number, string ExternalId, string Name);

/// <summary>Customers to be read: made by batches on several connections, as fast as it goes, and remembered by their numbers.</summary>
internal sealed class Population(string job, Target target)
{
    private const int Makers = 4;
    private const int Readers = 8;

    private readonly CreateRequests[] _makers = MakersOf(new CreateJob(job, target));

    /// <summary>Customers made so far.</summary>
    public long Count => _makers.Sum(maker => (long)maker.Number * maker.Customers);

    /// <summary>Makes that many more, in whole batches.</summary>
    public async Task Add(long customers)
    {
        var (left, made) = (customers, 0L);
        await Task.WhenAll(_makers.Select(maker => Task.Run(async () =>
        {
            using var connection = new HttpConnection(target.EndPoint);
            while (Interlocked.Add(ref left, -maker.Customers) > -maker.Customers)
            {
                var answer = await connection.Exchange(maker.Next());
                if (!answer.IsGood)
                {
                    throw new UsageException($"a customer to be read was not accepted: {answer}");
                }

                Tell(Interlocked.Add(ref made, maker.Customers), maker.Customers);
            }
        })));
    }

    /// <summary>
    /// Some of those made, from all over, or from deep in what each maker made, with enough after them
    /// to fill a page.
    /// </summary>
    public async Task<IReadOnlyList<Inhabitant>> Sample(int count, bool deep = false)
    {
        using var client = target.Client();
        var random = new Random(count);
        var found = new List<Inhabitant>(count);
        CreateRequests[] makers = [.. _makers.Where(maker => maker.Number > 0)];
        var chosen = Enumerable.Range(0, count).Select(i =>
        {
            var maker = makers[i % makers.Length];
            var last = (long)maker.Number * maker.Customers;
            var customer = deep ? random.NextInt64(last * 4 / 5, last * 9 / 10) : random.NextInt64(1, last + 1);
            return (Id: maker.ExternalIdOf(customer), Name: maker.NameOf(customer));
        }).ToArray();
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = Readers }, async (one, stop) =>
        {
            using var customer = JsonDocument.Parse(await client.GetByteArrayAsync($"onboarding/v1/customers/by-external-id/{one.Id}", stop));
            var (id, number) = (customer.RootElement.GetProperty("id").GetGuid(), customer.RootElement.GetProperty("number").GetInt64());
            lock (found)
            {
                found.Add(new(id, number, one.Id, one.Name));
            }
        });
        return found;
    }

    private static CreateRequests[] MakersOf(CreateJob job) => [.. Enumerable.Range(0, Makers).Select(job.For)];

    private static void Tell(long made, int step)
    {
        const long Every = 100_000;
        if (made / Every > (made - step) / Every)
        {
            Console.Error.WriteLine($"{made} customers made");
        }
    }
}
