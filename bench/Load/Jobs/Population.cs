using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>Customers to read, created in batches on several connections as fast as possible.</summary>
internal sealed class Population(string job, Target target)
{
    private const int Makers = 4;

    private readonly CreateRequests[] _makers = MakersOf(new CreateJob(job, target));

    /// <summary>The number of customers created so far.</summary>
    public long Count => _makers.Sum(maker => (long)maker.Number * maker.Customers);

    /// <summary>Creates this many more customers, in whole batches.</summary>
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
