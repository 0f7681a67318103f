using System.Globalization;
using System.Text;
using Onboarding.Fuzz.Description;
using Onboarding.Fuzz.Json;

namespace Onboarding.Fuzz.Requests;

/// <summary>
/// A request that mutations change before it is sent. Every character of its texts is one byte (Latin-1), so that they can hold bytes that HTTP does
/// not allow.
/// </summary>
/// <param name="operation">The operation that it begins with.</param>
public sealed class Draft(Operation operation)
{
    /// <summary>The operation that the request began with.</summary>
    public Operation Operation { get; } = operation;

    /// <summary>The method.</summary>
    public string Method { get; set; } = operation.Method;

    /// <summary>The segments of the path as they are sent, without the first slash.</summary>
    public List<string> Path { get; } = [];

    /// <summary>The parameters of the query as they are sent.</summary>
    public List<string> Query { get; } = [];

    /// <summary>The headers, without Host and Content-Length.</summary>
    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>The Host header; null sends none.</summary>
    public string? Host { get; set; } = "localhost";

    /// <summary>The JSON of the body while it still is a tree.</summary>
    public JsonPart? Json { get; set; }

    /// <summary>The bytes of the body, if it is not a tree any more; null without a body.</summary>
    public byte[]? Body { get; set; }

    /// <summary>Everything before the body, instead of what the other members say; for bytes that are not HTTP.</summary>
    public string? Head { get; set; }

    /// <summary>The text of the Content-Length header; null for the right one, empty for none.</summary>
    public string? Length { get; set; }

    /// <summary>Whether the server may reject it before the service sees it, or close the connection without a response.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether the server may wait for more than is sent.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>The names of the mutations, in the order of their use.</summary>
    public List<string> Mutations { get; } = [];

    /// <summary>Whether the response has no body, because the request is a HEAD.</summary>
    public bool IsHead => Head is null ? Method == "HEAD" : Head.StartsWith("HEAD ", StringComparison.Ordinal);

    /// <summary>The path as it is sent.</summary>
    public string PathText => "/" + string.Join('/', Path);

    /// <summary>Whether the server may reject the request line or the headers for their size: 8 KiB and 32 KiB.</summary>
    public bool HasLongHead => PathText.Length + Query.Sum(one => one.Length + 1) > 8_000
        || Headers.Sum(one => one.Name.Length + one.Value.Length + 4) > 32_000;

    /// <summary>Returns the bytes of the body.</summary>
    public byte[] BodyBytes() => Body ?? Json?.ToBytes() ?? [];

    /// <summary>Sets a header in place of all of its name.</summary>
    public void SetHeader(string name, string value)
    {
        Headers.RemoveAll(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        Headers.Add((name, value));
    }

    /// <summary>Returns the bytes to send.</summary>
    public byte[] ToBytes()
    {
        var body = BodyBytes();
        var head = new StringBuilder(Head);
        if (Head is null)
        {
            var query = Query.Count == 0 ? "" : "?" + string.Join('&', Query);
            head.Append(CultureInfo.InvariantCulture, $"{Method} {PathText}{query} HTTP/1.1\r\n");
            if (Host is not null)
            {
                head.Append(CultureInfo.InvariantCulture, $"Host: {Host}\r\n");
            }

            foreach (var (name, value) in Headers)
            {
                head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
            }

            if (Length is not "" && (Length is not null || body.Length > 0 || Method is "POST" or "PUT" or "PATCH"))
            {
                head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Length ?? body.Length.ToString(CultureInfo.InvariantCulture)}\r\n");
            }

            head.Append("\r\n");
        }

        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. body];
    }
}
