using Onboarding.Load.Jobs;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Creates customers, one per request.</summary>
internal sealed class Creating(CreateRequests requests, Ledger ledger) : IWorker
{
    public string Current => requests.ExternalId;

    public ReadOnlyMemory<byte> Next() => requests.Next();

    public void Acknowledge() => ledger.Acknowledge(requests.ExternalId);

    public async Task Inspect(HttpConnection connection, IReadOnlySet<string> stored)
    {
        var (number, id) = (requests.Number, requests.ExternalId);
        var answer = await connection.Exchange(requests.Again(number));
        if (stored.Contains(id))
        {
            ledger.UnderWayStored++;
            ledger.MustBeRejected(id, answer);
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
            ledger.MustBeRejected($"number {number - 1} before {id}", await connection.Exchange(requests.Again(number - 1)));
        }
    }
}
