using Onboarding.Load.Jobs;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Creates a customer and changes it repeatedly.</summary>
internal sealed class Updating(UpdateRequests requests, Ledger ledger, ServiceLists lists) : IWorker
{
    private int _acknowledged;

    public string Current => requests.CommunicationNumberOf(requests.Number);

    public ReadOnlyMemory<byte> Next() => requests.Next();

    public void Acknowledge()
    {
        _acknowledged = requests.Number;
        if (requests.Number == 1)
        {
            ledger.Acknowledge(requests.ExternalId);
        }
        else
        {
            ledger.AcknowledgeUpdate(Current);
        }
    }

    public async Task Inspect(HttpConnection connection, IReadOnlySet<string> stored)
    {
        var customer = await lists.Customer(requests.ExternalId);
        var version = customer?.Version ?? 0;
        if (version < _acknowledged)
        {
            ledger.Lose(requests.CommunicationNumberOf(_acknowledged));
        }
        else if (version > _acknowledged + 1)
        {
            ledger.Defect($"{requests.ExternalId} has version {version}, where {_acknowledged} requests were accepted and one was under way");
        }

        if (customer is not null)
        {
            await Whole(customer);
        }

        await Resend(connection, version);
    }

    // A version must be stored with its content, its audit entry, and every version before it.
    private async Task Whole(Found customer)
    {
        var id = requests.ExternalId;
        if (customer.CommunicationNumber != requests.CommunicationNumberOf(customer.Version) || customer.TradingName != requests.TradingNameOf(customer.Version))
        {
            ledger.Defect($"{id} has version {customer.Version} with the content of another: {customer.CommunicationNumber}, {customer.TradingName}");
        }

        var versions = await lists.Versions(customer.Id);
        if (!versions.Order().SequenceEqual(Enumerable.Range(1, customer.Version)))
        {
            ledger.Defect($"{id} has version {customer.Version}, and the versions listed are {versions.Count}");
        }

        var entries = await lists.AuditOf(customer.Id);
        if (!entries.Order(StringComparer.Ordinal).SequenceEqual(Enumerable.Range(1, customer.Version).Select(requests.CommunicationNumberOf)))
        {
            ledger.Defect($"{id} has version {customer.Version}, and the audit knows of {entries.Count} accepted requests");
        }
    }

    private async Task Resend(HttpConnection connection, int version)
    {
        var answer = await connection.Exchange(requests.Again(requests.Number));
        if (requests.Number <= version)
        {
            ledger.UnderWayStored++;
            ledger.MustBeRejected(Current, answer);
        }
        else if (answer.IsGood)
        {
            ledger.UnderWayGone++;
            Acknowledge();
        }
        else
        {
            ledger.Defect($"{Current} was under way at the kill, is not there, and sent again it was answered {answer}");
        }
    }
}
