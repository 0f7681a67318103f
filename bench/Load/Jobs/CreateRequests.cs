using System.Globalization;
using System.Text;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>
/// The create requests of one connection. A request is built once, and only the numbers and names of its customers change. With one customer it is a create,
/// with more a batch.
/// </summary>
public sealed class CreateRequests : IRequests
{
    private const string CreatePath = "/amlyze-ws-rest/customer";
    private const string BatchPath = "/amlyze-ws-rest/batch-customers";

    private readonly byte[] _request;
    private readonly (Place Kind, int[] At)[] _places;
    private readonly string _prefix;
    private readonly int _connection;
    private int _number;

    internal CreateRequests(Target target, string payload, string prefix, int connection, int customers)
    {
        (_prefix, _connection, Customers) = (prefix, connection, customers);
        var number = payload.Contains(Payload.Status, StringComparison.Ordinal) ? Place.Scattered : Place.Number;
        var body = payload
            .Replace(Payload.Communication, $"com-{prefix}{number.Text}", StringComparison.Ordinal)
            .Replace(Payload.External, $"ext-{prefix}{number.Text}", StringComparison.Ordinal)
            .Replace(Payload.Name, Place.Name.Text, StringComparison.Ordinal)
            .Replace(Payload.Status, Variety.Status.Text, StringComparison.Ordinal)
            .Replace(Payload.Category, Variety.Category.Text, StringComparison.Ordinal)
            .Replace(Payload.Level, Variety.Level.Text, StringComparison.Ordinal)
            .Replace(Payload.Citizenship, Variety.Citizenship.Text, StringComparison.Ordinal);
        _request = customers == 1
            ? RequestText.Post(target, CreatePath, body)
            : RequestText.Post(target, BatchPath, $"{{\"customers\":[{string.Join(',', Enumerable.Repeat(body, customers))}]}}");
        Place[] kinds = [number, Place.Name, Variety.Status, Variety.Category, Variety.Level, Variety.Citizenship];
        _places = [.. kinds.Select(kind => (kind, Places(_request, kind.Text).ToArray()))];
    }

    /// <summary>The number of customers in each request.</summary>
    public int Customers { get; }

    /// <summary>The external id of the first customer in the current request.</summary>
    public string ExternalId => ExternalIdOf(((_number - 1L) * Customers) + 1);

    /// <summary>The number of the current request.</summary>
    public int Number => _number;

    /// <summary>Returns the external id of the connection's customer with this number, from 1; for payloads whose numbers are in order.</summary>
    public string ExternalIdOf(long customer) => string.Create(CultureInfo.InvariantCulture, $"ext-{_prefix}{customer:D8}");

    /// <summary>Returns the name of the connection's customer with this number.</summary>
    public string NameOf(long customer) => Names.Of(_connection, customer);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Next() => Again(_number + 1);

    /// <summary>Returns the request with this number, from 1, and continues after it.</summary>
    public ReadOnlyMemory<byte> Again(int number)
    {
        _number = number;
        var before = (number - 1L) * Customers;
        foreach (var (kind, at) in _places)
        {
            for (var i = 0; i < at.Length; i++)
            {
                kind.Write(_request.AsSpan(at[i], kind.Text.Length), _connection, before + (i / (at.Length / Customers)) + 1);
            }
        }

        return _request;
    }

    private static IEnumerable<int> Places(byte[] request, string mark)
    {
        var bytes = Encoding.ASCII.GetBytes(mark);
        for (var at = 0; request.AsSpan(at).IndexOf(bytes) is >= 0 and var found; at += found + bytes.Length)
        {
            yield return at + found;
        }
    }
}
