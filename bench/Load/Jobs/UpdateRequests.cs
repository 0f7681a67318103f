using System.Globalization;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>The requests of one connection about one customer of its own: the first creates it, the others change it.</summary>
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

    /// <summary>The number of the current request, and the version that it creates.</summary>
    public int Number { get; private set; }

    /// <summary>Returns the communication number in a request.</summary>
    public string CommunicationNumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"com-{_prefix}{number:D8}");

    /// <summary>Returns the customer's trading name after a request.</summary>
    public string TradingNameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Trading {_prefix}{number:D8}");

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Next() => Again(Number + 1);

    /// <summary>Returns the request with this number, from 1, and continues after it.</summary>
    public ReadOnlyMemory<byte> Again(int number)
    {
        Number = number;
        var body = _payload
            .Replace(Payload.Communication, CommunicationNumberOf(number), StringComparison.Ordinal)
            .Replace("Harbour Lights Example", TradingNameOf(number), StringComparison.Ordinal);
        return RequestText.Post(_target, "/amlyze-ws-rest/customer", number == 1 ? body : body.Replace("\"CREATE\"", "\"UPDATE\"", StringComparison.Ordinal));
    }
}
