using System.Globalization;
using System.Text;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>
/// One connection's creates: a request built once, in which only the numbers and names of its customers change. A request of one customer is a create,
/// one of more a batch.
/// </summary>
public sealed class CreateRequests : IRequests
{
    private const string CreatePath = "/amlyze-ws-rest/customer";
    private const string BatchPath = "/amlyze-ws-rest/batch-customers";
    private const string Digits = "########";

    private readonly byte[] _request;
    private readonly int[] _numbers;
    private readonly int[] _names;
    private readonly string _prefix;
    private readonly int _connection;
    private int _number;

    internal CreateRequests(Target target, string payload, string prefix, int connection, int customers)
    {
        (_prefix, _connection, Customers) = (prefix, connection, customers);
        var body = payload
            .Replace(Payload.Communication, $"com-{prefix}{Digits}", StringComparison.Ordinal)
            .Replace(Payload.External, $"ext-{prefix}{Digits}", StringComparison.Ordinal)
            .Replace(Payload.Name, Names.Place, StringComparison.Ordinal);
        _request = customers == 1
            ? RequestText.Post(target, CreatePath, body)
            : RequestText.Post(target, BatchPath, $"{{\"customers\":[{string.Join(',', Enumerable.Repeat(body, customers))}]}}");
        _numbers = [.. Places(_request, Digits)];
        _names = [.. Places(_request, Names.Place)];
    }

    /// <summary>Customers in each request.</summary>
    public int Customers { get; }

    /// <summary>The external id of the only, or first, customer in the current request.</summary>
    public string ExternalId => ExternalIdOf(((_number - 1L) * Customers) + 1);

    /// <summary>The number of the current request.</summary>
    public int Number => _number;

    /// <summary>The external id of the connection's customer of that number, from 1.</summary>
    public string ExternalIdOf(long customer) => string.Create(CultureInfo.InvariantCulture, $"ext-{_prefix}{customer:D8}");

    /// <summary>The name of the connection's customer of that number.</summary>
    public string NameOf(long customer) => Names.Of(_connection, customer);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Next() => Again(_number + 1);

    /// <summary>The request of that number, from 1; the next will be the one after it.</summary>
    public ReadOnlyMemory<byte> Again(int number)
    {
        _number = number;
        var before = (number - 1L) * Customers;
        for (var i = 0; i < _numbers.Length; i++)
        {
            _ = Customer(i, _numbers).TryFormat(_request.AsSpan(_numbers[i]), out _, "D8", CultureInfo.InvariantCulture);
        }

        for (var i = 0; i < _names.Length; i++)
        {
            Names.Write(_request.AsSpan(_names[i]), _connection, Customer(i, _names));
        }

        return _request;

        long Customer(int place, int[] places) => before + (place / (places.Length / Customers)) + 1;
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
