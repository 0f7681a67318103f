using System.Globalization;
using System.Text;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>One connection's creates: a request built once, in which only the digits of the current number change.</summary>
public sealed class CreateRequests : IRequests
{
    private const string Path = "/amlyze-ws-rest/customer";
    private const string Digits = "########";

    private readonly byte[] _request;
    private readonly int[] _places;
    private readonly string _prefix;
    private int _number;

    internal CreateRequests(Target target, string payload, string prefix)
    {
        _prefix = prefix;
        var body = payload
            .Replace(Payload.Communication, $"com-{prefix}{Digits}", StringComparison.Ordinal)
            .Replace(Payload.External, $"ext-{prefix}{Digits}", StringComparison.Ordinal);
        _request = RequestText.Post(target, Path, body);
        _places = [.. Places(_request)];
    }

    /// <summary>The external id in the current request.</summary>
    public string ExternalId => string.Create(CultureInfo.InvariantCulture, $"ext-{_prefix}{_number:D8}");

    /// <summary>The number of the current request.</summary>
    public int Number => _number;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Next() => Again(_number + 1);

    /// <summary>The request of that number, from 1; the next will be the one after it.</summary>
    public ReadOnlyMemory<byte> Again(int number)
    {
        _number = number;
        var first = _request.AsSpan(_places[0], Digits.Length);
        _ = number.TryFormat(first, out _, "D8", CultureInfo.InvariantCulture);
        foreach (var place in _places.AsSpan(1))
        {
            first.CopyTo(_request.AsSpan(place));
        }

        return _request;
    }

    private static IEnumerable<int> Places(byte[] request)
    {
        var digits = Encoding.ASCII.GetBytes(Digits);
        for (var at = 0; request.AsSpan(at).IndexOf(digits) is >= 0 and var found; at += found + digits.Length)
        {
            yield return at + found;
        }
    }
}
