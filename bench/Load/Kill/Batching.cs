using System.Text;
using Onboarding.Load.Jobs;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Creates customers in batches that the service stores in several chunks.</summary>
internal sealed class Batching(CreateRequests requests, Ledger ledger) : IWorker
{
    /// <summary>The number of customers in a batch: two chunks of the service, of which the second is smaller.</summary>
    public const int Customers = 300;

    // The greatest number of customers that the service stores in one transaction (docs/adr/0008).
    private const int Chunk = 200;

    private static readonly byte[] Rejected = Encoding.ASCII.GetBytes("\"REQUEST_REJECTED\"");

    public string Current => $"the batch from {requests.ExternalId}";

    public ReadOnlyMemory<byte> Next() => requests.Next();

    public void Acknowledge()
    {
        foreach (var id in Ids())
        {
            ledger.Acknowledge(id);
        }
    }

    public async Task Inspect(HttpConnection connection, IReadOnlySet<string> stored)
    {
        bool[] isThere = [.. Ids().Select(stored.Contains)];
        var there = isThere.Count(one => one);
        if (isThere.Take(there).Contains(false) || there is not (0 or Chunk or Customers))
        {
            ledger.Defect($"{Current} was under way at the kill, and {there} of its customers are there, which are not whole chunks");
        }

        (ledger.UnderWayStored, ledger.UnderWayInPart, ledger.UnderWayGone) = there switch
        {
            0 => (ledger.UnderWayStored, ledger.UnderWayInPart, ledger.UnderWayGone + 1),
            Customers => (ledger.UnderWayStored + 1, ledger.UnderWayInPart, ledger.UnderWayGone),
            _ => (ledger.UnderWayStored, ledger.UnderWayInPart + 1, ledger.UnderWayGone),
        };

        var answer = await connection.Exchange(requests.Again(requests.Number));
        if (answer.Status != 200 || Rejections(answer) != there)
        {
            ledger.Defect($"{Current} had {there} customers stored, and sent again it was answered with {Rejections(answer)} rejections: {answer}");
        }

        foreach (var id in Ids().Where(id => !stored.Contains(id)))
        {
            ledger.Acknowledge(id);
        }
    }

    private IEnumerable<string> Ids() => Enumerable.Range(0, Customers).Select(i => requests.ExternalIdOf(((requests.Number - 1L) * Customers) + i + 1));

    private static int Rejections(Answer answer)
    {
        var count = 0;
        for (var at = answer.Body.Span; at.IndexOf(Rejected) is >= 0 and var found; at = at[(found + Rejected.Length)..])
        {
            count++;
        }

        return count;
    }
}
