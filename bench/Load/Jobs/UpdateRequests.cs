using System.Globalization;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>One connection's requests about one customer of its own: the first creates it, each after it changes it.</summary>
public sealed class UpdateRequests : IRequests
{
    private readonly Target _target;
    private readonly string _payload;
    private readonly string _prefix;

    internal UpdateRequests(Target target, string prefix)
    {
        (_target, _prefix) = (target, prefix);
        _payload = Payload.Text("create-full").Replace(Payload.External, ExternalId, StringComparison.Ordinal);
    }

    /// <summary>The external id of the customer.</summary>
    public string ExternalId => $"ext-{_prefix}00000001";

    /// <summary>The number of the current request, and the version that it makes.</summary>
    public int Number { get; private set; }

    /// <summary>The communication number of that request.</summary>
    public string CommunicationNumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"com-{_prefix}{number:D8}");

    /// <summary>The trading name that the customer has after that request.</summary>
    public string TradingNameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Trading {_prefix}{number:D8}");

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Next() => Again(Number + 1);

    /// <summary>The request of that number, from 1; the next will be the one after it.</summary>
    public ReadOnlyMemory<byte> Again(int number)
    {
        Number = number;
        var body = _payload
            .Replace(Payload.Communication, CommunicationNumberOf(number), StringComparison.Ordinal)
            .Replace("Harbour Lights Example", TradingNameOf(number), StringComparison.Ordinal);
        return RequestText.Post(_target, "/amlyze-ws-rest/customer", number == 1 ? body : body.Replace("\"CREATE\"", "\"UPDATE\"", StringComparison.Ordinal));
    }
}
